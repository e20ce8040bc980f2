import type { CacheChoices } from '../cache-choices.ts';

/**
 * The official image that is nearest to a version of ElastiCache: of Valkey the newest of a major version, of Redis OSS
 * from 7 on 7.0, the last that 7.1 is compatible with and that has a free licence. Source: Docker Hub, the pages of
 * valkey/valkey, redis and memcached; Amazon ElastiCache User Guide, "Supported engines and versions".
 */
export function imageOf({ engine, version }: Pick<CacheChoices, 'engine' | 'version'>): string {
  const [major = '', minor = ''] = version.split('.');
  if (engine === 'valkey') return `valkey/valkey:${major}`;
  if (engine === 'memcached') return `memcached:${version}`;
  if (Number(major) >= 7) return 'redis:7.0';
  return minor === 'x' ? 'redis:6.2' : `redis:${version}`;
}
