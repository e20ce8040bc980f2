import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';

/** A process as the operating system shows it to everybody. */
export interface SeenProcess {
  readonly pid: number;
  readonly command: string;
}

/**
 * Processes that work in a folder or name it on their command line: an independent look, that uses
 * nothing of the tool's own. Zombies have ended and do not count.
 */
export async function processesIn(folder: string): Promise<readonly SeenProcess[]> {
  const all = process.platform === 'linux' ? await fromProc() : await fromPs();
  return all
    .filter(({ pid }) => pid !== process.pid)
    .filter(({ cwd, command }) => isIn(cwd, folder) || command.includes(folder))
    .map(({ pid, command }) => ({ pid, command }));
}

/** Command lines of all processes, joined by blanks. */
export async function commandLines(): Promise<readonly string[]> {
  const all = process.platform === 'linux' ? await fromProc() : await fromPs();
  return all.map(({ command }) => command);
}

/** True when something accepts connections on a port of 127.0.0.1. */
export function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => {
      // The system may call a free port from that very port, and the call is answered by itself.
      resolve(socket.localPort !== port);
      socket.destroy();
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}

interface Row extends SeenProcess {
  readonly cwd: string;
}

function isIn(cwd: string, folder: string): boolean {
  return cwd === folder || cwd.startsWith(folder + path.sep) || cwd.startsWith(`${folder} `);
}

async function fromProc(): Promise<readonly Row[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const rows = await Promise.all(
    pids.map(async (pid): Promise<Row | null> => {
      try {
        const [stat, command, cwd] = await Promise.all([
          readFile(`/proc/${pid}/stat`, 'utf8'),
          readFile(`/proc/${pid}/cmdline`, 'utf8'),
          readlink(`/proc/${pid}/cwd`).catch(() => ''),
        ]);
        const state = stat.slice(stat.lastIndexOf(')') + 2)[0];
        if (state === 'Z' || state === 'X') return null;
        return { pid: Number(pid), command: command.replaceAll('\0', ' ').trim(), cwd };
      } catch {
        return null; // It ended while we looked.
      }
    }),
  );
  return rows.filter((row) => row !== null);
}

async function fromPs(): Promise<readonly Row[]> {
  const { stdout } = await promisify(execFile)('ps', ['-axo', 'pid=,command=']);
  return stdout
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, pid, command]) => ({ pid: Number(pid), command: command ?? '', cwd: '' }));
}
