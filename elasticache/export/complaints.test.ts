import { describe, expect, it } from '@jest/globals';
import type { Language } from '../../src/text/index.ts';
import { msg } from '../text/index.ts';
import { blockOf, chosen, endpointsOf, propertiesOf, textOf } from './read-fixture.ts';
import { sayIn } from './sets-fixture.ts';
import { exported } from './index.ts';

const GROUP = 'aws_elasticache_replication_group';
const RDS = 'aws_db_instance';

/** A file's comments as one text without blanks: a sentence may be folded anywhere. */
function comments(set: string, format: 'cloudformation' | 'terraform', lang: Language): string {
  return exported(chosen(set), format, sayIn(lang))
    .split('\n')
    .filter((line) => /^\s*#/.test(line))
    .map((line) => line.replace(/^\s*#/, ''))
    .join('')
    .replace(/\s/g, '');
}

type Complaint = readonly [
  what: string,
  set: string,
  why: `export.why.${string}`,
  answer: () => void | Promise<void>,
];

/** The twelve that people have most often, each with what the files do about it and the comment that says why. */
const COMPLAINTS: readonly Complaint[] = [
  [
    'failover, nodes and cluster mode contradict each other',
    'shards-user',
    'export.why.failover',
    async () => {
      expect(propertiesOf('shards-user', 'Cache').AutomaticFailoverEnabled).toBe(true);
      expect((await blockOf('one-node', GROUP)).automatic_failover_enabled).toBe(false);
    },
  ],
  [
    'the counts of nodes and of shards are given both',
    'shards-user',
    'export.why.counts',
    async () => {
      expect(await blockOf('shards-user', GROUP)).not.toHaveProperty('num_cache_clusters');
      expect(propertiesOf('shards-user', 'Cache')).not.toHaveProperty('NumCacheClusters');
    },
  ],
  [
    'a token is illegal, or the old one stays valid',
    'replicas-token',
    'export.why.token',
    async () => {
      expect((await blockOf('replicas-token', GROUP)).auth_token_update_strategy).toBe('SET');
      expect(propertiesOf('replicas-token', 'CacheToken').GenerateSecretString).toMatchObject({
        ExcludePunctuation: true,
      });
    },
  ],
  [
    'the default user is missing, and users race with their group',
    'iam-users',
    'export.why.users',
    () => {
      expect(propertiesOf('iam-users', 'DefaultUser').UserName).toBe('default');
      expect(propertiesOf('iam-users', 'Users').UserIds).toContainEqual({ Ref: 'DefaultUser' });
    },
  ],
  [
    'RDS cannot be deleted, or leaves a snapshot',
    'one-node',
    'export.why.database',
    async () => {
      const block = await blockOf('one-node', RDS);
      expect(block).toMatchObject({ deletion_protection: false, skip_final_snapshot: true });
    },
  ],
  [
    'a parameter group is in use at an upgrade',
    'upkeep',
    'export.why.parameters',
    async () => {
      await expect(blockOf('one-node', 'aws_elasticache_parameter_group')).rejects.toThrow();
      expect(await blockOf('upkeep', 'aws_elasticache_parameter_group')).toMatchObject({
        name: '${var.name}-valkey8',
        lifecycle: [{ create_before_destroy: true }],
      });
    },
  ],
  [
    'the endpoint is that of another mode',
    'shards-user',
    'export.why.endpoint',
    () => {
      expect(endpointsOf('shards-user')).toEqual(['ConfigurationEndPoint.Address']);
      expect(endpointsOf('replicas-token')).toContain('PrimaryEndPoint.Address');
    },
  ],
  [
    'after a minor upgrade of RDS the old version is wanted back',
    'one-node',
    'export.why.database.version',
    async () => {
      expect((await blockOf('one-node', RDS)).engine_version).toBe('${var.mysql_version}');
      expect(textOf('one-node', 'terraform')).toMatch(/"mysql_version" \{[^}]*= "8\.4"/);
    },
  ],
  [
    'version and family do not fit each other',
    'upkeep',
    'export.why.version',
    () => {
      expect(propertiesOf('shards-user', 'Cache')).toMatchObject({
        EngineVersion: '8.0',
        CacheParameterGroupName: 'default.valkey8.cluster.on',
      });
    },
  ],
  [
    'the security group is empty, or of another VPC',
    'one-node',
    'export.why.groups',
    () => {
      expect(propertiesOf('one-node', 'Cache').SecurityGroupIds).toHaveLength(1);
      expect(propertiesOf('one-node', 'CacheSecurityGroup').VpcId).toEqual({ Ref: 'VpcId' });
      expect(propertiesOf('one-node', 'AppToCache').SourceSecurityGroupId).toEqual({
        'Fn::GetAtt': ['AppSecurityGroup', 'GroupId'],
      });
    },
  ],
  [
    'a change replaces the cache',
    'one-node',
    'export.why.replaced',
    () => {
      expect(propertiesOf('one-node', 'Cache')).not.toHaveProperty('ReplicationGroupId');
    },
  ],
  [
    'windows overlap or are too short',
    'upkeep',
    'export.why.windows',
    () => {
      const one = propertiesOf('one-node', 'Cache');
      expect(one).not.toHaveProperty('SnapshotWindow');
      expect(one).not.toHaveProperty('PreferredMaintenanceWindow');
    },
  ],
];

describe('what people complain about', () => {
  it.each(COMPLAINTS)('is answered by what the files do: %s', async (_what, _set, _why, answer) => {
    expect.hasAssertions();
    await answer();
  });

  it.each(COMPLAINTS)('is told where it is answered, in both languages: %s', (_what, set, why) => {
    for (const lang of ['en', 'ja'] as const) {
      const sentence = sayIn(lang)(msg(why as 'export.why.counts')).replace(/\s/g, '');
      expect(comments(set, 'cloudformation', lang)).toContain(sentence);
    }
  });

  it.each([
    ['cloudformation', msg('export.head.delete.cloudformation', { name: 'tutorial' })],
    ['terraform', msg('export.head.delete.terraform')],
  ] as const)('as the order of deletion and forgotten costs, in the head: %s', (format, remove) => {
    for (const lang of ['en', 'ja'] as const) {
      const head = comments('one-node', format, lang);
      expect(head).toContain(sayIn(lang)(remove).replace(/\s/g, ''));
      expect(head).toMatch(/USD.*730/);
    }
  });
});
