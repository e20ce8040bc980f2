import type { Message } from '#tutorial';
import type { AppearsResult } from './appears-later.ts';
import { msg } from './text.ts';
import type { WayCount } from './unknown-ids.ts';

/** Share of the reads above which "every time" may be said. */
const EVERY_TIME = 0.9;
/** Share of the sample's queries below which there were fewer, also where others' queries are counted. */
const FEWER = 0.75;

type Count = Omit<WayCount, 'name'>;

/** What the queries for unknown ids say of the ways of reading, or that they do not. */
export function waysSentences(counts: readonly Count[]): readonly Message[] {
  const of = (id: WayCount['id']): Count | undefined => counts.find((count) => count.id === id);
  const [sample, core] = [of('sample'), of('remembering')];
  const missed =
    sample !== undefined &&
    sample.unknownReads > 0 &&
    sample.unknownQueries >= EVERY_TIME * sample.unknownReads;
  const remembered =
    core !== undefined &&
    sample !== undefined &&
    core.unknownQueries < FEWER * sample.unknownQueries;
  return [
    missed ? msg('lab.missing-rows.ways.missed') : msg('lab.missing-rows.ways.missed-not-shown'),
    ...(remembered
      ? [msg('lab.missing-rows.ways.core')]
      : [msg('lab.missing-rows.ways.core-not-shown')]),
  ];
}

/** What the wrong answers say of a shorter memory, and of an invalidation. */
export function laterSentences(
  results: readonly (Pick<AppearsResult, 'id'> & {
    readonly watched: Pick<AppearsResult['watched'], 'staleMs'>;
  })[],
): readonly Message[] {
  const of = (id: AppearsResult['id']): number =>
    results.find((result) => result.id === id)?.watched.staleMs ?? 0;
  const [long, short, invalidated] = [of('long'), of('short'), of('invalidated')];
  return [
    msg('lab.missing-rows.later.user'),
    ...(short < long ? [] : [msg('lab.missing-rows.later.short-not-shown')]),
    msg('lab.missing-rows.later.insert'),
    ...(invalidated < short ? [] : [msg('lab.missing-rows.later.invalidated-not-shown')]),
  ];
}
