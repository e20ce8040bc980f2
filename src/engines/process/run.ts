import { execFile } from 'node:child_process';

/** What a short-lived command came to. */
export interface CommandResult {
  /** Exit code; null when it could not be run or was ended by the time-out. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program that only prints something; never throws. `timeoutMs` ends it with SIGKILL. */
export function runCommand(
  program: string,
  args: readonly string[],
  timeoutMs: number,
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const options = { timeout: timeoutMs, killSignal: 'SIGKILL', windowsHide: true } as const;
    execFile(program, [...args], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : null;
      resolve({ code, stdout, stderr });
    });
  });
}
