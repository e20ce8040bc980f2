import path from 'node:path';
import type { FoundMysql } from './probe.ts';

/** As root a server has to be told that root is meant; nobody else may say so. */
export function userOptions(): readonly string[] {
  return process.getuid?.() === 0 ? ['--user=root'] : [];
}

/** Small files and little memory: the tutorial's data are small and live for minutes. */
export function sizeOptions(server: FoundMysql): readonly string[] {
  return server.product === 'mariadb'
    ? ['--innodb-log-file-size=4M']
    : // MySQL's packages may name a folder of the system's own server that nobody else may read.
      ['--loose-innodb-redo-log-capacity=8M', '--secure-file-priv=NULL'];
}

/** Arguments of a private server. Its passwords come in `initFile`, never here. */
export function serverArguments(
  server: FoundMysql,
  folders: { readonly data: string; readonly initFile: string },
  port: number,
): readonly string[] {
  const { data, initFile } = folders;
  return [
    '--no-defaults',
    `--datadir=${data}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    // Relative to the data folder: an absolute path of more than 107 bytes is refused.
    '--socket=s.sock',
    `--pid-file=${path.join(data, 'm.pid')}`,
    `--tmpdir=${data}`,
    '--skip-name-resolve',
    `--init-file=${initFile}`,
    ...sizeOptions(server),
    '--innodb-buffer-pool-size=32M',
    '--innodb-flush-log-at-trx-commit=0',
    '--performance-schema=OFF',
    '--skip-log-bin',
    '--character-set-server=utf8mb4',
    '--default-time-zone=+00:00',
    ...(server.product === 'mysql' ? ['--mysqlx=OFF'] : []),
    ...userOptions(),
  ];
}
