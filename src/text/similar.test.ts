import { describe, expect, it } from '@jest/globals';
import { similarTo } from './similar.ts';

const KNOWN = ['fence', 'failover', 'p99', 'zipf', 'volatile-lru', 'volatile-ttl', 'n'];

describe('similar words', () => {
  it.each([
    ['fnece', ['fence']],
    ['Failovre', ['failover']],
    ['p98', ['p99']],
    ['volatile-lr', ['volatile-lru', 'volatile-ttl']],
    ['zip', ['zipf']],
    ['redis', []],
    ['', ['n']],
  ])('%j is like %j', (typed, near) => {
    expect(similarTo(typed, KNOWN)).toEqual(near);
  });
});
