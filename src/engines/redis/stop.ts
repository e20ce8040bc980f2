import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ConnectionOptions } from 'node:tls';
import type { ProcessResource } from '../../contract/resources.ts';
import type { SecretStore } from '../../contract/secrets.ts';
import type { Bench } from '../process/bench.ts';
import { INSTANCES, instanceOf, secretOrNull, secretRef } from '../process/instance-folder.ts';
import type { ProcessInfo } from '../process/process-info.ts';
import { ADMIN_USER } from './config/accounts.ts';
import { tlsFiles } from './nodes/tls-folder.ts';
import { exchange } from './resp.ts';

const TIMEOUT_MS = 1000;

/** SHUTDOWN NOSAVE to the Redis or Sentinel that knows our password and whose process_id is one of `found`. */
export async function stopRedis(
  process: ProcessResource & { readonly port: number },
  found: readonly ProcessInfo[],
  bench: Bench,
): Promise<boolean> {
  const { workspace } = bench.folders;
  const instance = instanceOf(process, workspace);
  const auth = await loginOf(instance, bench.secrets);
  const tls = await tlsOf(path.join(workspace, INSTANCES, instance));
  const endpoint = { host: '127.0.0.1', port: process.port, tls };
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
