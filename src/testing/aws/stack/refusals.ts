import { isTrue, listOf, textOf, type JsonObject } from './json.ts';
import type { MadeSecret } from './make.ts';
import type { Planned } from './plan.ts';

const RESOLVE = /\{\{resolve:secretsmanager:([^}]+?):SecretString[^}]*\}\}/g;

/**
 * Why a service refuses a resource, in the words in which rules of the create page quote AWS; null where it takes it.
 * Only what a template of ours could get wrong.
 */
export function refusalOf(
  { properties, typeName }: Planned,
  secrets: readonly MadeSecret[],
): string | null {
  const named = [...JSON.stringify(properties).matchAll(RESOLVE)].map(([, id]) => id);
  const unknown = named.find((id) => !secrets.some(({ arn, name }) => arn === id || name === id));
  if (unknown !== undefined) return "Secrets Manager can't find the specified secret.";
  return RULES[typeName]?.(properties, secrets) ?? null;
}

type Rule = (properties: JsonObject, secrets: readonly MadeSecret[]) => string | null;

const TOKEN = /^[A-Za-z0-9!&#$^<>-]{16,128}$/;

const RULES: Readonly<Record<string, Rule>> = {
  'AWS::ElastiCache::CacheCluster': ({ Engine, NumCacheNodes }) =>
    Engine !== 'memcached' && Number(NumCacheNodes) > 1
      ? 'Cannot create a Redis cluster with a NumCacheNodes parameter greater than 1.'
      : null,
  'AWS::ElastiCache::ReplicationGroup': (properties, secrets) => {
    const { AuthToken, TransitEncryptionEnabled, UserGroupIds } = properties;
    const tls = isTrue(TransitEncryptionEnabled);
    if (AuthToken !== undefined && !tls) {
      return 'The AUTH token is only supported when encryption-in-transit is enabled';
    }
    if (AuthToken !== undefined && !TOKEN.test(resolved(textOf(AuthToken), secrets))) {
      return 'Invalid AuthToken provided';
    }
    if (listOf(UserGroupIds).length > 0 && !tls) {
      return 'User group based access control requires encryption-in-transit to be enabled on the replication group.';
    }
    return nodesOf(properties);
  },
};

function nodesOf(properties: JsonObject): string | null {
  const { AutomaticFailoverEnabled, CacheParameterGroupName, Engine, NumCacheClusters } =
    properties;
  if (Engine === 'memcached') return 'Specified engine does not support replication.';
  const failover = isTrue(AutomaticFailoverEnabled);
  if (failover && NumCacheClusters !== undefined && Number(NumCacheClusters) < 2) {
    return 'When using automatic failover, there must be at least 2 cache clusters in the replication group.';
  }
  return !failover && textOf(CacheParameterGroupName).endsWith('.cluster.on')
    ? 'Redis with cluster mode enabled cannot be created with auto failover turned off.'
    : null;
}

function resolved(text: string, secrets: readonly MadeSecret[]): string {
  return text.replace(
    RESOLVE,
    (_all, id: string) => secrets.find(({ arn, name }) => arn === id || name === id)?.value ?? '',
  );
}
