import type { Exchange, Message } from '#tutorial';
import { msg } from './text.ts';
import type { Lab } from '../../kit/lab.ts';
import { curlExchange, openSite } from '../../kit/web-site.ts';
import { NO_PAGES } from './no-pages.ts';
import { Visitor, type Recognised } from './visitor.ts';

/** One way to keep sessions behind an address. */
export interface Arrangement {
  readonly id: 'memory' | 'sticky' | 'redis';
  readonly name: Message;
  readonly store: 'memory' | 'redis';
  readonly sticky: boolean;
}

/** From what first comes to mind to what holds. */
export const ARRANGEMENTS: readonly Arrangement[] = [
  { id: 'memory', name: msg('lab.sessions.way.memory'), store: 'memory', sticky: false },
  { id: 'sticky', name: msg('lab.sessions.way.sticky'), store: 'memory', sticky: true },
  { id: 'redis', name: msg('lab.sessions.way.redis'), store: 'redis', sticky: false },
];

/** What became of the visitors of one arrangement. */
export interface Outage {
  readonly arrangement: Arrangement;
  readonly visitors: number;
  /** Requests of logged-in visitors while both processes lived, and how many of them were recognised. */
  readonly asked: number;
  readonly recognised: number;
  /** Visitors whom the site no longer knew after one process was killed. */
  readonly loggedOut: number;
}

/** Told of the first visitor. */
export interface Spectator {
  /** Its login and its next requests, and the key of its session if sessions are in Redis. */
  before(exchanges: readonly Exchange[], key: string): Promise<void>;
  /** The kill, and its request after it. */
  after(exchanges: readonly Exchange[]): void;
}

/** Requests of each visitor before the kill: one for each process, when they take turns. */
const ASKS = 2;
const IDLE_SECONDS = 600;
const HEADERS = ['x-served-by'] as const;

/** Logs visitors in, lets them ask, kills one of the two processes, and lets them ask again. */
export async function runOutage(
  lab: Lab,
  arrangement: Arrangement,
  count: number,
  spectator: Spectator,
): Promise<Outage> {
  const { store, sticky } = arrangement;
  await using site = await openSite(lab, {
    names: ['A', 'B'],
    sticky,
    sessions: { store, idleSeconds: IDLE_SECONDS },
    pages: NO_PAGES,
  });
  const { address, apps } = site;
  const [first] = apps;
  const exchanges: Exchange[] = [];
  const show = ({ request, response }: Recognised, flags: readonly string[]): void => {
    exchanges.push(curlExchange(address, request, response, { flags, headers: HEADERS }));
  };
  const visitors = Array.from({ length: count }, (_, index) => new Visitor(nameOf(index)));
  let key = '';
  for (const [index, visitor] of visitors.entries()) {
    const login = await visitor.logIn(address);
    const own = lab.key(`session:${visitor.session}`);
    if (index > 0) continue;
    key = own;
    show(login, ['-c', 'cookies.txt']);
  }
  const before: Recognised[] = [];
  for (const [index, visitor] of visitors.entries()) {
    for (let turn = 0; turn < ASKS; turn += 1) {
      const answer = await visitor.whoAmI(address);
      before.push(answer);
      if (index === 0) show(answer, ['-b', 'cookies.txt']);
    }
  }
  await spectator.before(exchanges.splice(0), key);
  await first.kill();
  exchanges.push({ input: `kill -9 ${first.pid}`, output: [] });
  let loggedOut = 0;
  for (const [index, visitor] of visitors.entries()) {
    const after = await visitor.whoAmI(address);
    if (after.user !== visitor.name) loggedOut += 1;
    if (index === 0) show(after, ['-b', 'cookies.txt']);
  }
  spectator.after(exchanges);
  return {
    arrangement,
    visitors: count,
    asked: before.length,
    recognised: before.filter(({ user }) => user !== null).length,
    loggedOut,
  };
}

const NAMES = ['ada', 'ben', 'chi', 'dan', 'eva', 'fay', 'gus', 'hana', 'ian', 'jun'] as const;

function nameOf(index: number): string {
  const name = NAMES[index % NAMES.length] ?? 'kim';
  return index < NAMES.length ? name : `${name}${Math.floor(index / NAMES.length) + 1}`;
}
