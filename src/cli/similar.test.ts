import { describe, expect, it } from '@jest/globals';
import { similarNames } from './similar.ts';

const NAMES = ['run', 'lab', 'status', 'report', 'lab load', 'lab stale-read', 'cleanup'];

describe('a mistyped word', () => {
  it.each([
    ['rnu', ['run']],
    ['stauts', ['status']],
    ['Status', ['status']],
    ['raport', ['report']],
    ['stal-read', ['lab stale-read']],
    ['stale-read', ['lab stale-read']],
    ['cleanpu', ['cleanup']],
    ['laod', ['lab load']],
    ['xyzzy', []],
    ['q', []],
    ['', []],
  ])('%s may mean %j', (word, similar) => {
    expect(similarNames(word, NAMES)).toEqual(similar);
  });

  it('may mean several that are as near', () => {
    expect(similarNames('cat', ['cut', 'car', 'dog'])).toEqual(['cut', 'car']);
  });
});
