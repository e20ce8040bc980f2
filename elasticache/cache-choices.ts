import { parseBytes } from './bytes.ts';
import { parseZones } from './formats.ts';
import { memoryHere, usableMemory } from './memory.ts';
import { maxmemoryOf } from './node-types.ts';
import type { PageChoices } from './options/index.ts';
import type { CacheUser } from './users.ts';
import { familyOf, newestVersion, type CacheEngine } from './versions.ts';

/** Who may use the cache. `local` is none on AWS; here a generated token keeps others of this machine out. */
export type AccessControl = 'local' | 'open' | 'token' | 'users';

/** The choices of the create page with everything derived that ElastiCache or this tutorial derives. */
export interface CacheChoices {
  /** As they were typed or answered, for rules about what was asked for. */
  readonly asked: PageChoices;
  readonly engine: CacheEngine;
  readonly serverless: boolean;
  readonly clusterMode: boolean;
  readonly name: string;
  readonly version: string;
  /** Null lets this machine choose; AWS's default is 6379, for Memcached 11211. */
  readonly port: number | null;
  readonly parameterGroup: string;
  readonly nodeType: string;
  readonly shards: number;
  /** For each shard. */
  readonly replicas: number;
  /** Servers in all. */
  readonly nodes: number;
  readonly failover: boolean;
  /** Lower case; empty leaves them to AWS. */
  readonly zones: readonly string[];
  readonly atRest: boolean;
  readonly tls: boolean;
  readonly access: AccessControl;
  /** The ways that were asked for; more than one contradict each other. */
  readonly accessAsked: readonly AccessControl[];
  /** Secret; null generates one. */
  readonly authToken: string | null;
  readonly users: readonly CacheUser[];
  /** For data, of one node on AWS, in bytes; null when the node type is not in the table. */
  readonly memoryOnAws: number | null;
  /** For data, of one node on this machine, in bytes. */
  readonly memoryHere: number;
}

/** Shards that the create page proposes with cluster mode. */
const SHARDS_PROPOSED = 3;

/** Derives what was left open. Pure; nothing is judged here. */
export function resolveChoices(asked: PageChoices, users: readonly CacheUser[]): CacheChoices {
  const engine = asked['cache-engine'];
  const serverless = asked.deployment === 'serverless';
  const clusterMode = engine !== 'memcached' && (serverless || asked['cluster-mode']);
  const version = asked['engine-version'] ?? newestVersion(engine);
  const shards = asked.shards ?? (clusterMode && !serverless ? SHARDS_PROPOSED : 1);
  const replicas = asked.replicas;
  const nodes = engine === 'memcached' ? asked['cache-nodes'] : shards * (1 + replicas);
  const tls = serverless || asked.tls;
  const accessAsked = accessKinds(asked, users);
  return {
    asked,
    engine,
    serverless,
    clusterMode,
    name: asked.name,
    version,
    port: asked.port,
    parameterGroup:
      asked['parameter-group'] ??
      `default.${familyOf(engine, version)}${clusterMode ? '.cluster.on' : ''}`,
    nodeType: asked['node-type'],
    shards,
    replicas,
    nodes,
    failover: asked.failover === 'auto' ? clusterMode || replicas > 0 : asked.failover === 'on',
    zones: parseZones(asked['availability-zones'] ?? ''),
    atRest:
      asked['at-rest-encryption'] === 'auto'
        ? serverless || engine === 'valkey' || asked.durability !== 'none'
        : asked['at-rest-encryption'] === 'on',
    tls,
    access: accessAsked[0] ?? (serverless ? 'users' : tls ? 'token' : 'local'),
    accessAsked,
    authToken: asked['auth-token'],
    users,
    ...memory(asked, nodes),
  };
}

function accessKinds(asked: PageChoices, users: readonly CacheUser[]): readonly AccessControl[] {
  const kinds: AccessControl[] = [];
  const chosen = asked['access-control'];
  if (chosen !== 'auto') kinds.push(chosen);
  if (asked['auth-token'] !== null) kinds.push('token');
  if (users.length > 0) kinds.push('users');
  return [...new Set(kinds)];
}

function memory(
  asked: PageChoices,
  nodes: number,
): Pick<CacheChoices, 'memoryOnAws' | 'memoryHere'> {
  const whole = maxmemoryOf(asked['node-type']);
  const onAws = whole === null ? null : usableMemory(whole, asked['reserved-memory-percent']);
  const wanted = asked.maxmemory === null ? null : parseBytes(asked.maxmemory);
  return {
    memoryOnAws: onAws,
    memoryHere: wanted ?? memoryHere(onAws ?? Number.POSITIVE_INFINITY, nodes),
  };
}
