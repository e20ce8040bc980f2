import { describe, expect, it } from '@jest/globals';
import { choicesWith } from './choices-fixture.ts';
import { formatUsd, nodePrice, pricesOf } from './prices.ts';

describe('pricesOf', () => {
  it('counts every node, by engine and Region', () => {
    const six = choicesWith({ 'cluster-mode': true, replicas: 1 });
    expect(pricesOf(six)).toMatchObject([
      { region: 'us-east-1', read: '2026-10-02', hour: 6 * 0.016 },
      { region: 'ap-northeast-1', hour: 6 * 0.025 },
    ]);
    expect(pricesOf(choicesWith({ 'cache-engine': 'valkey' }))[0]).toMatchObject({
      hour: 0.0128,
      month: expect.closeTo(9.344),
    });
    const memcached = choicesWith({ 'cache-engine': 'memcached', 'cache-nodes': 3 });
    expect(pricesOf(memcached)[0]?.hour).toBeCloseTo(0.048);
  });

  it('leaves out a Region, or a type, whose price is not known', () => {
    const large = choicesWith({ 'node-type': 'cache.r7g.large' });
    expect(pricesOf(large).map(({ region }) => region)).toEqual(['ap-northeast-1']);
    expect(pricesOf(choicesWith({ 'node-type': 'cache.m7g.large' }))).toEqual([]);
    expect(nodePrice('memcached', 'cache.r7g.large', 'ap-northeast-1')).toBeNull();
  });

  it('gives the least that a serverless cache costs', () => {
    const serverless = choicesWith({ deployment: 'serverless', 'cache-engine': 'valkey' });
    expect(pricesOf(serverless)).toMatchObject([
      { region: 'us-east-1', read: '2026-06', hour: expect.closeTo(0.0084) },
    ]);
  });
});

describe('formatUsd', () => {
  it.each([
    [0.0128, 'hour', '0.0128'],
    [0.016, 'hour', '0.016'],
    [1.2, 'hour', '1.200'],
    [9.344, 'month', '9.34'],
    [1460, 'month', '1,460.00'],
  ] as const)('writes %d per %s as %s', (usd, per, text) => {
    expect(formatUsd(usd, per)).toBe(text);
  });
});
