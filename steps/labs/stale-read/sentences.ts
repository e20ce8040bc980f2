import type { Message } from '#tutorial';
import { ms } from '../../kit/quantities.ts';
import type { Watched } from '../../kit/watcher.ts';
import type { RaceResult } from './race.ts';
import { OLD_MOONS } from './story.ts';
import { msg } from './text.ts';
import { longest, windowsOf, type WayResult } from './ways.ts';

/** Old values after one write that still count as a moment. */
const MOMENT_READS = 10;

/** What readers were told after a change behind the cache. */
export function behindSentences(
  { staleMs, staleReads }: Pick<Watched, 'staleMs' | 'staleReads'>,
  ttlSeconds: number,
): readonly Message[] {
  if (staleReads === 0) return [msg('lab.stale-read.behind.not-shown', { old: OLD_MOONS })];
  const figures = { old: OLD_MOONS, ms: ms(staleMs), reads: staleReads };
  return [
    msg('lab.stale-read.behind.result', figures),
    msg('lab.stale-read.behind.learned', { ttl: ttlSeconds }),
  ];
}

/** How the ways of writing compare; a moment is a matter of how many reads fell into it. */
export function waysSentences(results: readonly Omit<WayResult, 'name'>[]): readonly Message[] {
  const of = (id: WayResult['id']): number => longest(windowsOf(results, id));
  const [expiry, deleted, through] = [of('expiry'), of('delete'), of('write-through')];
  const worst = Math.max(deleted, through);
  const told = [...windowsOf(results, 'delete'), ...windowsOf(results, 'write-through')];
  const reads = Math.max(0, ...told.map(({ staleReads }) => staleReads));
  const figures = { delete: ms(deleted), through: ms(through), reads };
  return [
    reads > MOMENT_READS
      ? msg('lab.stale-read.ways.longer', figures)
      : msg('lab.stale-read.ways.moment', figures),
    ...(expiry > worst ? [] : [msg('lab.stale-read.ways.no-shorter')]),
    msg('lab.stale-read.ways.habit'),
    msg('lab.stale-read.ways.ttl'),
    msg('lab.stale-read.ways.misses'),
  ];
}

/** What held against the race, and what did not although it should. */
export function raceSentences(
  races: readonly Pick<RaceResult, 'id' | 'name' | 'oldStored'>[],
): readonly Message[] {
  const of = (id: RaceResult['id']) => races.find((race) => race.id === id);
  const should = [of('same-process'), of('fence')];
  const [within, between] = should.map((race) => race?.oldStored === false);
  return [
    msg('lab.stale-read.race.core'),
    ...(within === true ? [msg('lab.stale-read.race.within')] : []),
    ...(between === true ? [msg('lab.stale-read.race.between')] : []),
    ...should.flatMap((race) =>
      race?.oldStored === true
        ? [msg('lab.stale-read.race.not-held', { protection: race.name })]
        : [],
    ),
  ];
}
