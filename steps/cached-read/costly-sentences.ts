import type { Message } from '#tutorial';
import { bytes, ms, ratio } from '../kit/quantities.ts';
import { msg } from './text.ts';

/** What one query came to: medians in ms, and the bytes of its result under its key. */
export interface CostlyResult {
  readonly large: boolean;
  readonly bytes: number;
  readonly database: number;
  readonly hit: number;
}

/** Factor by which the database's times must differ more than the hits', so that the one does not explain the other. */
const CLEARLY_MORE = 3;

/** Whether this run showed that a hit saves more where the query costs more, by the queries with small results. */
export function costlyLearned(results: readonly CostlyResult[]): Message {
  const small = results.filter(({ large }) => !large);
  const spread = (of: readonly number[]): number => Math.max(...of) / Math.min(...of);
  const database = spread(small.map((one) => one.database));
  const hit = spread(small.map((one) => one.hit));
  const cheapest = small.reduce((one, other) => (other.database < one.database ? other : one));
  const dearest = small.reduce((one, other) => (other.database > one.database ? other : one));
  const shown =
    database >= CLEARLY_MORE * hit &&
    dearest.database - dearest.hit > Math.max(0, cheapest.database - cheapest.hit);
  return msg(shown ? 'cached-read.costly.learned' : 'cached-read.costly.not-shown', {
    database: ratio(database),
    hit: ratio(hit),
  });
}

/** What a hit on the large result cost beside hits on small ones; nothing where there was no large one. */
export function largeLearned(results: readonly CostlyResult[]): readonly Message[] {
  const large = results.find((one) => one.large);
  if (large === undefined) return [];
  const small = results.filter((one) => !one.large);
  const slowest = small.reduce((one, other) => (other.hit > one.hit ? other : one));
  const figures = { bytes: bytes(large.bytes), hit: ms(large.hit), other: ms(slowest.hit) };
  return [
    large.hit > slowest.hit
      ? msg('cached-read.costly.large.learned', figures)
      : msg('cached-read.costly.large.not-shown', figures),
  ];
}
