import type { CacheChoices } from '../cache-choices.ts';

/**
 * The first and the last port of a cache on AWS. A serverless cache for Valkey or Redis OSS reads from replicas at 6380.
 * Source: Amazon ElastiCache User Guide, "Create a read-from-replica connection".
 */
export function portOf({ engine, serverless, port }: CacheChoices): readonly [number, number] {
  const usual = engine === 'memcached' ? 11_211 : 6379;
  if (serverless) return [usual, usual + 1];
  return [port ?? usual, port ?? usual];
}
