import { describe, expect, it } from '@jest/globals';
import { judgeRounds, summarize, type Judgement } from '../../src/measure/index.ts';
import { partly } from '../../src/testing/fakes.ts';
import { costlyLearned } from './costly.ts';
import type { MeasuredReads } from './measurement.ts';
import { worthOfCaching } from './worth.ts';

const VERDICTS = {
  faster: judgeRounds([4, 4, 4], [1, 1, 1]),
  slower: judgeRounds([1, 1, 1], [4, 4, 4]),
  'faster-every-round': judgeRounds([1.1, 2, 4.4], [1, 1, 1]),
  'slower-every-round': judgeRounds([1, 1, 1], [1.1, 2, 4.4]),
  'too-small-to-claim': judgeRounds([0.9, 1.1, 1.2], [1, 1, 1]),
  'nothing-measured': judgeRounds([], []),
} satisfies Readonly<Record<Judgement['verdict'], Judgement>>;

/** What is said of a result of so many rows; medians in ms. */
function said(
  verdict: Judgement['verdict'],
  rows: number,
  { hit, database }: { readonly hit: number; readonly database: number },
): string {
  const measured = partly<MeasuredReads>({
    rows,
    hit: summarize([hit]),
    database: summarize([database]),
    hitAgainstDatabase: VERDICTS[verdict],
  });
  return worthOfCaching(measured)
    .map(({ key }) => key)
    .join(' ');
}

describe('what is said of a result as something to cache', () => {
  const even = { hit: 1, database: 1.1 };
  const lost = { hit: 29.3, database: 12.7 };

  it.each([
    ['faster', 8, even, ''],
    ['faster-every-round', 8, even, 'cached-read.small'],
    ['slower', 8, even, 'cached-read.small'],
    ['slower-every-round', 8, even, 'cached-read.small'],
    ['too-small-to-claim', 8, even, 'cached-read.small'],
    ['nothing-measured', 8, even, ''],
    // Few rows of a query that costs something are no small matter.
    ['too-small-to-claim', 8, { hit: 900, database: 1000 }, ''],
    ['slower', 3000, lost, 'cached-read.large'],
    ['slower-every-round', 3000, lost, 'cached-read.large'],
    ['slower-every-round', 3000, { hit: 12, database: 12.7 }, ''],
    ['too-small-to-claim', 3000, lost, ''],
    ['faster', 3000, { hit: 1, database: 1845 }, ''],
    ['faster-every-round', 3000, { hit: 1, database: 2 }, ''],
  ] as const)('%s, %d rows, medians %j: "%s"', (verdict, rows, medians, key) => {
    expect(said(verdict, rows, medians)).toBe(key);
  });
});

describe('what is said of queries that cost something', () => {
  const key = (...medians: readonly (readonly [database: number, hit: number])[]): string =>
    costlyLearned(medians.map(([database, hit]) => ({ database, hit }))).key;

  it('is that a hit saves more where the query costs more, where that was seen', () => {
    expect(key([1, 0.1], [10, 0.12], [250, 0.1])).toBe('cached-read.costly.learned');
  });

  it.each([
    ['all queries cost the same', [[5, 0.1] as const, [5.1, 0.1] as const]],
    ['the hits differ as much', [[1, 1] as const, [10, 9] as const]],
    ['the hit of the dearest takes longer', [[1, 2] as const, [10, 11] as const]],
    ['no hit saves anything', [[1, 30] as const, [90, 95] as const]],
  ])('is that it was not shown where %s', (_how, medians) => {
    expect(key(...medians)).toBe('cached-read.costly.not-shown');
  });
});
