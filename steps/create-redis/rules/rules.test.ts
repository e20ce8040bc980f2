import { describe, expect, it } from '@jest/globals';
import { TutorialError } from '../../../src/errors.ts';
import { en } from '../../../src/i18n/en/index.ts';
import type { CacheChoices } from '../cache-choices.ts';
import { choicesWith, userWith } from '../choices-fixture.ts';
import { CHANGE_RULES } from './changes.ts';
import { HERE_RULES, MOST_SERVERS } from './here.ts';
import { AWS_RULES, requireAllowed, violationsOf } from './index.ts';

const TOKEN = 'a-token-of-twenty-ch';
const VALKEY = { 'cache-engine': 'valkey' } as const;
const MEMCACHED = { 'cache-engine': 'memcached' } as const;
const SERVERLESS = { deployment: 'serverless' } as const;
const DEFAULT_USER = userWith({ name: 'default', access: 'off -@all' });
const SECRET = 'sixteen-letters!';

type Case = readonly [name: string, choices: CacheChoices];

/** Per rule: choices it must refuse, and choices next to them that it must let pass. */
const TABLE: Readonly<
  Record<string, { readonly refused: readonly Case[]; readonly taken: readonly Case[] }>
> = {
  R1: {
    refused: [
      ['a token without TLS', choicesWith({ 'auth-token': TOKEN })],
      ['a generated token without TLS', choicesWith({ 'access-control': 'token' })],
    ],
    taken: [
      ['a token with TLS', choicesWith({ 'auth-token': TOKEN, tls: true })],
      ["this tutorial's own token", choicesWith()],
    ],
  },
  R2: {
    refused: [
      ['15 characters', choicesWith({ 'auth-token': 'a'.repeat(15), tls: true })],
      ['129 characters', choicesWith({ 'auth-token': 'a'.repeat(129), tls: true })],
      ['an at sign', choicesWith({ 'auth-token': `${'a'.repeat(16)}@`, tls: true })],
    ],
    taken: [
      ['16 characters', choicesWith({ 'auth-token': 'a'.repeat(16), tls: true })],
      [
        '128 of all kinds',
        choicesWith({ 'auth-token': 'aZ9!&#$^<>-'.padEnd(128, 'b'), tls: true }),
      ],
    ],
  },
  R3: {
    refused: [
      ['a token', choicesWith({ ...SERVERLESS, 'auth-token': TOKEN })],
      ['a generated token', choicesWith({ ...SERVERLESS, 'access-control': 'token' })],
    ],
    taken: [['no token', choicesWith({ ...SERVERLESS })]],
  },
  R4: {
    refused: [
      [
        'a token and a user',
        choicesWith({ tls: true, 'auth-token': TOKEN, user: ['app:on +@all'] }),
      ],
      [
        'open with a token',
        choicesWith({ tls: true, 'auth-token': TOKEN, 'access-control': 'open' }),
      ],
    ],
    taken: [
      ['said twice', choicesWith({ tls: true, 'auth-token': TOKEN, 'access-control': 'token' })],
    ],
  },
  R6: {
    refused: [
      ['without TLS', choicesWith({}, [DEFAULT_USER])],
      ['Redis OSS 5', choicesWith({ tls: true, 'engine-version': '5.0.6' }, [DEFAULT_USER])],
      ['nobody', choicesWith({ tls: true, 'access-control': 'users' })],
      ['Redis OSS without default', choicesWith({ tls: true }, [userWith()])],
      ['the same name twice', choicesWith({ ...VALKEY, tls: true }, [userWith(), userWith()])],
      [
        'no password on Valkey',
        choicesWith({ ...VALKEY, tls: true }, [userWith({ authentication: 'no-password' })]),
      ],
      [
        'three passwords',
        choicesWith({ ...VALKEY, tls: true }, [
          userWith({ passwords: [SECRET, `${SECRET}1`, `${SECRET}2`] }),
        ]),
      ],
      [
        'a short password',
        choicesWith({ ...VALKEY, tls: true }, [userWith({ passwords: ['short'] })]),
      ],
      [
        'a slash in a password',
        choicesWith({ ...VALKEY, tls: true }, [userWith({ passwords: [`${SECRET}/`] })]),
      ],
      [
        'a password for IAM',
        choicesWith({ ...VALKEY, tls: true }, [
          userWith({ authentication: 'iam', passwords: [SECRET] }),
        ]),
      ],
      [
        '101 users',
        choicesWith(
          { ...VALKEY, tls: true },
          Array.from({ length: 101 }, (_, at) => userWith({ name: `u${at}` })),
        ),
      ],
    ],
    taken: [
      ['Redis OSS with default', choicesWith({ tls: true }, [userWith(), DEFAULT_USER])],
      [
        'Valkey without default',
        choicesWith({ ...VALKEY, tls: true }, [userWith({ passwords: [SECRET, `${SECRET}2`] })]),
      ],
      [
        '100 users',
        choicesWith(
          { ...VALKEY, tls: true },
          Array.from({ length: 100 }, (_, at) => userWith({ name: `u${at}` })),
        ),
      ],
      ['serverless without a user', choicesWith({ ...SERVERLESS })],
    ],
  },
  R7: {
    refused: [
      ['without TLS', choicesWith({ ...VALKEY, user: ['app,iam:on +@all'] })],
      [
        'Redis OSS 6.2',
        choicesWith({ tls: true, 'engine-version': '6.2', user: ['app,iam:on +@all'] }),
      ],
      [
        'capitals in the name',
        choicesWith({ ...VALKEY, tls: true, name: 'Cache', user: ['app,iam:on +@all'] }),
      ],
    ],
    taken: [
      ['Valkey with TLS', choicesWith({ ...VALKEY, tls: true, user: ['app,iam:on +@all'] })],
      [
        'capitals with a password',
        choicesWith({ ...VALKEY, tls: true, name: 'Cache', user: ['app:on +@all'] }),
      ],
    ],
  },
  R8: {
    refused: [
      ['Memcached nodes', choicesWith({ ...MEMCACHED, 'at-rest-encryption': 'on' })],
      ['serverless switched off', choicesWith({ ...SERVERLESS, 'at-rest-encryption': 'off' })],
      ['a key without encryption', choicesWith({ 'kms-key': 'alias/cache' })],
    ],
    taken: [
      ['serverless Memcached', choicesWith({ ...MEMCACHED, ...SERVERLESS })],
      [
        'a key with encryption',
        choicesWith({ 'kms-key': 'alias/cache', 'at-rest-encryption': 'on' }),
      ],
      [
        'a key on Valkey, encrypted by default',
        choicesWith({ ...VALKEY, 'kms-key': 'alias/cache' }),
      ],
    ],
  },
  R9: {
    refused: [
      ['a mode without TLS', choicesWith({ 'tls-mode': 'preferred' })],
      [
        'preferred on Redis OSS 6.2',
        choicesWith({ tls: true, 'tls-mode': 'preferred', 'engine-version': '6.2' }),
      ],
      ['preferred serverless', choicesWith({ ...SERVERLESS, 'tls-mode': 'preferred' })],
      ['preferred Memcached', choicesWith({ ...MEMCACHED, tls: true, 'tls-mode': 'preferred' })],
      ['Memcached 1.6.11', choicesWith({ ...MEMCACHED, tls: true, 'engine-version': '1.6.11' })],
    ],
    taken: [
      [
        'preferred on Redis OSS 7.0',
        choicesWith({ tls: true, 'tls-mode': 'preferred', 'engine-version': '7.0' }),
      ],
      ['Memcached 1.6.12', choicesWith({ ...MEMCACHED, tls: true, 'engine-version': '1.6.12' })],
      ['Memcached 1.6.11 without TLS', choicesWith({ ...MEMCACHED, 'engine-version': '1.6.11' })],
    ],
  },
  R10: {
    refused: [['failover with one node', choicesWith({ failover: 'on' })]],
    taken: [
      ['failover with a replica', choicesWith({ failover: 'on', replicas: 1 })],
      ['cluster mode without replicas', choicesWith({ 'cluster-mode': true, failover: 'on' })],
    ],
  },
  R11: {
    refused: [
      ['cluster mode, failover off', choicesWith({ 'cluster-mode': true, failover: 'off' })],
    ],
    taken: [['cluster mode off, failover off', choicesWith({ replicas: 1, failover: 'off' })]],
  },
  R12: {
    refused: [
      ['without replicas', choicesWith({ 'multi-az': true })],
      ['shards without replicas', choicesWith({ 'multi-az': true, 'cluster-mode': true })],
      ['failover off', choicesWith({ 'multi-az': true, replicas: 1, failover: 'off' })],
      [
        'one zone',
        choicesWith({ 'multi-az': true, replicas: 1, 'availability-zones': 'us-east-1a' }),
      ],
      [
        'one zone twice',
        choicesWith({
          'multi-az': true,
          replicas: 1,
          'availability-zones': 'us-east-1a,US-EAST-1A',
        }),
      ],
    ],
    taken: [
      ['a replica', choicesWith({ 'multi-az': true, replicas: 1 })],
      [
        'two zones',
        choicesWith({
          'multi-az': true,
          replicas: 1,
          'availability-zones': 'us-east-1a,us-east-1b',
        }),
      ],
      ['one zone without Multi-AZ', choicesWith({ 'availability-zones': 'us-east-1a' })],
    ],
  },
  R13: {
    refused: [
      ['six replicas', choicesWith({ replicas: 6 })],
      ['two shards without cluster mode', choicesWith({ shards: 2 })],
      ['91 nodes', choicesWith({ 'cluster-mode': true, shards: 91 })],
      ['16 shards with 5 replicas', choicesWith({ 'cluster-mode': true, shards: 16, replicas: 5 })],
    ],
    taken: [
      ['five replicas', choicesWith({ replicas: 5 })],
      ['90 shards', choicesWith({ 'cluster-mode': true, shards: 90 })],
      ['15 shards with 5 replicas', choicesWith({ 'cluster-mode': true, shards: 15, replicas: 5 })],
    ],
  },
  R14: {
    refused: [
      [
        'cluster mode without .cluster.on',
        choicesWith({ 'cluster-mode': true, 'parameter-group': 'default.redis7' }),
      ],
      [
        '.cluster.on without cluster mode',
        choicesWith({ 'parameter-group': 'default.redis7.cluster.on' }),
      ],
      ['another family', choicesWith({ 'parameter-group': 'default.redis6.x' })],
      [
        'the family of another engine',
        choicesWith({ ...VALKEY, 'parameter-group': 'default.redis7' }),
      ],
    ],
    taken: [
      [
        '.cluster.on',
        choicesWith({ 'cluster-mode': true, 'parameter-group': 'default.redis7.cluster.on' }),
      ],
      [
        'the family of the version',
        choicesWith({ 'engine-version': '6.2', 'parameter-group': 'default.redis6.x' }),
      ],
      [
        'a group of their own',
        choicesWith({ 'cluster-mode': true, 'parameter-group': 'our-settings' }),
      ],
    ],
  },
  R15: {
    refused: [['two nodes of Redis OSS', choicesWith({ 'cache-nodes': 2 })]],
    taken: [['two nodes of Memcached', choicesWith({ ...MEMCACHED, 'cache-nodes': 2 })]],
  },
  R16: {
    refused: [
      ['r6g with tiering', choicesWith({ 'node-type': 'cache.r6g.large', 'data-tiering': true })],
      ['r6gd without tiering', choicesWith({ 'node-type': 'cache.r6gd.xlarge' })],
      [
        'another policy',
        choicesWith({
          'node-type': 'cache.r6gd.xlarge',
          'data-tiering': true,
          'maxmemory-policy': 'allkeys-lfu',
        }),
      ],
    ],
    taken: [
      [
        'r6gd with tiering',
        choicesWith({
          'node-type': 'cache.r6gd.xlarge',
          'data-tiering': true,
          'maxmemory-policy': 'allkeys-lru',
        }),
      ],
      [
        'r6g without tiering',
        choicesWith({ 'node-type': 'cache.r6g.large', 'maxmemory-policy': 'allkeys-lfu' }),
      ],
    ],
  },
  R17: {
    refused: [
      ['serverless', choicesWith({ ...SERVERLESS, 'global-datastore': true })],
      ['Memcached', choicesWith({ ...MEMCACHED, 'global-datastore': true })],
      [
        'IPv6',
        choicesWith({
          'node-type': 'cache.r7g.large',
          'global-datastore': true,
          'network-type': 'dual-stack',
        }),
      ],
      ['another family', choicesWith({ 'node-type': 'cache.m4.large', 'global-datastore': true })],
    ],
    taken: [
      ['r7g.large', choicesWith({ 'node-type': 'cache.r7g.large', 'global-datastore': true })],
    ],
  },
  R18: {
    refused: [
      ['t1', choicesWith({ 'node-type': 'cache.t1.micro' })],
      ['t2', choicesWith({ 'node-type': 'cache.t2.medium' })],
      ['t4g with tiering', choicesWith({ 'data-tiering': true })],
      [
        't3 with Global Datastore',
        choicesWith({ 'node-type': 'cache.t3.small', 'global-datastore': true }),
      ],
      ['t4g with durability', choicesWith({ ...VALKEY, durability: 'sync' })],
    ],
    taken: [
      [
        't4g with failover and backup',
        choicesWith({ replicas: 1, failover: 'on', 'backup-retention': 7 }),
      ],
      ['t3', choicesWith({ 'node-type': 'cache.t3.medium' })],
    ],
  },
  R19: {
    refused: [
      ['Memcached nodes', choicesWith({ ...MEMCACHED, 'backup-retention': 1 })],
      [
        'a window for Memcached nodes',
        choicesWith({ ...MEMCACHED, 'backup-window': '05:00-06:00' }),
      ],
      [
        'restoring Memcached',
        choicesWith({ ...MEMCACHED, ...SERVERLESS, 'from-backup': 'dump.rdb' }),
      ],
      ['36 days', choicesWith({ 'backup-retention': 36 })],
    ],
    taken: [
      ['35 days', choicesWith({ 'backup-retention': 35 })],
      ['serverless Memcached', choicesWith({ ...MEMCACHED, ...SERVERLESS, 'backup-retention': 1 })],
    ],
  },
  R20: {
    refused: [
      ['serverless', choicesWith({ ...SERVERLESS, 'slow-log': 'cloudwatch-logs' })],
      ['Memcached', choicesWith({ ...MEMCACHED, 'engine-log': 'cloudwatch-logs' })],
      [
        'slow log of Redis OSS 5',
        choicesWith({ 'slow-log': 'cloudwatch-logs', 'engine-version': '5.0.6' }),
      ],
      [
        'engine log of Redis OSS 6.0',
        choicesWith({ 'engine-log': 'kinesis-firehose', 'engine-version': '6.0' }),
      ],
    ],
    taken: [
      [
        'slow log of Redis OSS 6.0',
        choicesWith({ 'slow-log': 'cloudwatch-logs', 'engine-version': '6.0' }),
      ],
      ['engine log of Valkey', choicesWith({ ...VALKEY, 'engine-log': 'kinesis-firehose' })],
    ],
  },
  R21: {
    refused: [
      ['replicas', choicesWith({ ...MEMCACHED, replicas: 1 })],
      ['failover', choicesWith({ ...MEMCACHED, failover: 'on' })],
      ['cluster mode', choicesWith({ ...MEMCACHED, 'cluster-mode': true })],
      ['a token', choicesWith({ ...MEMCACHED, 'auth-token': TOKEN })],
      ['a user', choicesWith({ ...MEMCACHED, user: ['app:on +@all'] })],
    ],
    taken: [['TLS and nodes', choicesWith({ ...MEMCACHED, 'cache-nodes': 3, tls: true })]],
  },
  S1: {
    refused: [
      ['a node type', choicesWith({ ...SERVERLESS, 'node-type': 'cache.r7g.large' })],
      ['replicas', choicesWith({ ...SERVERLESS, replicas: 1 })],
      ['a parameter group', choicesWith({ ...SERVERLESS, 'parameter-group': 'default.redis7' })],
      ['a policy', choicesWith({ ...SERVERLESS, 'maxmemory-policy': 'noeviction' })],
    ],
    taken: [['nothing of nodes', choicesWith({ ...SERVERLESS, 'backup-retention': 1 })]],
  },
  D1: {
    refused: [
      ['Redis OSS', choicesWith({ durability: 'sync' })],
      ['Valkey 8.2', choicesWith({ ...VALKEY, 'engine-version': '8.2', durability: 'sync' })],
      ['one node', choicesWith({ ...VALKEY, durability: 'sync', 'node-type': 'cache.r7g.large' })],
      [
        'an old family',
        choicesWith({
          ...VALKEY,
          durability: 'sync',
          'cluster-mode': true,
          replicas: 1,
          'multi-az': true,
          'node-type': 'cache.r5.large',
        }),
      ],
      [
        'at rest off',
        choicesWith({
          ...VALKEY,
          durability: 'sync',
          'cluster-mode': true,
          replicas: 1,
          'multi-az': true,
          'node-type': 'cache.r7g.large',
          'at-rest-encryption': 'off',
        }),
      ],
      [
        'with tiering',
        choicesWith({
          ...VALKEY,
          durability: 'sync',
          'cluster-mode': true,
          replicas: 1,
          'multi-az': true,
          'node-type': 'cache.r6gd.xlarge',
          'data-tiering': true,
        }),
      ],
    ],
    taken: [
      [
        'Valkey 9 with all it needs',
        choicesWith({
          ...VALKEY,
          durability: 'sync',
          'cluster-mode': true,
          replicas: 1,
          'multi-az': true,
          'node-type': 'cache.r7g.large',
        }),
      ],
    ],
  },
  V1: {
    refused: [
      ['Redis OSS 7.2', choicesWith({ 'engine-version': '7.2' })],
      ['Redis OSS 8', choicesWith({ 'engine-version': '8.0' })],
      ['Valkey 7.0', choicesWith({ ...VALKEY, 'engine-version': '7.0' })],
      ['Memcached 1.4.4', choicesWith({ ...MEMCACHED, 'engine-version': '1.4.4' })],
    ],
    taken: [
      ['Redis OSS 5.0.6', choicesWith({ 'engine-version': '5.0.6' })],
      ['Valkey 9.1', choicesWith({ ...VALKEY, 'engine-version': '9.1' })],
    ],
  },
  N1: {
    refused: [['a type without a size', choicesWith({ 'node-type': 'cache.x9g.large' })]],
    taken: [
      [
        'the same with --maxmemory',
        choicesWith({ 'node-type': 'cache.x9g.large', maxmemory: '64mb' }),
      ],
      ['a known type', choicesWith({ 'node-type': 'cache.c7gn.16xlarge' })],
    ],
  },
  W1: {
    refused: [
      [
        '05:30 on Sunday',
        choicesWith({
          'backup-window': '05:00-06:00',
          'maintenance-window': 'sun:05:30-sun:06:30',
        }),
      ],
    ],
    taken: [
      [
        'one after the other',
        choicesWith({
          'backup-window': '05:00-06:00',
          'maintenance-window': 'sun:06:00-sun:07:00',
        }),
      ],
    ],
  },
  H1: {
    refused: [['Memcached', choicesWith({ ...MEMCACHED })]],
    taken: [['Valkey', choicesWith({ ...VALKEY })]],
  },
  H2: {
    refused: [['one too many', choicesWith({ 'cluster-mode': true, shards: MOST_SERVERS + 1 })]],
    taken: [['3 shards with 5 replicas', choicesWith({ 'cluster-mode': true, replicas: 5 })]],
  },
};

const RULES = [...AWS_RULES, ...HERE_RULES];

describe('the rules of the create page', () => {
  it('has cases for every rule, and R1 to R21 are all there', () => {
    expect(Object.keys(TABLE).sort()).toEqual(RULES.map((rule) => rule.id).sort());
    const ids = new Set([...RULES, ...CHANGE_RULES].map((rule) => rule.id));
    const numbered = Array.from({ length: 21 }, (_, index) => `R${index + 1}`);
    expect(numbered.filter((id) => !ids.has(id))).toEqual([]);
  });

  const cases = (side: 'refused' | 'taken') =>
    Object.entries(TABLE).flatMap(([id, sides]) =>
      sides[side].map(([name, choices]) => ({ id, name, choices })),
    );
  const check = (id: string, choices: CacheChoices) =>
    RULES.find((rule) => rule.id === id)?.check(choices);

  it.each(cases('refused'))('$id refuses $name', ({ id, choices }) => {
    const violation = check(id, choices);
    expect(violation).toMatchObject({ rule: id });
    expect(Object.keys(en)).toEqual(
      expect.arrayContaining([violation?.problem.key, violation?.remedy.key]),
    );
  });

  it.each(cases('taken'))('$id takes $name', ({ id, choices }) => {
    expect(check(id, choices)).toBeUndefined();
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
  ])('takes %s', (_name, choices) => {
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
