import { describe, expect, it } from '@jest/globals';
import type { RedisReply } from '../../../src/engines/redis/contract.ts';
import { keysOf } from '../../kit/keys-fixture.ts';
import type { RefusalId } from './recorded.ts';
import type { Phase, Rotation } from './phases.ts';
import { refusalSentences, rotationNotes, rotationSentences, userSentences } from './sentences.ts';
import { msg } from './text.ts';

function rotation(
  parts: Partial<Record<Phase['id'], Partial<Phase>>> = {},
  oldConnectionWorks = true,
): Rotation {
  const ids = ['before', 'rotate', 'configure', 'set', 'at-once', 'recover'] as const;
  const phases = ids.map((id): Phase => {
    const errors = id === 'at-once' ? 8 : 0;
    const words = id === 'at-once' ? 'WRONGPASS no' : null;
    return { id, commands: 90, connections: 8, errors, words, complete: true, ...parts[id] };
  });
  return { phases, oldConnectionWorks };
}

describe('what is said of a change of tokens', () => {
  it('draws the two conclusions when every program met both orders', () => {
    const seen = rotation();
    const said = ['right-holds', 'wrong-fails', 'old-connection'];
    expect(keysOf(rotationSentences(seen))).toEqual(said.map((key) => `rotation.${key}`));
    expect(keysOf(rotationNotes(seen))).toEqual(['rotation.verdict', 'rotation.words']);
  });

  it('says that the right order was not shown when a program opened no connection in a phase', () => {
    const late = rotation({ before: { commands: 0, connections: 0, complete: false } });
    expect(keysOf(rotationSentences(late))).toContain('rotation.right-not-shown');
    expect(keysOf(rotationSentences(late))).not.toContain('rotation.right-holds');
    const note = rotationNotes(late).find(({ key }) => key === 'lab.auth.rotation.incomplete');
    expect(note?.params).toEqual({
      phase: msg('lab.auth.rotation.phase.before'),
      limit: { value: 15, unit: 's' },
    });
  });

  it('says that the wrong order was not shown when it gave no error', () => {
    const quiet = rotation({ 'at-once': { errors: 0, words: null, complete: false } });
    expect(keysOf(rotationSentences(quiet))).toContain('rotation.wrong-not-shown');
    expect(keysOf(rotationSentences(quiet))).not.toContain('rotation.wrong-fails');
    expect(keysOf(rotationNotes(quiet))).not.toContain('rotation.words');
  });

  it('does not praise the right order when it failed, and keeps the words', () => {
    const failed = rotation({ set: { errors: 1, words: 'ECONNRESET' } });
    expect(keysOf(rotationSentences(failed))).not.toContain('rotation.right-holds');
    expect(keysOf(rotationNotes(failed))).toContain('rotation.right-words');
  });

  it('does not say that an old connection lives when it does not', () => {
    expect(keysOf(rotationSentences(rotation({}, false)))).toContain(
      'rotation.old-connection-ended',
    );
    expect(keysOf(rotationSentences(rotation({}, false)))).not.toContain('rotation.old-connection');
  });
});

describe('what is said of refusals', () => {
  const name = msg('lab.auth.title');
  const words: Readonly<Record<RefusalId, string | null>> = {
    'no-token': 'NOAUTH Authentication required.',
    'wrong-token': 'WRONGPASS invalid',
    plain: 'read ECONNRESET',
    'unknown-ca': 'self-signed certificate',
    'wrong-name': "does not match certificate's altnames",
    key: 'NOPERM keys',
    command: 'NOPERM command',
  };
  const saidOf = (changes: Partial<typeof words>) =>
    keysOf(
      refusalSentences(
        Object.entries({ ...words, ...changes }).map(([id, ioredis]) => ({
          id: id as RefusalId,
          name,
          ioredis,
        })),
      ),
    );

  it('explains each that came', () => {
    const all = ['noauth', 'wrongpass', 'noperm', 'plain', 'certificate'];
    expect(saidOf({})).toEqual(all.map((key) => `refusals.${key}`));
  });

  it.each([
    ['noauth', { 'no-token': null }],
    ['wrongpass', { 'wrong-token': 'read ECONNRESET' }],
    ['noperm', { key: null, command: null }],
    ['plain', { plain: null }],
    ['plain', { plain: 'NOAUTH Authentication required.' }],
    ['certificate', { 'unknown-ca': null, 'wrong-name': 'connect ECONNREFUSED' }],
  ])('does not explain %s where it did not come', (key, changes) => {
    expect(saidOf(changes)).not.toContain(`refusals.${key}`);
  });
});

describe('what is said of a user', () => {
  const key = 'k:other:1';
  const noperm: RedisReply = { ok: false, error: 'NOPERM keys' };
  const ok: RedisReply = { ok: true, value: 'x' };
  const listing: RedisReply = { ok: true, value: ['0', ['k:app:1', key]] };

  it('says what was refused and what was listed', () => {
    expect(keysOf(userSentences([ok, noperm, noperm, listing], key))).toEqual([
      'users.values',
      'users.names',
      'users.advice',
    ]);
  });

  it('says neither where it was not so', () => {
    expect(userSentences([ok, ok, noperm, { ok: true, value: ['0', []] }], key)).toEqual([]);
    expect(userSentences([ok, ok, noperm, noperm], key)).toEqual([]);
  });
});
