import { describe, expect, it } from '@jest/globals';
import type { Message } from '#tutorial';
import { keysOf } from '../../kit/keys-fixture.ts';
import type { PolicyResult } from './compare.ts';
import { POLICIES } from './policies.ts';
import { bestAfter } from './report.ts';
import { isSprung, policySentences, trapSentences } from './sentences.ts';
import { msg } from './text.ts';

type Hits = readonly [before: number, after: number];

/** Results in which the twins of LRU differ by 2 points: that is chance. */
function results(hits: Readonly<Record<string, Hits>>): readonly PolicyResult[] {
  const all: Readonly<Record<string, Hits>> = {
    'allkeys-lru': [80, 70],
    'volatile-lru': [82, 70],
    ...hits,
  };
  return POLICIES.flatMap((policy) => {
    const [hitsBefore, hitsAfter] = all[policy.id] ?? [];
    if (hitsBefore === undefined || hitsAfter === undefined) return [];
    return [{ policy, hitsBefore, hitsAfter, kept: 1, favouritesKept: 1, evicted: 1, refused: 0 }];
  });
}

const close = msg('lab.eviction.versus.close');

describe('what is said of the policies', () => {
  it('tells which policy is behind in which half, and why, when that is more than chance', () => {
    const said = policySentences(
      results({
        'allkeys-lfu': [81, 60],
        'allkeys-random': [70, 62],
        noeviction: [50, 45],
      }),
    );
    expect(keysOf(said)).toEqual([
      'policies.lru',
      'versus',
      'why.lfu-slow',
      'versus',
      'why.random',
      'versus',
      'why.noeviction',
    ]);
    expect(said[1]?.params).toEqual({
      policy: 'allkeys-lfu',
      before: close,
      after: msg('lab.eviction.versus.fewer', { points: { value: 10, unit: 'points' } }),
    });
  });

  it('gives no reason that the twins of the two policies do not show', () => {
    // The twins of LRU differ by 2 points, and so may all of them: that is chance.
    const hits = { 'allkeys-lfu': [81, 67.9], 'allkeys-random': [80, 67.9] } as const;
    const agreeing = { 'volatile-lfu': [82, 67.5], 'volatile-random': [82, 67.5] } as const;
    const other = { 'volatile-lfu': [82, 69.5], 'volatile-random': [82, 69.5] } as const;
    expect(keysOf(policySentences(results({ ...hits, ...agreeing })))).toEqual(
      expect.arrayContaining(['why.lfu-slow', 'why.random']),
    );
    const said = keysOf(policySentences(results({ ...hits, ...other })));
    expect(said).not.toContain('why.lfu-slow');
    expect(said).not.toContain('why.random');
    expect(said).toContain('why.random-not-shown');
  });

  it.each([
    ['LFU kept up', { 'allkeys-lfu': [85, 69] }, 'why.lfu-slow'],
    ['LFU was behind before', { 'allkeys-lfu': [70, 60] }, 'why.lfu-slow'],
    ['random is as good', { 'allkeys-random': [80, 71] }, 'why.random'],
    ['random is better', { 'allkeys-random': [85, 90] }, 'why.random'],
    ['noeviction is as good', { noeviction: [84, 69] }, 'why.noeviction'],
  ] as const)('gives no reason for what was not seen: %s', (_case, hits, key) => {
    expect(keysOf(policySentences(results(hits)))).not.toContain(key);
  });

  it('says what random did not show, and that noeviction was lucky', () => {
    const said = keysOf(
      policySentences(results({ 'allkeys-random': [80, 71], noeviction: [84, 72.5] })),
    );
    expect(said).toContain('why.random-not-shown');
    expect(said).toContain('why.noeviction-luck');
  });

  it('says that random found more than LFU after the change only when that is more than chance', () => {
    const said = (lfu: Hits, random: Hits): readonly Message[] =>
      policySentences(results({ 'allkeys-lfu': lfu, 'allkeys-random': random }));
    expect(said([80, 60], [80, 62.1]).at(-1)).toEqual(
      msg('lab.eviction.versus.random-lfu', { points: { value: 2.1, unit: 'points' } }),
    );
    const twins = { 'volatile-lfu': [80, 61], 'volatile-random': [80, 62] } as const;
    const [lfu, random] = [
      [80, 60],
      [80, 62.1],
    ] as const;
    const alone = results({ 'allkeys-lfu': lfu, 'allkeys-random': random, ...twins });
    expect(keysOf(policySentences(alone))).not.toContain('versus.random-lfu');
    for (const random of [62, 58] as const) {
      expect(keysOf(said([80, 60], [80, random]))).not.toContain('versus.random-lfu');
    }
  });

  it('does not call a policy as good that was behind in one half', () => {
    const said = keysOf(
      policySentences(results({ 'allkeys-random': [70, 71], noeviction: [60, 70] })),
    );
    expect(said).toContain('why.random');
    expect(said).toContain('why.noeviction');
    expect(said).not.toContain('why.noeviction-luck');
    const mixed = keysOf(policySentences(results({ 'allkeys-random': [70, 90] })));
    expect(mixed).toContain('why.random-not-shown');
  });

  it('compares nothing when chance is not known or LRU was not tried', () => {
    const alone = results({ noeviction: [50, 45] }).filter(({ policy }) => !policy.volatile);
    expect(keysOf(policySentences(alone))).toEqual(['policies.lru']);
    const without = results({ noeviction: [50, 45] }).filter(
      ({ policy }) => policy.id !== 'allkeys-lru',
    );
    expect(keysOf(policySentences(without))).toEqual(['policies.lru']);
  });
});

describe('the trap', () => {
  const oom = {
    ok: false,
    error: "OOM command not allowed when used memory > 'maxmemory'.",
  } as const;
  const ok = { ok: true, value: 'OK' } as const;

  it('is sprung by a refused write beside a read that goes on', () => {
    expect(isSprung(oom, ok)).toBe(true);
    expect(isSprung(ok, ok)).toBe(false);
    expect(isSprung(oom, { ok: true, value: null })).toBe(false);
    expect(isSprung({ ok: false, error: 'NOPERM' }, ok)).toBe(false);
  });

  it('explains the words of a refusal only when there was one', () => {
    expect(keysOf(trapSentences(true))).toEqual(['trap.words', 'trap.ways', 'trap.aws']);
    expect(keysOf(trapSentences(false))).toEqual(['trap.ways', 'trap.aws']);
  });
});

describe('the policies that found most after the change', () => {
  const guessed = ['allkeys-lru', 'allkeys-lfu', 'allkeys-random', 'noeviction'];

  it('are all that are behind by no more than chance, the best first', () => {
    const told = results({
      'allkeys-lfu': [81, 71],
      'allkeys-random': [70, 68.9],
      noeviction: [50, 45],
    });
    expect(bestAfter(told, guessed)).toEqual(['allkeys-lfu', 'allkeys-lru']);
  });

  it('are none where none was tried', () => {
    expect(bestAfter([], guessed)).toEqual([]);
  });
});
