const MEGABYTE = 1_048_576;
/** A private memcached's command line. */
export interface MemcachedOptions {
  readonly port: number;
  /** A whole number of MB. */
  readonly memoryBytes: number;
  /** A multiple of 512 kB: memcached refuses others, and with `-o slab_chunk_max` 1.6.18 crashes. */
  readonly maxItemBytes: number;
  /** Lines of `user:password`; null lets everybody on this machine in. */
  readonly authFile: string | null;
}

/**
 * The arguments of a private memcached: the loopback address only, no UDP, `shutdown` over the protocol allowed.
 * memcached has no configuration file, so the password is in a file that argv only names. It stays in the foreground:
 * as a daemon it would have another pid than the one that was journalled.
 */
export function memcachedArguments(options: MemcachedOptions): readonly string[] {
  const { port, memoryBytes, maxItemBytes, authFile } = options;
  return [
    ...['-l', '127.0.0.1', '-p', String(port), '-U', '0'],
    ...['-m', String(Math.floor(memoryBytes / MEGABYTE)), '-I', String(maxItemBytes)],
    '-A',
    ...(authFile === null ? [] : ['-Y', authFile]),
    ...userFlag(),
  ];
}

/** As root it has to be told that root is meant: another user could not read the password file in our 0700 folder. */
function userFlag(): readonly string[] {
  return process.getuid?.() === 0 ? ['-u', 'root'] : [];
}

/** The content of a password file. */
export function authFileText(user: string, password: string): string {
  return `${user}:${password}\n`;
}
