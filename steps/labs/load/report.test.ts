import { expect, it } from '@jest/globals';
import { columnOf } from '../../kit/lab-fixture.ts';
import type { TimedRead } from './open-loop.ts';
import { predictionTable, readsTable } from './report.ts';

it('makes up the mean of all reads from its parts', () => {
  const read = (ms: number, outcome: TimedRead['outcome']): TimedRead => ({
    ...{ due: 0, sent: 0, done: ms, outcome },
  });
  const reads = [read(1, 'hit'), read(2, 'hit'), read(9, 'miss'), read(30, 'bypass')];
  const table = readsTable(reads, []);
  const parts = columnOf(table, 'part').map(Number);
  const means = columnOf(table, 'mean').map(Number);
  expect(means).toEqual([1.5, 9, 30, 10.5]);
  expect(parts.slice(0, -1).reduce((total, part) => total + part, 0)).toBeCloseTo(10.5, 9);
});

it.each([
  [0.6884, 0.6906, 'close', 0.3],
  [0.5, 0.5204, 'close', 2],
  [0.5, 0.5206, 'off', 2.1],
] as const)(
  'is off by what the figures as printed differ by: %d, %d',
  (predicted, measured, how, value) => {
    const figures = { predictedMean: 1, mean: 1, hit: 1, miss: 1, gain: 1, limit: 2 };
    const known = { overloaded: false, noRate: false };
    expect(predictionTable({ predicted, measured, ...figures }, [], known).notes[0]).toEqual({
      key: `lab.load.prediction.${how}`,
      params: { points: { value, unit: 'points' } },
    });
  },
);

it('predicts nothing where the rate that was reached is not known', () => {
  const figures = { predictedMean: 1, mean: 1, hit: 1, miss: 1, gain: 1, limit: 2 };
  const lost = { overloaded: false, noRate: true };
  const table = predictionTable({ predicted: 0.3, measured: 0.6, ...figures }, [], lost);
  expect(columnOf(table, 'predicted')).toEqual([null]);
  expect(columnOf(table, 'mean-predicted')).toEqual([null]);
  expect(columnOf(table, 'measured')).toEqual([60]);
  expect(table.notes[0]).toEqual({ key: 'lab.load.prediction.no-rate' });
});
