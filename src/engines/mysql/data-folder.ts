import { mkdir } from 'node:fs/promises';
import type { Bench } from '../process/bench.ts';
import { runHelper } from './helper.ts';
import { sizeOptions, userOptions } from './options.ts';
import type { FoundMysql } from './probe.ts';

const DEADLINE_MS = 120_000;

/** A data folder to be made from nothing. */
export interface NewDataFolder {
  readonly server: FoundMysql;
  readonly owner: string;
  readonly instance: string;
  readonly data: string;
  /** The helpers work here; `data` lies in it. */
  readonly folder: string;
}

/**
 * Makes a data folder as the server's manual says: `mariadb-install-db` (MariaDB) or `mysqld --initialize-insecure`
 * (MySQL 8, written from its manual and not tried). Its root accounts have no password until the first start.
 */
export async function makeDataFolder(
  wanted: NewDataFolder,
  bench: Bench,
  signal: AbortSignal,
): Promise<void> {
  const { server, data, folder } = wanted;
  const { installDb, program, product } = server;
  await mkdir(data, { mode: 0o700 });
  const common = [
    // Every MariaDB that starts clears temporary tables out of its folder: in /tmp one would break another.
    `--tmpdir=${folder}`,
    ...sizeOptions(server),
    ...userOptions(),
  ];
  await runHelper(
    {
      id: `${wanted.instance}/helper`,
      owner: wanted.owner,
      product,
      folder,
      deadlineMs: DEADLINE_MS,
      ...(installDb === null
        ? {
            command: program.path,
            programs: [program.real],
            args: ['--no-defaults', '--initialize-insecure', `--datadir=${data}`, ...common],
          }
        : {
            command: installDb.real,
            programs: [installDb.real, program.real],
            args: [
              '--no-defaults',
              `--datadir=${data}`,
              '--auth-root-authentication-method=normal',
              '--skip-test-db',
              '--skip-name-resolve',
              ...common,
            ],
          }),
    },
    bench,
    signal,
  );
}
