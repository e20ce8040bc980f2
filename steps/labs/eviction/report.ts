import type { Chart, EngineLabel, Message, Table } from '#tutorial';
import { points, pointsAbove, share } from '../../kit/quantities.ts';
import { msg } from './text.ts';
import type { PolicyResult } from './compare.ts';
import { FAVOURITES, type LoadSpec } from './load.ts';

/** One row per policy, and what may be said about it. */
export function policyTable(
  results: readonly PolicyResult[],
  engines: readonly EngineLabel[],
  { keys, rate, seconds }: LoadSpec,
): Table {
  const before = best(results, 'hitsBefore');
  const after = best(results, 'hitsAfter');
  return {
    id: 'eviction',
    title: msg('lab.eviction.table.title', { reads: rate * seconds, keys }),
    engines,
    columns: [
      { id: 'policy', name: msg('lab.eviction.table.policy'), unit: 'text' },
      { id: 'hits-before', name: msg('lab.eviction.table.before'), unit: 'percent' },
      { id: 'hits-after', name: msg('lab.eviction.table.after'), unit: 'percent' },
      { id: 'evicted', name: msg('lab.eviction.table.evicted'), unit: 'count' },
      { id: 'refused', name: msg('lab.eviction.table.refused'), unit: 'count' },
      { id: 'kept', name: msg('lab.eviction.table.kept'), unit: 'count' },
      { id: 'favourites', name: msg('lab.eviction.table.favourites'), unit: 'count' },
    ],
    rows: results.map((result) => [
      result.policy.id,
      result.hitsBefore,
      result.hitsAfter,
      result.evicted,
      result.refused,
      result.kept,
      result.favouritesKept,
    ]),
    notes: [
      msg('lab.eviction.table.verdict', {
        before: before.policy.id,
        beforeHits: share(before.hitsBefore),
        after: after.policy.id,
        afterHits: share(after.hitsAfter),
      }),
      chanceNote(chance(results)),
      msg('lab.eviction.table.method', { favourites: Math.min(FAVOURITES, keys) }),
    ],
  };
}

/** Hit ratios after the change. */
export function policyChart(
  results: readonly PolicyResult[],
  engines: readonly EngineLabel[],
): Chart {
  return {
    id: 'eviction-hits',
    title: msg('lab.eviction.chart'),
    engines,
    kind: 'bar',
    xUnit: 'text',
    yUnit: 'percent',
    logX: false,
    series: results.map(({ policy, hitsAfter }) => ({
      name: policy.id,
      subject: 'hit',
      points: [[0, hitsAfter]],
    })),
    notes: [],
  };
}

/**
 * The largest difference in points between two policies that had to do the same: where every key has a TTL, allkeys-X
 * and volatile-X choose among the same keys, and only by other random samples; null when there was no such pair.
 */
export function chance(results: readonly PolicyResult[]): number | null {
  const differences = results
    .filter(({ policy }) => policy.volatile)
    .flatMap((one) => {
      const twin = results.find(
        ({ policy }) => !policy.volatile && policy.goes === one.policy.goes,
      );
      return twin === undefined
        ? []
        : [
            Math.abs(pointsAbove(one.hitsBefore, twin.hitsBefore)),
            Math.abs(pointsAbove(one.hitsAfter, twin.hitsAfter)),
          ];
    });
  return differences.length === 0 ? null : Math.max(...differences);
}

/** Of some policies those that found most after the change, the best first: all that are behind by no more than chance. */
export function bestAfter(
  results: readonly PolicyResult[],
  of: readonly string[],
): readonly string[] {
  const limit = chance(results) ?? 0;
  const some = results
    .filter(({ policy }) => of.includes(policy.id))
    .toSorted((one, other) => other.hitsAfter - one.hitsAfter);
  const most = some[0]?.hitsAfter ?? 0;
  return some
    .filter(({ hitsAfter }) => pointsAbove(most, hitsAfter) <= limit)
    .map(({ policy }) => policy.id);
}

/** Points up to which drawing a few keys at random explains a difference. */
const BY_DRAWING = 5;

function chanceNote(difference: number | null): Message {
  if (difference === null) return msg('lab.eviction.table.no-chance');
  const size = { points: points(difference) };
  return difference > BY_DRAWING
    ? msg('lab.eviction.table.large-chance', size)
    : msg('lab.eviction.table.chance', size);
}

function best(results: readonly PolicyResult[], by: 'hitsBefore' | 'hitsAfter'): PolicyResult {
  const [first, ...others] = results;
  if (first === undefined) throw new RangeError('no policy was tried');
  return others.reduce((winner, one) => (one[by] > winner[by] ? one : winner), first);
}
