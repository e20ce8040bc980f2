import type { ProcessInfo, ProcessTable } from './process-info.ts';
import { runCommand } from './run.ts';

const TIMEOUT_MS = 10_000;
const FIELDS =
  'ForEach-Object { @{ pid = $_.ProcessId; started = $_.CreationDate.ToFileTimeUtc().ToString(); ' +
  'program = $_.ExecutablePath; line = $_.CommandLine } | ConvertTo-Json -Compress }';

/**
 * Windows' process table through PowerShell (Win32_Process). Windows does not tell a process's working folder, so a
 * process counts as working in a folder when its command line names the folder or its last part, which is the
 * instance's id. Not tried on Windows.
 */
export function windowsProcessTable(run = runCommand): ProcessTable {
  const query = async (filter: string): Promise<ProcessInfo[]> => {
    const script = `Get-CimInstance Win32_Process ${filter} | ${FIELDS}`;
    const args = ['-NoProfile', '-NonInteractive', '-Command', script];
    const { stdout } = await run('powershell.exe', args, TIMEOUT_MS);
    return parseProcesses(stdout);
  };
  return {
    async inspect(pid) {
      return (await query(`-Filter "ProcessId=${pid}"`))[0] ?? null;
    },
    async inFolder(folder) {
      const id = folder.split(/[\\/]/).at(-1) ?? folder;
      const all = await query('');
      return all
        .filter((info) => info.argv.some((part) => part.includes(folder) || part === id))
        .map((info) => ({ ...info, folder }));
    },
  };
}

/** Reads one JSON object per line as the PowerShell script prints them. */
export function parseProcesses(text: string): ProcessInfo[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.startsWith('{'))
    .map((line) => {
      const row = JSON.parse(line) as Record<string, string | number | null>;
      return {
        pid: Number(row.pid),
        startedAt: String(row.started ?? ''),
        program: typeof row.program === 'string' ? row.program : null,
        folder: null,
        argv: splitCommandLine(String(row.line ?? '')),
        stopped: false,
      };
    });
}

function splitCommandLine(line: string): string[] {
  return (line.match(/"[^"]*"|\S+/g) ?? []).map((part) => part.replace(/^"|"$/g, ''));
}
