import { describe, expect, it } from '@jest/globals';
import { binned, widestGap } from './query-timeline.ts';

describe('the bins of a counter', () => {
  it('hold its growth up to the last look before their end', () => {
    expect(
      binned(
        [
          [0, 0],
          [40, 2],
          [90, 5],
          [130, 5],
          [210, 9],
        ],
        100,
      ),
    ).toEqual([5, 0, 4]);
  });

  it('add up to the total when a look came late', () => {
    const bins = binned(
      [
        [0, 0],
        [350, 40],
      ],
      100,
    );
    expect(bins).toEqual([0, 0, 0, 40]);
  });
});

it('tells how far two looks lay apart, which is how long a bin can really be', () => {
  expect(
    widestGap([
      [0, 0],
      [25, 2],
      [375, 40],
      [400, 41],
    ]),
  ).toBe(350);
  expect(widestGap([[0, 0]])).toBe(0);
});
