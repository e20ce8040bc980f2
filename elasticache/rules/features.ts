import { msg } from '../text/index.ts';
import type { CacheChoices } from '../cache-choices.ts';
import { isBurstable, maxmemoryOf, parseNodeType } from '../node-types.ts';
import { atLeast, isOffered, offeredVersions } from '../versions.ts';
import { minimumOf } from './minimum.ts';
import { fix, rule, titles, type Finding } from './rule.ts';

const TIERING_POLICIES: readonly string[] = ['volatile-lru', 'allkeys-lru', 'noeviction'];
const GLOBAL_FAMILIES = ['m5', 'm6g', 'm7g', 'r5', 'r6g', 'r6gd', 'r7g', 'c7gn'];
const DURABLE = /^([mr]([6-9]|\d\d)g[a-z]*|c([7-9]|\d\d)gn)$/;

const redisNodes = (c: CacheChoices): boolean => c.engine !== 'memcached' && !c.serverless;
const familyOfNode = (c: CacheChoices): string => parseNodeType(c.nodeType)?.family ?? '';

/** What only some node types and versions can do. Source: Amazon ElastiCache User Guide, the page of each feature. */
export const featureRules = [
  rule('R16', (c) => (redisNodes(c) ? tieringOf(c) : undefined)),
  rule('R17', (c) => (c.asked['global-datastore'] ? globalOf(c) : undefined)),
  rule('R18', (c) => (c.serverless ? undefined : burstableOf(c))),
  rule('D1', (c) => (c.asked.durability === 'none' ? undefined : durabilityOf(c))),
  rule('V1', (c) =>
    isOffered(c.engine, c.version, c.serverless)
      ? undefined
      : {
          about: ['engine-version'],
          problem: msg('create-page.rule.v1', {
            version: c.version,
            versions: offeredVersions(c.engine, c.serverless).join(', '),
          }),
          remedy: fix.drop('--engine-version'),
        },
  ),
  rule('V2', minimumOf),
  rule('N1', (c) =>
    !c.serverless &&
    maxmemoryOf(c.nodeType) === null &&
    !isBurstable(c.nodeType) &&
    c.asked.maxmemory === null
      ? {
          about: ['node-type', 'maxmemory'],
          problem: msg('create-page.rule.n1', { type: c.nodeType }),
          remedy: fix.addOrDrop('--maxmemory', '--node-type'),
        }
      : undefined,
  ),
];

function tieringOf(c: CacheChoices): Finding | undefined {
  const tiering = c.asked['data-tiering'];
  const tiered = familyOfNode(c) === 'r6gd';
  const type = c.nodeType;
  if (tiering && !tiered && !isBurstable(type)) {
    return {
      about: ['data-tiering', 'node-type'],
      problem: msg('create-page.rule.r16.type', { type }),
      remedy: fix.addOrDrop('--node-type cache.r6gd.xlarge', '--data-tiering'),
      aws: `Data tiering is not supported for the node type ${type}.`,
    };
  }
  if (tiered && !tiering) {
    return {
      about: ['data-tiering', 'node-type'],
      problem: msg('create-page.rule.r16.always', { type }),
      remedy: fix.add('--data-tiering'),
      aws: `When using the ${type} node type, you must enable data tiering.`,
    };
  }
  return tiering && !TIERING_POLICIES.includes(c.asked['maxmemory-policy'])
    ? {
        about: ['data-tiering', 'maxmemory-policy'],
        problem: msg('create-page.rule.r16.policy', { policies: TIERING_POLICIES.join(', ') }),
        remedy: fix.drop('--maxmemory-policy'),
      }
    : undefined;
}

function globalOf(c: CacheChoices): Finding | undefined {
  const remedy = fix.drop('--global-datastore');
  if (!redisNodes(c))
    return {
      about: ['global-datastore', 'cache-engine', 'deployment'],
      problem: msg('create-page.rule.r17.kind'),
      remedy,
    };
  if (c.asked['network-type'] !== 'ipv4') {
    return {
      about: ['global-datastore', 'network-type'],
      problem: msg('create-page.rule.r17.network'),
      remedy,
    };
  }
  const size = parseNodeType(c.nodeType)?.size ?? '';
  const fits = GLOBAL_FAMILIES.includes(familyOfNode(c)) && size.endsWith('large');
  return fits || isBurstable(c.nodeType)
    ? undefined
    : {
        about: ['global-datastore', 'node-type'],
        problem: msg('create-page.rule.r17.type', { type: c.nodeType }),
        remedy: fix.addOrDrop('--node-type cache.r7g.large', '--global-datastore'),
        aws: 'Global replication group is not supported for the node type.',
      };
}

/** T3 and T4g do failover and backup; T1 never did, and T2 closes to new clusters. */
function burstableOf(c: CacheChoices): Finding | undefined {
  const family = familyOfNode(c);
  if (!isBurstable(c.nodeType)) return undefined;
  const type = c.nodeType;
  if (family === 't1' || family === 't2') {
    return {
      about: ['node-type'],
      problem: msg('create-page.rule.r18.old', { type }),
      remedy: fix.drop('--node-type'),
    };
  }
  const lacking = [
    ...(c.asked['data-tiering'] ? ['data-tiering' as const] : []),
    ...(c.asked['global-datastore'] ? ['global-datastore' as const] : []),
    ...(c.asked.durability === 'none' ? [] : ['durability' as const]),
  ];
  const typed = lacking.map((flag) => `--${flag}`).join(', ');
  const wide = c.asked['data-tiering'] ? 'cache.r6gd.xlarge' : 'cache.m7g.large';
  return lacking.length === 0
    ? undefined
    : {
        about: ['node-type', ...lacking],
        problem: msg('create-page.rule.r18.lacks', { type, choices: titles(lacking) }),
        remedy: fix.addOrDrop(`--node-type ${wide}`, typed),
      };
}

/** All that durability lacks at once, as it would be typed: one refusal, one correction. */
function lackingForDurability(c: CacheChoices): string {
  const steady = DURABLE.test(familyOfNode(c));
  return [
    ...(c.engine === 'valkey' ? [] : ['--cache-engine valkey']),
    ...(c.serverless ? ['--deployment node-based'] : []),
    ...(c.engine === 'valkey' && !atLeast(c.version, '9.0') ? ['--engine-version 9.0'] : []),
    ...(c.clusterMode && !c.serverless ? [] : ['--cluster-mode']),
    ...(c.asked['multi-az'] ? [] : ['--multi-az']),
    ...(c.replicas > 0 ? [] : ['--replicas 1']),
    ...(steady ? [] : ['--node-type cache.m7g.large']),
    ...(c.atRest ? [] : ['--at-rest-encryption on']),
  ].join(' ');
}

function durabilityOf(c: CacheChoices): Finding | undefined {
  const remedy = fix.addOrDrop(lackingForDurability(c), '--durability');
  if (c.engine !== 'valkey' || c.serverless || !atLeast(c.version, '9.0')) {
    return {
      about: ['durability', 'cache-engine', 'deployment', 'engine-version'],
      problem: msg('create-page.rule.d1.engine'),
      remedy,
    };
  }
  if (!c.clusterMode || !c.asked['multi-az'] || c.replicas === 0) {
    return {
      about: ['durability', 'cluster-mode', 'multi-az', 'replicas'],
      problem: msg('create-page.rule.d1.shape'),
      remedy,
    };
  }
  if (!c.atRest)
    return {
      about: ['durability', 'at-rest-encryption'],
      problem: msg('create-page.rule.d1.at-rest'),
      remedy,
    };
  if (c.asked['global-datastore'] || c.asked['data-tiering']) {
    return {
      about: ['durability', 'global-datastore', 'data-tiering'],
      problem: msg('create-page.rule.d1.not-with'),
      remedy: fix.drop('--durability'),
    };
  }
  return DURABLE.test(familyOfNode(c)) || isBurstable(c.nodeType)
    ? undefined
    : {
        about: ['durability', 'node-type'],
        problem: msg('create-page.rule.d1.type', { type: c.nodeType }),
        remedy,
      };
}
