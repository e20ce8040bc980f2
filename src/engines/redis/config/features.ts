import type { FoundServer } from '../../kinds/system.ts';

/** True when the server is Valkey, or Redis of this version or later. */
export function atLeast(
  server: Pick<FoundServer, 'product' | 'version'>,
  major: number,
  minor = 0,
): boolean {
  // Valkey's first version, 7.2, has all that Redis 7.2 has.
  if (server.product === 'valkey') return true;
  const [hasMajor = 0, hasMinor = 0] = server.version.split('.').map(Number);
  return hasMajor > major || (hasMajor === major && hasMinor >= minor);
}
