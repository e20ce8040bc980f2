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

  it.each([
    ['fnece', ['fence']],
    ['Failovre', ['failover']],
    ['p98', ['p99']],
    ['volatile-lr', ['volatile-lru']],
    ['ttk', ['TTL']],
    ['redis', []],
  ])('%s may mean the word of the trade %j', (word, similar) => {
    const words = ['fence', 'failover', 'p99', 'zipf', 'volatile-lru', 'volatile-ttl', 'n', 'TTL'];
    expect(similarNames(word, words)).toEqual(similar);
  });

  it('may mean several that are as near', () => {
    expect(similarNames('cat', ['cut', 'car', 'dog'])).toEqual(['cut', 'car']);
  });
});
