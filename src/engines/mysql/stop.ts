import { realpath } from 'node:fs/promises';
import type { ProcessResource } from '../../contract/resources.ts';
import type { Bench } from '../process/bench.ts';
import { instanceOf, secretOrNull, secretRef } from '../process/instance-folder.ts';
import { isListening } from '../process/port.ts';
import { isInside, type ProcessInfo } from '../process/process-info.ts';
import { connectMysql } from './connect.ts';

const TIMEOUT_MS = 1000;

/** SQL SHUTDOWN to the server that knows our administrator's password and whose data lie in the process's folder. */
export async function stopMysql(
  process: ProcessResource & { readonly port: number },
  _found: readonly ProcessInfo[],
  bench: Bench,
): Promise<boolean> {
  const { port, folder } = process;
  const instance = instanceOf(process, bench.folders.workspace);
  const password = await secretOrNull(bench.secrets, secretRef.admin(instance));
  if (password === null || !(await isListening(port))) return false;
  const endpoint = { host: '127.0.0.1', port, user: 'root', password, timeoutMs: TIMEOUT_MS };
  try {
    const connection = await connectMysql(endpoint);
    try {
      const rows = await connection.query('SELECT @@datadir AS datadir');
      const datadir = (rows as { datadir: string }[])[0]?.datadir ?? '';
      if (!isInside(await real(datadir), await real(folder))) return false;
      await connection.query('SHUTDOWN');
      return true;
    } finally {
      connection.destroy();
    }
  } catch {
    return false;
  }
}

async function real(folder: string): Promise<string> {
  const trimmed = folder.replace(/[\\/]+$/, '');
  return realpath(trimmed).catch(() => trimmed);
}
