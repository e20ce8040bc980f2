import { describe, expect, it } from '@jest/globals';
import { choicesWith } from '../choices-fixture.ts';
import { CHANGE_RULES, type Change } from './changes.ts';

const tls = choicesWith({ tls: true });
const change = (changes: Partial<Change>): Change => ({
  before: tls,
  after: tls,
  strategy: null,
  validTokens: 1,
  ...changes,
});
const refusals = (changes: Partial<Change>): readonly string[] =>
  CHANGE_RULES.flatMap((rule) => rule.check(change(changes))?.rule ?? []);

describe('changing a cache that stands', () => {
  it('R5: a token is rotated, then set, and only with TLS', () => {
    expect(refusals({ strategy: 'ROTATE' })).toEqual([]);
    expect(refusals({ strategy: 'SET', validTokens: 2 })).toEqual([]);
    expect(refusals({ strategy: 'ROTATE', validTokens: 2 })).toEqual(['R5']);
    expect(refusals({ before: choicesWith(), after: choicesWith(), strategy: 'SET' })).toEqual([
      'R5',
    ]);
  });

  it('R8: encryption at rest stays as it was chosen', () => {
    expect(refusals({ after: choicesWith({ tls: true, 'at-rest-encryption': 'on' }) })).toEqual([
      'R8',
    ]);
  });

  it('R9: TLS comes by way of "preferred", on versions that can', () => {
    const before = choicesWith();
    expect(
      refusals({ before, after: choicesWith({ tls: true, 'tls-mode': 'preferred' }) }),
    ).toEqual([]);
    expect(refusals({ before, after: tls })).toEqual(['R9']);
    const old = choicesWith({ 'engine-version': '6.2' });
    expect(
      refusals({
        before: old,
        after: choicesWith({ 'engine-version': '6.2', tls: true, 'tls-mode': 'preferred' }),
      }),
    ).toEqual(['R9']);
    const memcached = choicesWith({ 'cache-engine': 'memcached' });
    expect(
      refusals({
        before: memcached,
        after: choicesWith({ 'cache-engine': 'memcached', tls: true }),
      }),
    ).toEqual(['R9']);
  });

  it('R14: cluster mode goes on and never off', () => {
    const sharded = choicesWith({ tls: true, 'cluster-mode': true });
    expect(refusals({ after: sharded })).toEqual([]);
    expect(refusals({ before: sharded })).toEqual(['R14']);
  });
});
