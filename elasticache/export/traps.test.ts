import { describe, expect, it } from '@jest/globals';
import { violationsOf } from '../rules/index.ts';
import { blockOf, chosen, endpointsOf, propertiesOf, templateOf, textOf } from './read-fixture.ts';
import { SETS } from './sets-fixture.ts';

const GROUP = 'aws_elasticache_replication_group';
const ALL = Object.keys(SETS);
const REDIS = ALL.filter((set) => set !== 'memcached' && set !== 'serverless');

describe('nodes', () => {
  it.each([
    ['one-node', { NumCacheClusters: 1 }],
    ['replicas-token', { NumCacheClusters: 3 }],
    ['shards-user', { NumNodeGroups: 3, ReplicasPerNodeGroup: 1 }],
  ])('are counted in the one way that fits the mode: %s', (set, counts) => {
    const { NumCacheClusters, NumNodeGroups, ReplicasPerNodeGroup } = propertiesOf(set, 'Cache');
    expect({ NumCacheClusters, NumNodeGroups, ReplicasPerNodeGroup }).toEqual({
      NumCacheClusters: undefined,
      NumNodeGroups: undefined,
      ReplicasPerNodeGroup: undefined,
      ...counts,
    });
  });

  it('of one shard without a replica are no single cluster to Terraform', async () => {
    const block = await blockOf({ 'cluster-mode': true, shards: 1, replicas: 0 }, GROUP);
    expect(block).toMatchObject({
      automatic_failover_enabled: true,
      num_node_groups: 1,
      replicas_per_node_group: 0,
    });
    expect(block).not.toHaveProperty('num_cache_clusters');
  });

  it('have a zone each, with cluster mode off', () => {
    const zones = ['us-east-1a', 'us-east-1b'];
    const changes = { replicas: 1, 'availability-zones': zones.join(',') };
    expect(propertiesOf(changes, 'Cache').PreferredCacheClusterAZs).toEqual(zones);
  });

  it('have a zone each, of Memcached', () => {
    const zones = ['us-east-1a', 'us-east-1b'];
    const changes = {
      'cache-engine': 'memcached',
      'cache-nodes': 2,
      'availability-zones': zones.join(','),
    } as const;
    expect(propertiesOf(changes, 'Cache')).toMatchObject({
      AZMode: 'cross-az',
      PreferredAvailabilityZones: zones,
    });
  });

  it('have their zones in a configuration per shard, with cluster mode on', () => {
    expect(propertiesOf('durability', 'Cache').NodeGroupConfiguration).toEqual([
      expect.objectContaining({ PrimaryAvailabilityZone: 'us-east-1a' }),
      expect.objectContaining({ PrimaryAvailabilityZone: 'us-east-1b' }),
    ]);
  });

  it('of Memcached that are one alone cross no zones', () => {
    const one = propertiesOf({ 'cache-engine': 'memcached', 'cache-nodes': 1 }, 'Cache');
    expect(one.AZMode).not.toBe('cross-az');
  });
});

describe('what is written out always', () => {
  it.each([
    ['one-node', false],
    ['replicas-token', true],
    ['shards-user', true],
  ])('failover: %s', (set, failover) => {
    expect(propertiesOf(set, 'Cache').AutomaticFailoverEnabled).toBe(failover);
  });

  it.each(REDIS)('encryption in transit: %s', (set) => {
    expect(typeof propertiesOf(set, 'Cache').TransitEncryptionEnabled).toBe('boolean');
  });

  it.each(REDIS)('engine version and parameter group: %s', (set) => {
    const { EngineVersion, CacheParameterGroupName } = propertiesOf(set, 'Cache');
    expect(EngineVersion).toMatch(/^[0-9]+\.[0-9]+$/);
    expect(CacheParameterGroupName).toBeDefined();
  });
});

describe('the AUTH token', () => {
  it('is made by Secrets Manager without punctuation, and only referred to', () => {
    expect(propertiesOf('replicas-token', 'CacheToken').GenerateSecretString).toEqual({
      PasswordLength: 32,
      ExcludePunctuation: true,
    });
    expect(propertiesOf('replicas-token', 'Cache').AuthToken).toEqual({
      'Fn::Sub': '{{resolve:secretsmanager:${CacheToken}:SecretString}}',
    });
  });

  it('is a sensitive variable of Terraform, as the rule of tokens has it', async () => {
    expect((await blockOf('replicas-token', GROUP)).auth_token).toBe('${var.cache_token}');
    expect(textOf('replicas-token', 'terraform')).toMatch(
      /variable "cache_token" \{\n {2}type += string\n {2}sensitive = true\n\n {2}validation/,
    );
  });
});

describe('users', () => {
  it('are referred to by their group, so that they are there before it', () => {
    expect(propertiesOf('iam-users', 'Users').UserIds).toEqual([
      { Ref: 'DefaultUser' },
      { Ref: 'AppUser' },
      { Ref: 'AdminUser' },
    ]);
  });

  it('of Redis OSS have one that is named default, with another id, or are refused', () => {
    expect(propertiesOf('iam-users', 'DefaultUser')).toMatchObject({
      UserName: 'default',
      UserId: { 'Fn::Sub': '${Name}-default' },
    });
    const without = chosen({ replicas: 1, tls: true, user: ['app:on ~* +@all'] });
    expect(violationsOf(without).map((found) => found.rule)).toContain('R6');
  });

  it('have ids of lower-case letters, whatever the name of the stack', () => {
    expect(templateOf('shards-user').Parameters.Name?.AllowedPattern).toBe('^[a-z](-?[a-z0-9])*$');
  });
});

describe('the endpoints that are given out', () => {
  it.each([
    ['one-node', ['PrimaryEndPoint.Address']],
    ['replicas-token', ['PrimaryEndPoint.Address', 'ReaderEndPoint.Address']],
    ['shards-user', ['ConfigurationEndPoint.Address']],
    ['serverless', ['Endpoint.Address']],
    ['memcached', ['ConfigurationEndpoint.Address']],
  ])('are those of the kind: %s', (set, endpoints) => {
    expect(endpointsOf(set).slice(0, endpoints.length)).toEqual(endpoints);
  });
});

describe('parameters', () => {
  it('are no properties of the cache, and have a group of their own', () => {
    expect(propertiesOf('upkeep', 'CacheParameters')).toMatchObject({
      CacheParameterGroupFamily: 'valkey8',
      Properties: { 'maxmemory-policy': 'allkeys-lru', 'slowlog-log-slower-than': '5000' },
    });
    expect(propertiesOf('upkeep', 'Cache').CacheParameterGroupName).toEqual({
      Ref: 'CacheParameters',
    });
  });

  it('of cluster mode say so', () => {
    const changes = { 'cluster-mode': true, shards: 2, 'maxmemory-policy': 'allkeys-lru' } as const;
    expect(propertiesOf(changes, 'CacheParameters').Properties).toMatchObject({
      'cluster-enabled': 'yes',
    });
  });

  it('are named after their family in Terraform, and made before the old ones go', async () => {
    expect(await blockOf('upkeep', 'aws_elasticache_parameter_group')).toMatchObject({
      name: '${var.name}-valkey8',
      lifecycle: [{ create_before_destroy: true }],
    });
  });
});

describe('how AWS spells it', () => {
  it('dual stack, with an underscore', () => {
    expect(propertiesOf({ 'network-type': 'dual-stack' }, 'Cache').NetworkType).toBe('dual_stack');
  });

  it('of serverless the start of the window of backups, and the major version alone', () => {
    const changes = {
      'cache-engine': 'valkey',
      'engine-version': '8.0',
      deployment: 'serverless',
      'backup-retention': 1,
      'backup-window': '03:00-04:00',
    } as const;
    expect(propertiesOf(changes, 'Cache')).toMatchObject({
      DailySnapshotTime: '03:00',
      MajorEngineVersion: '8',
    });
  });

  it('sizes and ports of RDS as texts in CloudFormation and numbers in Terraform', async () => {
    expect(propertiesOf('one-node', 'Database').AllocatedStorage).toBe('20');
    expect((await blockOf('one-node', 'aws_db_instance')).allocated_storage).toBe(20);
  });
});

describe('the slow log', () => {
  it('has a group that is kept for a day and stands before the cache', () => {
    expect(propertiesOf('upkeep', 'SlowLog').RetentionInDays).toBe(1);
    expect(propertiesOf('upkeep', 'Cache').LogDeliveryConfigurations).toEqual([
      expect.objectContaining({
        DestinationDetails: { CloudWatchLogsDetails: { LogGroup: { Ref: 'SlowLog' } } },
      }),
    ]);
  });

  it('has a stream of Firehose that is there already: a parameter', () => {
    const changes = {
      'cache-engine': 'valkey',
      'engine-version': '8.0',
      'slow-log': 'kinesis-firehose',
    } as const;
    const [stream] = Object.keys(templateOf(changes).Parameters).filter((name) =>
      /stream/i.test(name),
    );
    expect(propertiesOf(changes, 'Cache').LogDeliveryConfigurations).toEqual([
      expect.objectContaining({
        DestinationDetails: { KinesisFirehoseDetails: { DeliveryStream: { Ref: stream } } },
      }),
    ]);
  });
});

describe('backups', () => {
  it.each(ALL)('are kept only where they were asked for: %s', (set) => {
    const { SnapshotRetentionLimit } = propertiesOf(set, 'Cache');
    const kept = set === 'memcached' ? undefined : set === 'upkeep' ? 1 : 0;
    expect(SnapshotRetentionLimit).toBe(kept);
  });
});
