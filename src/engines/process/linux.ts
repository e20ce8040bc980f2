import { readFile, readdir, readlink } from 'node:fs/promises';
import { isInside, type ProcessInfo, type ProcessTable } from './process-info.ts';

/**
 * Linux's process table through /proc (proc(5)). The start time is the boot's id and field 22 of `stat`, ticks
 * since that boot: together they never repeat.
 */
export function linuxProcessTable(proc = '/proc'): ProcessTable {
  let boot: Promise<string> | undefined;
  const bootId = (): Promise<string> =>
    (boot ??= readText(`${proc}/sys/kernel/random/boot_id`).then((id) => id?.slice(0, 8) ?? ''));

  const inspect = async (pid: number): Promise<ProcessInfo | null> => {
    const stat = await readText(`${proc}/${pid}/stat`);
    if (stat === null) return null;
    // The program's name is in parentheses and may itself hold blanks and parentheses.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const state = fields[0] ?? '';
    if (state === 'Z' || state === 'X') return null;
    const [program, folder, argv] = await Promise.all([
      readTarget(`${proc}/${pid}/exe`),
      readTarget(`${proc}/${pid}/cwd`),
      readText(`${proc}/${pid}/cmdline`),
    ]);
    return {
      pid,
      startedAt: `${await bootId()}:${fields[19] ?? ''}`,
      program,
      folder,
      argv: argv?.split('\0').filter((part) => part !== '') ?? [],
      stopped: state === 'T' || state === 't',
    };
  };

  return {
    inspect,
    async inFolder(folder) {
      const names = await readdir(proc);
      const found = await Promise.all(
        names
          .filter((name) => /^\d+$/.test(name))
          .map(async (name) => {
            const where = await readTarget(`${proc}/${name}/cwd`);
            return where !== null && isInside(where, folder) ? inspect(Number(name)) : null;
          }),
      );
      return found.filter((info) => info !== null);
    },
  };
}

async function readText(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch {
    return null;
  }
}

async function readTarget(path: string): Promise<string | null> {
  try {
    return (await readlink(path)).replace(/ \(deleted\)$/, '');
  } catch {
    return null;
  }
}
