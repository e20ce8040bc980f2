import { describe, expect, it } from '@jest/globals';
import { similarNames } from './similar.ts';

const NAMES = ['run', 'lab', 'status', 'report', 'lab alchemy', 'lab dead-letter', 'cleanup'];

describe('a mistyped word', () => {
  it.each([
    ['rnu', ['run']],
    ['stauts', ['status']],
    ['Status', ['status']],
    ['raport', ['report']],
    ['ded-letter', ['lab dead-letter']],
    ['dead-letter', ['lab dead-letter']],
    ['cleanpu', ['cleanup']],
    ['alchmey', ['lab alchemy']],
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
