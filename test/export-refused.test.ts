import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { main } from '../bin/main.ts';
import { AWS_RULES } from '../elasticache/rules/index.ts';

const TOKEN = ['--auth-token', 'a-token-of-twenty-ch'];
const MEMCACHED = ['--cache-engine', 'memcached'];
const SERVERLESS = ['--deployment', 'serverless'];

/** Nothing is made, so that no folder is needed. */
const NOWHERE = path.join(tmpdir(), 'a-workspace-that-is-none');

/** For each rule, words with which it refuses, and what is typed against it. R5 is about changes of what stands. */
const WRONG: Readonly<Record<string, readonly [words: string, typed: readonly string[]]>> = {
  R1: ['An AUTH token needs encryption in transit', TOKEN],
  R2: ['a token of 16 to 128 characters', ['--tls', '--auth-token', 'too-short']],
  R3: ['A serverless cache has no AUTH token', [...SERVERLESS, ...TOKEN]],
  R4: ['one kind of access control', ['--tls', ...TOKEN, '--user', 'app:on +@all']],
  R6: ['names no category of commands', ['--tls', '--user', 'app:on +@nothing-that-is']],
  R7: [
    'Signing in by IAM needs encryption',
    ['--cache-engine', 'valkey', '--user', 'app,iam:on +@all'],
  ],
  R8: ['A KMS key is given', ['--kms-key', 'alias/cache']],
  R9: ['A mode of encryption in transit is given', ['--tls-mode', 'preferred']],
  R10: ['Automatic failover needs a replica', ['--failover', 'on']],
  R11: ['automatic failover cannot be off', ['--cluster-mode', '--failover', 'off']],
  R12: ['Multi-AZ needs a replica', ['--multi-az']],
  R13: ['at most 90 nodes', ['--cluster-mode', '--shards', '91']],
  R14: ['ends in .cluster.on', ['--cluster-mode', '--parameter-group', 'default.redis7']],
  R15: ['created by a number of nodes', ['--cache-nodes', '2']],
  R16: ['requires data tiering', ['--node-type', 'cache.r6gd.xlarge']],
  R17: ['A Global Datastore is made of', [...SERVERLESS, '--global-datastore']],
  R18: ['is a burstable type', ['--data-tiering']],
  R19: ['Memcached nodes have no backups', [...MEMCACHED, '--backup-retention', '1']],
  R20: ['A serverless cache delivers no logs', [...SERVERLESS, '--slow-log', 'cloudwatch-logs']],
  R21: ['Memcached has none of this', [...MEMCACHED, '--replicas', '1']],
  D1: ['Durability needs nodes with Valkey', ['--durability', 'sync']],
  N1: ['is not in the table', ['--node-type', 'cache.x9g.large']],
  P1: [
    'A default parameter group cannot be changed',
    ['--parameter-group', 'default.redis7', '--maxmemory-policy', 'allkeys-lru'],
  ],
  P2: [
    'Each node of a shard has its Availability Zone',
    ['--replicas', '1', '--availability-zones', 'us-east-1a'],
  ],
  S1: ['A serverless cache decides this by itself', [...SERVERLESS, '--replicas', '1']],
  V1: ['is not offered by ElastiCache', ['--engine-version', '7.2']],
  V2: [
    'Network type needs version',
    ['--node-type', 'cache.t3.micro', '--engine-version', '6.0', '--network-type', 'ipv6'],
  ],
  W1: [
    'the maintenance window overlap',
    ['--backup-window', '05:00-06:00', '--maintenance-window', 'sun:05:00-sun:06:00'],
  ],
};

describe('an export of what a rule of AWS refuses', () => {
  /** Runs a command line in this process. */
  async function typed(args: readonly string[]) {
    const text = { out: '', err: '' };
    const keep = (stream: 'stdout' | 'stderr', to: 'out' | 'err') =>
      jest.spyOn(process[stream], 'write').mockImplementation((chunk, ...rest) => {
        text[to] += String(chunk);
        rest.findLast((one) => typeof one === 'function')?.(null);
        return true;
      });
    const spies = [keep('stdout', 'out'), keep('stderr', 'err')];
    try {
      await main(['create-redis', ...args, '--workspace', NOWHERE, '--lang', 'en']);
      return { code: process.exitCode, ...text };
    } finally {
      for (const spy of spies) spy.mockRestore();
      process.exitCode = 0;
    }
  }

  it('is tried for every rule', () => {
    expect(Object.keys(WRONG).sort()).toEqual([...new Set(AWS_RULES.map(({ id }) => id))].sort());
  });

  it.each(Object.entries(WRONG))(
    'exits with 2 and prints nothing: %s',
    async (_rule, [words, args]) => {
      const { code, err, out } = await typed([...args, '--export', 'cloudformation']);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(words);
      expect(err).not.toContain(TOKEN[1]);
    },
  );

  it('is told from one that no rule refuses', async () => {
    const { code, out } = await typed(['--tls', ...TOKEN, '--export', 'cloudformation']);
    expect(code).toBe(0);
    expect(out).toContain('AWS::ElastiCache::ReplicationGroup');
  });
});
