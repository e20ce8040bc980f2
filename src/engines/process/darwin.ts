import { realpath } from 'node:fs/promises';
import { isInside, type ProcessInfo, type ProcessTable } from './process-info.ts';
import { runCommand } from './run.ts';

const TIMEOUT_MS = 5000;

/** macOS's process table through `ps` and `lsof`, both part of the system. */
export function darwinProcessTable(run = runCommand): ProcessTable {
  const inspect = async (pid: number): Promise<ProcessInfo | null> => {
    const id = String(pid);
    const [head, line, cwd] = await Promise.all([
      run('/bin/ps', ['-p', id, '-o', 'state=,lstart=,comm='], TIMEOUT_MS),
      run('/bin/ps', ['-p', id, '-ww', '-o', 'args='], TIMEOUT_MS),
      run('/usr/sbin/lsof', ['-a', '-p', id, '-d', 'cwd', '-Fn'], TIMEOUT_MS),
    ]);
    const parts = /^(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.*)$/m.exec(head.stdout.trim());
    if (parts === null) return null;
    const [, state = '', startedAt = '', program = ''] = parts;
    if (state.startsWith('Z')) return null;
    return {
      pid,
      startedAt: startedAt.replace(/\s+/g, ' '),
      program: program.startsWith('/') ? await resolved(program) : null,
      folder: /^n(\/.*)$/m.exec(cwd.stdout)?.[1] ?? null,
      argv: line.stdout.trim().split(/\s+/),
      stopped: state.startsWith('T'),
    };
  };
  return {
    inspect,
    async inFolder(folder) {
      const { stdout } = await run('/usr/sbin/lsof', ['-d', 'cwd', '-Fpn'], TIMEOUT_MS);
      const pids = pidsInFolder(stdout, folder);
      const found = await Promise.all(pids.map(inspect));
      return found.filter((info) => info !== null);
    },
  };
}

/** `ps` shows the path a program was started by; Homebrew's are links. */
function resolved(program: string): Promise<string> {
  return realpath(program).catch(() => program);
}

/** Reads `lsof -Fpn`: a line `p<pid>` and then a line `n<folder>` for each process. */
export function pidsInFolder(listing: string, folder: string): number[] {
  const pids: number[] = [];
  let pid = 0;
  for (const line of listing.split('\n')) {
    if (line.startsWith('p')) pid = Number(line.slice(1));
    else if (line.startsWith('n') && isInside(line.slice(1), folder)) pids.push(pid);
  }
  return pids;
}
