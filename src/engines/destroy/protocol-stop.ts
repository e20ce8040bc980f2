import { readFile, realpath } from 'node:fs/promises';
import type { ConnectionOptions } from 'node:tls';
import type { SecretStore } from '../../contract/secrets.ts';
import { connectMysql } from '../mysql/connect.ts';
import { secretRef } from '../process/instance-folder.ts';
import { isInside, type ProcessInfo } from '../process/process-info.ts';
import { isListening } from '../process/port.ts';
import { ADMIN_USER } from '../redis/config/accounts.ts';
import { exchange } from '../redis/resp.ts';
import { tlsFiles } from '../redis/tls/tls-folder.ts';

const TIMEOUT_MS = 1000;

/** SHUTDOWN NOSAVE to the Redis or Sentinel that knows our password and whose process_id is one of `found`; true when sent. */
export async function askRedisToStop(
  instance: string,
  instanceFolder: string,
  port: number,
  found: readonly ProcessInfo[],
  secrets: SecretStore,
): Promise<boolean> {
  const auth = await loginOf(instance, secrets);
  const endpoint = { host: '127.0.0.1', port, tls: await tlsOf(instanceFolder) };
  try {
    const replies = await exchange(endpoint, [...auth, ['INFO', 'server']], TIMEOUT_MS);
    const info = replies.at(-1);
    if (info?.ok !== true) return false;
    const pid = Number(/^process_id:(\d+)/m.exec(String(info.value))?.[1]);
    if (!found.some((candidate) => candidate.pid === pid)) return false;
  } catch {
    return false;
  }
  // A server that obeys closes the connection instead of answering.
  await exchange(endpoint, [...auth, ['SHUTDOWN', 'NOSAVE']], TIMEOUT_MS).catch(() => undefined);
  return true;
}

/** The administrator where there is one, else the default user. */
async function loginOf(instance: string, secrets: SecretStore): Promise<string[][]> {
  const admin = await secretOrNull(secrets, secretRef.admin(instance));
  if (admin !== null) return [['AUTH', ADMIN_USER, admin]];
  const password = await secretOrNull(secrets, secretRef.password(instance));
  return password === null ? [] : [['AUTH', password]];
}

/** An instance that speaks TLS keeps its authority's certificate in its folder. */
async function tlsOf(instanceFolder: string): Promise<ConnectionOptions | null> {
  try {
    const ca = await readFile(tlsFiles(instanceFolder).caFile, 'utf8');
    // That it is ours is proved by the authority; its name may be any.
    return { ca, checkServerIdentity: () => undefined };
  } catch {
    return null;
  }
}

/** SQL SHUTDOWN to the server that knows our administrator's password and whose data lie in `folder`; true when sent. */
export async function askMysqlToStop(
  instance: string,
  port: number,
  folder: string,
  secrets: SecretStore,
): Promise<boolean> {
  const password = await secretOrNull(secrets, secretRef.admin(instance));
  if (password === null || !(await isListening(port))) return false;
  const endpoint = { host: '127.0.0.1', port, user: 'root', password, timeoutMs: TIMEOUT_MS };
  try {
    const connection = await connectMysql(endpoint);
    try {
      const [rows] = await connection.query('SELECT @@datadir AS datadir');
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

async function secretOrNull(secrets: SecretStore, ref: string): Promise<string | null> {
  return secrets.get(ref).catch(() => null);
}
