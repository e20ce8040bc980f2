import { describe, expect, it } from '@jest/globals';
import { TutorialError } from '../../src/contract/errors.ts';
import { choicesWith, userWith } from '../choices-fixture.ts';
import { CHANGE_RULES } from './changes.ts';
import { HERE_RULES } from './here.ts';
import { AWS_RULES, requireAllowed, violationsOf } from './index.ts';
import { MEMCACHED, SERVERLESS, TOKEN, VALKEY } from './rules-fixture.ts';

describe('the rules of the create page', () => {
  it('are R1 to R21, some that AWS tells elsewhere, and five of our own', () => {
    const ids = new Set([...AWS_RULES, ...HERE_RULES, ...CHANGE_RULES].map((rule) => rule.id));
    const numbered = Array.from({ length: 21 }, (_, index) => `R${index + 1}`);
    const others = ['D1', 'N1', 'P1', 'P2', 'S1', 'V1', 'V2', 'W1'];
    expect([...ids].sort()).toEqual([...numbered, ...others, 'H1', 'H2', 'H3', 'H4', 'H5'].sort());
  });

  it.each([
    ['the defaults', choicesWith()],
    [
      'cluster mode with TLS',
      choicesWith({ 'cluster-mode': true, shards: 3, replicas: 1, tls: true }),
    ],
    ['Valkey', choicesWith({ ...VALKEY })],
    ['Memcached', choicesWith({ ...MEMCACHED })],
    ['serverless', choicesWith({ ...SERVERLESS })],
    ['serverless Valkey', choicesWith({ ...SERVERLESS, ...VALKEY })],
    ['serverless Memcached', choicesWith({ ...SERVERLESS, ...MEMCACHED })],
  ])('take %s', (_name, choices) => {
    expect(violationsOf(choices)).toEqual([]);
  });
});

describe('refusing', () => {
  const thrown = (work: () => void): unknown => {
    try {
      work();
    } catch (error) {
      return error;
    }
    return undefined;
  };

  it('names every violation at once, with the words of AWS', () => {
    const error = thrown(() => {
      requireAllowed(choicesWith({ 'auth-token': TOKEN, failover: 'on' }), 'aws');
    });
    expect(error).toBeInstanceOf(TutorialError);
    expect(error).toMatchObject({ code: 'CHOICES_REFUSED', params: { rule: 'R1, R10' } });
    expect((error as TutorialError).detail).toContain('there must be at least 2 cache clusters');
  });

  it('never repeats a token or a password', () => {
    const error = thrown(() => {
      requireAllowed(
        choicesWith({ 'auth-token': 'short@secret' }, [userWith({ passwords: ['hush/hush'] })]),
        'aws',
      );
    });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toMatch(
      /short@secret|hush/,
    );
  });

  it('holds the limits of this machine only against what is really made', () => {
    expect(
      thrown(() => {
        requireAllowed(choicesWith({ ...MEMCACHED }), 'aws');
      }),
    ).toBeUndefined();
    expect(
      thrown(() => {
        requireAllowed(choicesWith({ ...MEMCACHED }), 'here');
      }),
    ).toMatchObject({ params: { rule: 'H1' } });
  });
});
