/**
 * The arguments of a private `mongod`, as its manual has them: the loopback address only, no socket file, nobody gets
 * in without an account. The password is none of them: the first account is made over the connection.
 */
export function mongodArguments(options: {
  readonly port: number;
  readonly dataFolder: string;
  readonly platform: NodeJS.Platform;
}): readonly string[] {
  const { port, dataFolder, platform } = options;
  return [
    ...['--dbpath', dataFolder, '--port', String(port), '--bind_ip', '127.0.0.1', '--auth'],
    // Windows has no socket files, and no such option.
    ...(platform === 'win32' ? [] : ['--nounixsocket']),
    // The smallest cache it takes: without, it takes half of the machine's memory.
    ...['--wiredTigerCacheSizeGB', '0.25'],
  ];
}
