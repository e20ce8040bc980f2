import { describe, expect, it } from '@jest/globals';
import { checkPatterns, nodesOf, PATTERN_IDS, patternsOf } from './patterns.ts';

const SIZES = { shards: 3, replicas: 2 };

describe('the patterns that are asked for', () => {
  it('are all four by default, with their sizes', () => {
    const patterns = patternsOf(PATTERN_IDS.join(','), SIZES);
    expect(patterns.map(nodesOf)).toEqual([1, 3, 3, 9]);
    expect(patterns.map(({ clusterMode }) => clusterMode)).toEqual([false, false, true, true]);
  });

  it('come once each and in the order of the page', () => {
    expect(patternsOf('on,off,on', SIZES).map(({ id }) => id)).toEqual(['off', 'on']);
  });

  it.each(['off', 'off-replicas,on'])('%s is accepted', (value) => {
    expect(checkPatterns(value)).toBeUndefined();
  });

  it.each(['', 'off,', 'cluster', 'off on'])('"%s" is refused with what there is', (value) => {
    expect(checkPatterns(value)?.params).toEqual({ values: 'off, off-replicas, on, on-replicas' });
  });
});
