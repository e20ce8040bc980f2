import { readFile, readdir, readlink } from 'node:fs/promises';
import { runCommand } from '../process/run.ts';

/** The processes that listen on a TCP port; null when the system does not tell. */
export async function listenerPids(
  port: number,
  platform: NodeJS.Platform,
): Promise<readonly number[] | null> {
  if (platform === 'linux') return linuxListeners(port);
  if (platform === 'darwin') {
    const args = ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-t'];
    const { code, stdout } = await runCommand('/usr/sbin/lsof', args, 5000);
    return code === 0 ? stdout.trim().split('\n').map(Number) : null;
  }
  return null;
}

/** Through /proc/net/tcp (socket inodes of listeners) and the descriptors of the processes we may look into. */
async function linuxListeners(port: number): Promise<readonly number[] | null> {
  const tables = await Promise.all(
    ['/proc/net/tcp', '/proc/net/tcp6'].map((file) => readFile(file, 'utf8').catch(() => '')),
  );
  const sockets = new Set(tables.flatMap((text) => listeningInodes(text, port)));
  if (sockets.size === 0) return null;
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const holders = await Promise.all(
    pids.map(async (pid) => ((await holdsSocket(pid, sockets)) ? Number(pid) : null)),
  );
  return holders.filter((pid) => pid !== null);
}

/** Reads /proc/net/tcp: local address in column 2 (hexadecimal port last), state 0A is LISTEN, inode in column 10. */
export function listeningInodes(text: string, port: number): string[] {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((columns) => columns[1]?.endsWith(suffix) === true && columns[3] === '0A')
    .map((columns) => `socket:[${columns[9] ?? ''}]`);
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
