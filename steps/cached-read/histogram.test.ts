import { describe, expect, it } from '@jest/globals';
import { readsHistogram } from './histogram.ts';
import { lessonFacts } from './lesson-fixture.ts';

const SAMPLES = {
  hit: Float64Array.of(0.1, 0.1, 0.2, 0.4),
  miss: Float64Array.of(1, 2),
  database: Float64Array.of(0.5),
};

describe('readsHistogram', () => {
  const chart = readsHistogram(lessonFacts(), SAMPLES);

  it('shows all samples of each path as shares that add up to 100 %', () => {
    for (const { points } of chart.series) {
      expect(points.reduce((sum, [, share]) => sum + share, 0)).toBeCloseTo(100, 9);
    }
    expect(chart).toMatchObject({ xUnit: 'ms', yUnit: 'percent', logX: true });
    expect(chart.series.map(({ n, p50, p99 }) => [n, p50, p99])).toEqual([
      [4, 0.1, undefined],
      [1, 0.5, undefined],
      [2, 1, undefined],
    ]);
  });

  it('puts every path on the same axis, and each sample where it belongs', () => {
    const axes = chart.series.map(({ points }) => points.map(([from]) => from));
    expect(new Set(axes.map((axis) => axis.join(' '))).size).toBe(1);
    const lowest = chart.series.map(({ points }) => points.find(([, share]) => share > 0)?.[0]);
    const [hit = 0, database = 0, miss = 0] = lowest;
    expect([hit <= 0.1, database <= 0.5, miss <= 1]).toEqual([true, true, true]);
    expect(hit).toBeLessThan(database);
    expect(database).toBeLessThan(miss);
  });

  it('names the paths in the order in which they are drawn', () => {
    expect(chart.series.map(({ name }) => name)).toMatchObject([
      { key: 'cached-read.table.hit' },
      { key: 'cached-read.table.database' },
      { key: 'cached-read.table.miss' },
    ]);
  });
});
