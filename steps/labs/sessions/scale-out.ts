import type { Lab } from '../../kit/lab.ts';
import { openSite, type Site } from '../../kit/web-site.ts';
import { NO_PAGES } from './no-pages.ts';
import { Visitor } from './visitor.ts';

/** What a process that was added later knew of those who had logged in before. */
export interface Newcomer {
  readonly store: 'memory' | 'redis';
  readonly visitors: number;
  /** Visitors whom the new process recognised. */
  readonly known: number;
}

const IDLE_SECONDS = 600;

/** Logs visitors in at one process, adds another one, and asks that one who they are. */
export async function addProcess(
  lab: Lab,
  store: Newcomer['store'],
  count: number,
): Promise<Newcomer> {
  const open = (name: string): Promise<Site> =>
    openSite(lab, {
      names: [name],
      sticky: false,
      sessions: { store, idleSeconds: IDLE_SECONDS },
      pages: NO_PAGES,
    });
  await using first = await open('A');
  const visitors = Array.from({ length: count }, (_, index) => new Visitor(`visitor-${index}`));
  for (const visitor of visitors) {
    await visitor.logIn(first.address);
    lab.key(`session:${visitor.session}`);
  }
  await using added = await open('C');
  let known = 0;
  for (const visitor of visitors) {
    const { user } = await visitor.whoAmI(added.address);
    if (user === visitor.name) known += 1;
  }
  return { store, visitors: count, known };
}
