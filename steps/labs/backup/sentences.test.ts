import { describe, expect, it } from '@jest/globals';
import { keysOf } from '../../kit/keys-fixture.ts';
import type { Group } from './groups.ts';
import {
  missingSentences,
  refusedSentences,
  restartedSentences,
  restoreSentences,
} from './sentences.ts';

const ok = (value: unknown) => ({ ok: true, value }) as const;
const refused = { ok: false, error: 'NOPERM' } as const;
const count = (id: Group['id'], keys: number, current = 0) => ({ group: { id }, keys, current });

describe('what is said of a backup', () => {
  it('speaks of a refusal only when there was one', () => {
    expect(keysOf(refusedSentences(refused))).toEqual(['take.refused', 'take.asked']);
    expect(keysOf(refusedSentences(ok('Background saving started')))).toEqual(['take.asked']);
  });

  it('calls a server empty only when it is', () => {
    expect(keysOf(restartedSentences(ok(0)))).toEqual(['lose.empty']);
    expect(keysOf(restartedSentences(ok(7)))).toEqual(['lose.not-empty']);
    expect(keysOf(restartedSentences(refused))).toEqual(['lose.not-empty']);
  });

  it('tells of old values, of keys that are back and of TTLs as they were counted', () => {
    const inFile = [count('short', 100)];
    expect(
      keysOf(
        restoreSentences(
          inFile,
          [count('changed', 300), count('deleted', 200), count('short', 0)],
          true,
        ),
      ),
    ).toEqual(['restore.old', 'restore.back', 'restore.ttl', 'restore.limits']);
    expect(
      keysOf(restoreSentences(inFile, [count('changed', 300, 300), count('short', 40)], true)),
    ).toEqual(['restore.ttl-not-shown', 'restore.limits']);
    expect(keysOf(restoreSentences([count('short', 0)], [count('short', 0)], true))).toEqual([
      'restore.ttl-not-shown',
      'restore.limits',
    ]);
  });

  it('claims nothing of TTLs when the backup came so late that they may have run out before it', () => {
    expect(keysOf(restoreSentences([count('short', 100)], [count('short', 0)], false))).toEqual([
      'restore.ttl-not-shown',
      'restore.limits',
    ]);
  });

  it('names as missing only what is', () => {
    const said = (...replies: Parameters<typeof missingSentences>[0]) =>
      keysOf(missingSentences(replies, { user: 'report', policy: 'allkeys-lfu', logged: ok(128) }));
    const policy = (name: string) => ok(['maxmemory-policy', name]);
    expect(said(ok(['default']), policy('volatile-lru'), ok(0))).toEqual([
      'missing.file',
      'missing.user',
      'missing.policy',
      'missing.log',
      'missing.anew',
    ]);
    const here = said(ok(['report']), policy('allkeys-lfu'), ok(3));
    expect(here).toEqual(['missing.file', 'missing.anew']);
    expect(said(refused, refused, refused)).toEqual(here);
  });

  it.each([ok(0), refused, undefined])('misses no slow log where the old one was %j', (logged) => {
    const had = { user: 'report', policy: 'allkeys-lfu', logged };
    expect(keysOf(missingSentences([ok(0), ok(0), ok(0)], had))).not.toContain('missing.log');
  });
});
