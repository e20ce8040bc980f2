import { readFile, readdir, readlink } from 'node:fs/promises';
import { runCommand } from '../process/run.ts';

/** Who listens on a port. */
export interface Listeners {
  /** False when nobody does, or does any more. */
  readonly listening: boolean;
  /** As far as the system tells us. */
  readonly pids: readonly number[];
  /** True when every listener is another user's, so that it cannot be ours. */
  readonly otherUsers: boolean;
}

/** Who listens on a TCP port; null when the system does not tell. */
export async function findListeners(
  port: number,
  platform: NodeJS.Platform,
): Promise<Listeners | null> {
  if (platform === 'linux') return linuxListeners(port);
  if (platform !== 'darwin') return null;
  const args = ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-t'];
  const { code, stdout } = await runCommand('/usr/sbin/lsof', args, 5000);
  if (code !== 0) return null;
  return { listening: true, pids: stdout.trim().split('\n').map(Number), otherUsers: false };
}

/** Through /proc/net/tcp (sockets of listeners) and the descriptors of the processes we may look into. */
async function linuxListeners(port: number): Promise<Listeners | null> {
  const found = await socketsOf(port);
  if (found === null) return null;
  const pids = await holdersOf(found);
  // Whoever ended while its descriptors were looked for is a listener no more.
  const sockets = pids.length > 0 ? found : ((await socketsOf(port)) ?? found);
  const uid = process.getuid?.();
  return {
    listening: sockets.length > 0,
    pids,
    otherUsers: sockets.every((socket) => socket.uid !== uid),
  };
}

async function socketsOf(port: number): Promise<readonly ListeningSocket[] | null> {
  const tables = await Promise.all(
    ['/proc/net/tcp', '/proc/net/tcp6'].map((file) => readFile(file, 'utf8').catch(() => '')),
  );
  if (tables.every((text) => text === '')) return null;
  return tables.flatMap((text) => listeningSockets(text, port));
}

async function holdersOf(sockets: readonly ListeningSocket[]): Promise<readonly number[]> {
  if (sockets.length === 0) return [];
  const names = new Set(sockets.map(({ name }) => name));
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const holders = await Promise.all(
    all.map(async (pid) => ((await holdsSocket(pid, names)) ? Number(pid) : null)),
  );
  return holders.filter((pid) => pid !== null);
}

/** A listening socket: its name among a process's descriptors, and the user it belongs to. */
export interface ListeningSocket {
  readonly name: string;
  readonly uid: number;
}

/**
 * Reads /proc/net/tcp (proc(5)): local address in column 2 with a hexadecimal port last, state 0A is LISTEN, the
 * user in column 8, the inode in column 10.
 */
export function listeningSockets(text: string, port: number): ListeningSocket[] {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((columns) => columns[1]?.endsWith(suffix) === true && columns[3] === '0A')
    .map((columns) => ({ name: `socket:[${columns[9] ?? ''}]`, uid: Number(columns[7]) }));
}

async function holdsSocket(pid: string, sockets: ReadonlySet<string>): Promise<boolean> {
  try {
    const descriptors = await readdir(`/proc/${pid}/fd`);
    const targets = await Promise.all(
      descriptors.map((fd) => readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')),
    );
    return targets.some((target) => sockets.has(target));
  } catch {
    return false;
  }
}
