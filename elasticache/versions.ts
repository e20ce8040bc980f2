/** The engines of the create page. */
export type CacheEngine = 'valkey' | 'redis' | 'memcached';

/**
 * The versions that can be asked for, newest first and each as it is written: with its patch only where ElastiCache
 * names it with one ("Specific version selection is not allowed for '6.2.6', please use '6.2'"). `6.x` stands for the
 * newest 6. Source: Amazon ElastiCache User Guide, "Supported engines and versions" (read November 2026).
 */
const OFFERED: Readonly<Record<CacheEngine, readonly [string, ...string[]]>> = {
  valkey: ['9.1', '9.0', '8.2', '8.1', '8.0', '7.2'],
  redis: ['7.1', '7.0', '6.2', '6.0', '6.x', '5.0.6', '4.0.10'],
  memcached: [
    '1.6.22',
    '1.6.17',
    '1.6.12',
    '1.6.6',
    '1.5.16',
    '1.5.10',
    '1.4.34',
    '1.4.33',
    '1.4.24',
    '1.4.14',
    '1.4.5',
  ],
};

/** A serverless cache is asked for by its major version. Source: CreateServerlessCache, MajorEngineVersion. */
const OFFERED_SERVERLESS: Readonly<Record<CacheEngine, readonly string[]>> = {
  valkey: ['9', '8', '7'],
  redis: ['7'],
  memcached: ['1.6'],
};

/** The newest version of an engine: what the create page proposes. */
export function newestVersion(engine: CacheEngine): string {
  return OFFERED[engine][0];
}

/** The versions that ElastiCache takes for nodes or for a serverless cache, newest first. */
export function offeredVersions(engine: CacheEngine, serverless: boolean): readonly string[] {
  if (!serverless) return OFFERED[engine];
  const majors = OFFERED_SERVERLESS[engine];
  const exact = OFFERED[engine].filter((version) =>
    majors.some((major) => version.startsWith(`${major}.`)),
  );
  return [...majors, ...exact];
}

/** True when ElastiCache offers the version. */
export function isOffered(engine: CacheEngine, version: string, serverless: boolean): boolean {
  return offeredVersions(engine, serverless).includes(version);
}

/** True when `version` is `least` or newer, number by number; what is left open, as in `6.x` or `7`, is the newest. */
export function atLeast(version: string, least: string): boolean {
  const have = version.split('.').map((part) => (part === 'x' ? Infinity : Number(part)));
  const need = least.split('.').map(Number);
  const open = have.length < 2 ? Infinity : 0;
  for (let index = 0; index < Math.max(have.length, need.length); index += 1) {
    const difference = (have[index] ?? open) - (need[index] ?? 0);
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
