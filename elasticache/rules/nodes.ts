import { msg } from '../text/index.ts';
import type { CacheChoices } from '../cache-choices.ts';
import { familyOf } from '../versions.ts';
import { placementRules } from './placement.ts';
import { fix, rule, type Finding } from './rule.ts';

/** Nodes in one cluster before a higher quota is asked for. Source: "Quotas for ElastiCache". */
const QUOTA = 90;

const redisNodes = (c: CacheChoices): boolean => c.engine !== 'memcached' && !c.serverless;

/** What the family and the kind of a parameter group must fit. */
const ABOUT_GROUP = ['parameter-group', 'cluster-mode', 'engine-version', 'cache-engine'] as const;

/** Shards, replicas and what takes over. Source: CreateReplicationGroup and refusals seen by others in public. */
export const nodeRules = [
  rule('R10', (c) =>
    redisNodes(c) && !c.clusterMode && c.failover && c.replicas === 0
      ? {
          about: ['failover', 'replicas', 'cluster-mode'],
          problem: msg('create-page.rule.r10'),
          remedy: fix.addOrDrop('--replicas 1', '--failover on'),
          aws: 'When using automatic failover, there must be at least 2 cache clusters in the replication group.',
        }
      : undefined,
  ),
  rule('R11', (c) =>
    redisNodes(c) && c.clusterMode && !c.failover
      ? {
          about: ['failover', 'cluster-mode'],
          problem: msg('create-page.rule.r11'),
          remedy: fix.drop('--failover off'),
          aws: 'Redis with cluster mode enabled cannot be created with auto failover turned off.',
        }
      : undefined,
  ),
  rule('R12', (c) => (redisNodes(c) && c.asked['multi-az'] ? multiAzOf(c) : undefined)),
  rule('R13', (c) => (redisNodes(c) ? countsOf(c) : undefined)),
  rule('R14', (c) => (c.serverless ? undefined : parameterGroupOf(c))),
  rule('R15', (c) =>
    c.engine !== 'memcached' && c.asked['cache-nodes'] > 1
      ? {
          about: ['cache-nodes', 'cache-engine'],
          problem: msg('create-page.rule.r15'),
          remedy: fix.instead('--replicas', '--cache-nodes'),
          aws: 'Cannot create a Redis cluster with a NumCacheNodes parameter greater than 1.',
        }
      : undefined,
  ),
  ...placementRules,
];

function multiAzOf(c: CacheChoices): Finding | undefined {
  if (!c.failover && c.replicas > 0) {
    return {
      about: ['multi-az', 'failover'],
      problem: msg('create-page.rule.r12.failover'),
      remedy: fix.addOrDrop('--failover on', '--multi-az'),
    };
  }
  if (c.replicas === 0) {
    return {
      about: ['multi-az', 'replicas'],
      problem: msg('create-page.rule.r12.replicas'),
      remedy: fix.addOrDrop('--replicas 1', '--multi-az'),
    };
  }
  return c.zones.length > 0 && new Set(c.zones).size < 2
    ? {
        about: ['multi-az', 'availability-zones'],
        problem: msg('create-page.rule.r12.zones'),
        remedy: fix.addOrDrop('--availability-zones us-east-1a,us-east-1b', '--multi-az'),
      }
    : undefined;
}

function countsOf(c: CacheChoices): Finding | undefined {
  if (c.replicas < 0 || c.replicas > 5) {
    return {
      about: ['replicas'],
      problem: msg('create-page.rule.r13.replicas'),
      remedy: fix.add('--replicas 5'),
    };
  }
  if (!c.clusterMode && c.shards > 1) {
    return {
      about: ['shards', 'cluster-mode'],
      problem: msg('create-page.rule.r13.shards', { shards: c.shards }),
      remedy: fix.addOrDrop('--cluster-mode', '--shards'),
    };
  }
  return c.nodes > QUOTA
    ? {
        about: ['shards', 'replicas'],
        problem: msg('create-page.rule.r13.quota', { nodes: c.nodes, quota: QUOTA }),
        remedy: fix.drop('--shards, --replicas'),
        aws: `Cluster node quota exceeded. Each cluster can have at most ${QUOTA} nodes in this region.`,
      }
    : undefined;
}

/** Default groups tell their family and cluster mode by their name; of others only AWS knows. */
function parameterGroupOf(c: CacheChoices): Finding | undefined {
  const group = c.parameterGroup;
  if (!group.startsWith('default.')) return undefined;
  const family = familyOf(c.engine, c.version);
  const wanted = `default.${family}${c.clusterMode ? '.cluster.on' : ''}`;
  if (group === wanted) return undefined;
  const remedy = fix.addOrDrop(`--parameter-group ${wanted}`, '--parameter-group');
  if (group === `default.${family}`) {
    return { about: ABOUT_GROUP, problem: msg('create-page.rule.r14.on', { group }), remedy };
  }
  return group === `default.${family}.cluster.on`
    ? { about: ABOUT_GROUP, problem: msg('create-page.rule.r14.off', { group }), remedy }
    : {
        about: ABOUT_GROUP,
        problem: msg('create-page.rule.r14.family', { group, family }),
        remedy,
      };
}
