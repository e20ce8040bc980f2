import { execFile } from 'node:child_process';
import { holds } from '../waits/holds.ts';
import { afterLooks } from '../waits/patience.ts';

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
    if (holds.isOver) {
      resolve({ code: null, stdout: '', stderr: '' });
      return;
    }
    const child = execFile(program, [...args], { windowsHide: true }, (error, stdout, stderr) => {
      letGo();
      onTime();
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : null;
      resolve({ code, stdout, stderr });
    });
    const kill = (): void => {
      child.kill('SIGKILL');
    };
    const letGo = holds.hold(kill);
    const onTime = afterLooks(timeoutMs, kill);
  });
}
