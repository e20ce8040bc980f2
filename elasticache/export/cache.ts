import { msg } from '../text/index.ts';
import type { CacheChoices } from '../cache-choices.ts';
import { hasUsers } from './access.ts';
import type { Access, Comment, Made } from './made.ts';
import { groupsOfCache, subnetGroupOf } from './network.ts';
import { portOf } from './ports.ts';
import { logDeliveryOf, needsGroup } from './upkeep.ts';
import type { Input, Value } from './value.ts';

/** The cache itself. Its id is `Cache`, whatever it is. */
export function cacheOf(choices: CacheChoices, access: Access): Made {
  if (choices.serverless) return serverless(choices, access);
  return choices.engine === 'memcached' ? memcached(choices) : replicationGroup(choices);
}

const about = (at: string | null, key: Parameters<typeof msg>[0] & WhyKey): Comment => ({
  at,
  text: msg(key),
});

type WhyKey =
  | 'export.why.replaced'
  | 'export.why.version'
  | 'export.why.counts'
  | 'export.why.failover'
  | 'export.why.backup'
  | 'export.why.windows'
  | 'export.why.limits';

/** Windows that were chosen, with their rules; those that were not are AWS's. */
function windows(input: Input): readonly Comment[] {
  const first = ['SnapshotWindow', 'DailySnapshotTime', 'PreferredMaintenanceWindow'].find(
    (key) => input[key] !== undefined,
  );
  return first === undefined ? [] : [about(first, 'export.why.windows')];
}

function replicationGroup(choices: CacheChoices): Made {
  const { asked, clusterMode, zones } = choices;
  const input: Input = {
    ReplicationGroupId: { named: '' },
    ReplicationGroupDescription: asked.description,
    Engine: choices.engine,
    EngineVersion: choices.version,
    CacheParameterGroupName: parameterGroup(choices),
    ...counts(choices),
    AutomaticFailoverEnabled: choices.failover,
    MultiAZEnabled: asked['multi-az'],
    PreferredCacheClusterAZs: clusterMode || zones.length === 0 ? undefined : zones,
    AtRestEncryptionEnabled: choices.atRest,
    KmsKeyId: asked['kms-key'] ?? undefined,
    TransitEncryptionEnabled: choices.tls,
    TransitEncryptionMode: choices.tls ? asked['tls-mode'] : undefined,
    AuthToken: choices.access === 'token' ? { secret: 'CacheToken' } : undefined,
    UserGroupIds: hasUsers(choices) ? [{ made: 'Users' }] : undefined,
    SnapshotRetentionLimit: asked['backup-retention'],
    SnapshotWindow: asked['backup-window'] ?? undefined,
    PreferredMaintenanceWindow: asked['maintenance-window'] ?? undefined,
    CacheNodeType: choices.nodeType,
    DataTieringEnabled: asked['data-tiering'] ? true : undefined,
    Durability: asked.durability === 'none' ? undefined : asked.durability,
    CacheSubnetGroupName: subnetGroupOf(choices),
    SecurityGroupIds: groupsOfCache(choices),
    ...network(choices),
    Port: portOf(choices)[0],
    AutoMinorVersionUpgrade: asked['auto-minor-upgrade'],
    LogDeliveryConfigurations: logDeliveryOf(choices),
  };
  return {
    id: 'Cache',
    kind: 'replicationGroup',
    input,
    comments: [
      about(null, 'export.why.replaced'),
      about('EngineVersion', 'export.why.version'),
      about(clusterMode ? 'NumNodeGroups' : 'NumCacheClusters', 'export.why.counts'),
      about('AutomaticFailoverEnabled', 'export.why.failover'),
      about('SnapshotRetentionLimit', 'export.why.backup'),
      ...windows(input),
    ],
  };
}

/** Servers or shards, and where they are; never both ways of counting. */
function counts({ clusterMode, nodes, replicas, shards, zones }: CacheChoices): Input {
  if (!clusterMode) return { NumCacheClusters: nodes };
  return {
    NumNodeGroups: shards,
    ReplicasPerNodeGroup: replicas,
    NodeGroupConfiguration:
      zones.length === 0
        ? undefined
        : Array.from({ length: shards }, (_, index) => placed(zones, index)),
  };
}

/** The nodes of one shard over the zones; not every shard has its primary in the same. */
function placed(zones: readonly string[], shard: number): Input {
  const turn = shard % zones.length;
  const [primary = '', ...others] = [...zones.slice(turn), ...zones.slice(0, turn)];
  return {
    NodeGroupId: String(shard + 1).padStart(4, '0'),
    ReplicaCount: others.length,
    PrimaryAvailabilityZone: primary,
    ReplicaAvailabilityZones: others.length === 0 ? undefined : others,
  };
}

function parameterGroup(choices: CacheChoices): Value {
  return needsGroup(choices) ? { made: 'CacheParameters' } : choices.parameterGroup;
}

function network({ asked }: CacheChoices): Input {
  const type = asked['network-type'];
  if (type === 'ipv4') return {};
  return { NetworkType: type === 'dual-stack' ? 'dual_stack' : type, IpDiscovery: 'ipv6' };
}

function memcached(choices: CacheChoices): Made {
  const { asked, nodes, zones } = choices;
  const spread = zones.length === 0 ? nodes > 1 : new Set(zones).size > 1;
  const input: Input = {
    CacheClusterId: { named: '' },
    Engine: choices.engine,
    EngineVersion: choices.version,
    CacheParameterGroupName: parameterGroup(choices),
    CacheNodeType: choices.nodeType,
    NumCacheNodes: nodes,
    AZMode: spread ? 'cross-az' : 'single-az',
    PreferredAvailabilityZones: zones.length === 0 ? undefined : zones,
    TransitEncryptionEnabled: choices.tls ? true : undefined,
    PreferredMaintenanceWindow: asked['maintenance-window'] ?? undefined,
    CacheSubnetGroupName: subnetGroupOf(choices),
    SecurityGroupIds: groupsOfCache(choices),
    ...network(choices),
    Port: portOf(choices)[0],
    AutoMinorVersionUpgrade: asked['auto-minor-upgrade'],
  };
  return {
    id: 'Cache',
    kind: 'cacheCluster',
    input,
    comments: [about(null, 'export.why.replaced'), ...windows(input)],
  };
}

function serverless(choices: CacheChoices, access: Access): Made {
  const { asked, engine, version } = choices;
  const [major = '', minor = ''] = version.split('.');
  const { NetworkType } = network(choices);
  const input: Input = {
    ServerlessCacheName: { named: '' },
    Description: asked.description,
    Engine: engine,
    MajorEngineVersion: engine === 'memcached' ? `${major}.${minor}` : major,
    CacheUsageLimits: {
      DataStorage: { Maximum: 1, Unit: 'GB' },
      ECPUPerSecond: { Maximum: 1000 },
    },
    KmsKeyId: asked['kms-key'] ?? undefined,
    UserGroupId: hasUsers(choices) ? { made: 'Users' } : undefined,
    SnapshotRetentionLimit: asked['backup-retention'],
    // One time a day: the window's start.
    DailySnapshotTime: asked['backup-window']?.slice(0, 5),
    ...(access === 'public'
      ? { ConnectionType: 'public' }
      : {
          SubnetIds: { given: 'SubnetIds' },
          SecurityGroupIds: groupsOfCache(choices),
          NetworkType,
        }),
  };
  return {
    id: 'Cache',
    kind: 'serverlessCache',
    input,
    comments: [
      about('CacheUsageLimits', 'export.why.limits'),
      about('SnapshotRetentionLimit', 'export.why.backup'),
      ...windows(input),
    ],
  };
}
