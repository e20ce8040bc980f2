import type { ObservedRead, ReadPart, ReadPath } from '../contract/events.ts';
import { msg, type Message } from '../text/message.ts';
import { figureOf } from '../text/quantities.ts';
import { sharesOf } from '../text/shares.ts';
import type { Kit } from './kit.ts';

/** A read whose way is known. */
export type WatchedRead = ObservedRead & { readonly path: ReadPath };

/** Which server is asked. */
export type Server = 'cache' | 'database';

/** One question to a server, in words. */
export interface PathStep {
  readonly server: Server;
  /** The number of the lesson. */
  readonly number: string;
  readonly command: string;
  /** Both, for a drawing: `1 GET`. */
  readonly step: string;
  /** With its unit. */
  readonly time: string;
  /** The same without, for a sum. */
  readonly bareTime: string;
  readonly answer: string;
  readonly ok: boolean;
}

/** A path in words: its parts add up to the whole as they are written. */
export interface PathInWords {
  readonly steps: readonly PathStep[];
  /** The program's own time, without its unit. */
  readonly own: string;
  /** The whole time with its unit. */
  readonly whole: string;
}

type Asked = Exclude<ReadPart['what'], 'program'>;

/** The numbers of the pattern as the lesson shows it, and who is asked. */
const STEPS: Readonly<Record<Asked, { readonly number: string; readonly server: Server }>> = {
  look: { number: '1', server: 'cache' },
  query: { number: '2', server: 'database' },
  store: { number: '3', server: 'cache' },
};

/** True when the whole way of a read is known. */
export function isWatched(read: ObservedRead): read is WatchedRead {
  return read.path !== undefined;
}

/** The name of a server. */
export function serverName(server: Server): Message {
  return msg(`ui.path.${server}`);
}

/** The path of a read in words. */
export function pathInWords(read: WatchedRead, kit: Kit): PathInWords {
  const { parts } = read.path;
  const { whole, parts: times } = sharesOf(
    read.totalMs,
    parts.map(({ ms }) => ms),
    kit.translator,
  );
  const withUnit = (time: string): string => figureOf(time, 'ms', kit.translator);
  const told = parts.map((part, index) => ({ part, bareTime: times[index] ?? '' }));
  return {
    steps: told.flatMap(({ part, bareTime }): readonly PathStep[] => {
      const { what, ok } = part;
      if (what === 'program') return [];
      const command = part.command ?? '';
      const { number, server } = STEPS[what];
      const step = kit.say(msg('ui.path.step', { number, command }));
      const answer = kit.say(answerOf(what, ok, read));
      return [{ server, number, command, step, time: withUnit(bareTime), bareTime, answer, ok }];
    }),
    own: told.find(({ part }) => part.what === 'program')?.bareTime ?? '0',
    whole: withUnit(whole),
  };
}

/** What the server said, in a word or two. */
function answerOf(what: Asked, ok: boolean, { outcome, rows }: ObservedRead): Message {
  if (what === 'store') return msg(ok ? 'ui.path.stored' : 'ui.path.refused');
  if (!ok) return msg('ui.path.no-answer');
  return what === 'look' && outcome !== 'hit'
    ? msg('ui.path.no-value')
    : msg('ui.path.rows', { rows });
}

/** What is known of a server beside its name: slot and shard of the key, its life, TLS. */
export function serverDetails(read: WatchedRead, server: Server): readonly Message[] {
  const { slot, shard, tls } = read.path;
  const where =
    server === 'cache'
      ? [
          ...(slot === null ? [] : [msg('ui.path.slot', { slot: String(slot) })]),
          ...(shard === null ? [] : [msg('ui.path.shard', { shard })]),
        ]
      : [];
  return tls[server] ? [...where, msg('ui.path.tls')] : where;
}

/** `1 GET 0.55 + 2 SELECT 0.56 + app itself 0.07 = 1.18 ms`: the parts and the whole. */
export function sumOf({ steps, own, whole }: PathInWords, kit: Kit): string {
  const parts = [
    ...steps.map(({ step, bareTime }) => msg('ui.path.part', { step, time: bareTime })),
    msg('ui.path.own', { time: own }),
  ];
  return kit.say(
    msg('ui.path.sum', { parts: parts.map((part) => kit.say(part)).join(' + '), whole }),
  );
}

/** The path as a sentence, for where nothing is drawn. */
export function pathSentence(read: WatchedRead, kit: Kit): string {
  const { steps, own } = pathInWords(read, kit);
  const { tls } = read.path;
  const servers: readonly Server[] = ['cache', 'database'];
  const told = [
    ...steps.map(({ server, number, command, time, answer }) =>
      msg('ui.path.told', { number, command, server: serverName(server), time, answer }),
    ),
    msg('ui.path.told.own', { time: figureOf(own, 'ms', kit.translator) }),
    ...servers
      .filter((server) => steps.every((step) => step.server !== server))
      .map((server) => msg('ui.path.told.not-asked', { server: serverName(server) })),
    ...serverDetails(
      { ...read, path: { ...read.path, tls: { cache: false, database: false } } },
      'cache',
    ),
    ...servers
      .filter((server) => tls[server])
      .map((server) => msg('ui.path.told.tls', { server: serverName(server) })),
    ...(read.ttlMs === null ? [] : [lifeLeft(read.ttlMs, kit)]),
  ];
  return told.map((part) => kit.say(part)).join(kit.say(msg('ui.read.separator')));
}

/** The remaining life of the key. */
export function lifeLeft(ttlMs: number, kit: Kit): Message {
  const n = kit.translator.number(ttlMs / 1000, 1);
  return msg('ui.read.ttl', { time: msg('ui.quantity.s', { n }) });
}
