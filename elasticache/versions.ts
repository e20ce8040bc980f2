/** The engines of the create page. */
export type CacheEngine = 'valkey' | 'redis' | 'memcached';

/**
 * The versions ElastiCache offers, newest first. Redis OSS ends at 7.1. Memcached is judged by its oldest one.
 * Source: Amazon ElastiCache User Guide, "Supported engines and versions" (read November 2026).
 */
const OFFERED: Readonly<Record<'valkey' | 'redis', readonly string[]>> = {
  valkey: ['9.1', '9.0', '8.2', '8.1', '8.0', '7.2'],
  redis: ['7.1', '7.0', '6.2', '6.0', '5.0.6', '4.0.10'],
};
const NEWEST_MEMCACHED = '1.6.22';
const OLDEST_MEMCACHED = '1.4.5';

/** The newest version of an engine: what the create page proposes. */
export function newestVersion(engine: CacheEngine): string {
  return engine === 'memcached' ? NEWEST_MEMCACHED : (OFFERED[engine][0] ?? '');
}

/** The versions to name when another one was asked for. */
export function offeredVersions(engine: CacheEngine): string {
  return engine === 'memcached' ? `${OLDEST_MEMCACHED}+` : OFFERED[engine].join(', ');
}

/** True when ElastiCache offers the version (of Valkey and Redis OSS, a patch of an offered one counts). */
export function isOffered(engine: CacheEngine, version: string): boolean {
  if (engine === 'memcached') return atLeast(version, OLDEST_MEMCACHED) && !atLeast(version, '2.0');
  return OFFERED[engine].some((known) => version === known || version.startsWith(`${known}.`));
}

/** True when `version` is `least` or newer, number by number. */
export function atLeast(version: string, least: string): boolean {
  const [have, need] = [version.split('.').map(Number), least.split('.').map(Number)];
  for (let index = 0; index < Math.max(have.length, need.length); index += 1) {
    const difference = (have[index] ?? 0) - (need[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** The parameter group family of an engine's version, for example `valkey9` or `redis6.x`. */
export function familyOf(engine: CacheEngine, version: string): string {
  const [major = '', minor = ''] = version.split('.');
  if (engine === 'valkey') return `valkey${major}`;
  if (engine === 'memcached') return `memcached${major}.${minor}`;
  if (Number(major) >= 7) return `redis${major}`;
  return major === '6' ? 'redis6.x' : `redis${major}.${minor}`;
}
