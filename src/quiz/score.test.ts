import { describe, expect, it } from '@jest/globals';
import { EXAM_PACE, scoreOf } from './score.ts';

describe('a score', () => {
  it('counts all together and by topic, in the order in which the topics came', () => {
    const marked = [
      { topic: 'ttl', right: true },
      { topic: 'cost', right: false },
      { topic: 'ttl', right: false },
    ];
    const score = scoreOf(marked);
    expect(score).toMatchObject({ of: 3, right: 1 });
    expect(score.percent).toBeCloseTo(33.333, 3);
    expect(score.topics).toEqual([
      { topic: 'ttl', of: 2, right: 1 },
      { topic: 'cost', of: 1, right: 0 },
    ]);
  });

  it('of nothing is nothing', () => {
    expect(scoreOf([])).toEqual({ of: 0, right: 0, percent: 0, topics: [] });
  });
});

it('a question has two minutes and 24 seconds', () => {
  expect(EXAM_PACE).toBe(144_000);
});
