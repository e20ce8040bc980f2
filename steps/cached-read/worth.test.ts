import { describe, expect, it } from '@jest/globals';
import { judgeRounds, summarize, type Judgement } from '../../src/measure/index.ts';
import { partly } from '../../src/testing/fakes.ts';
import { costlyLearned, largeLearned } from './costly-sentences.ts';
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

const small = (database: number, hit: number) => ({ large: false, bytes: 300, database, hit });
const large = (hit: number) => ({ large: true, bytes: 90_000, database: 5, hit });

describe('what is said of queries that cost something', () => {
  const key = (...medians: readonly (readonly [database: number, hit: number])[]): string =>
    costlyLearned(medians.map(([database, hit]) => small(database, hit))).key;

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

  it('gives how far the medians lie apart, also where the dearest has the quickest hit', () => {
    expect(costlyLearned([small(2, 0.2), small(200, 0.1)]).params).toEqual({
      database: { value: 100, unit: 'ratio' },
      hit: { value: 2, unit: 'ratio' },
    });
  });

  it('leaves the large result out of that, and compares its hit with the slowest of the others', () => {
    const all = [small(1, 0.1), small(250, 0.2), large(4)];
    expect(costlyLearned(all)).toEqual(costlyLearned(all.slice(0, 2)));
    expect(largeLearned(all)).toEqual([
      {
        key: 'cached-read.costly.large.learned',
        params: {
          bytes: { value: 90_000, unit: 'bytes' },
          hit: { value: 4, unit: 'ms' },
          other: { value: 0.2, unit: 'ms' },
        },
      },
    ]);
  });

  it('does not say that a large result makes a hit slower where it was not', () => {
    const [said] = largeLearned([small(1, 0.1), small(250, 5), large(4)]);
    expect(said?.key).toBe('cached-read.costly.large.not-shown');
    expect(largeLearned([small(1, 0.1)])).toEqual([]);
  });
});
