import { spawn } from 'node:child_process';
import { CancelledError } from '../src/contract/errors.ts';
import type { HandedOver } from '../src/run/app.ts';

/**
 * Gives the terminal, or the pipes, to another program until it ends; its exit code, 0 where the learner ended it by a
 * key. Ctrl-C is the program's meanwhile: some clients end a query by it, and go on.
 */
export async function handOver(
  { program, args, environment }: HandedOver,
  signal: AbortSignal,
): Promise<number> {
  const heard = process.listeners('SIGINT');
  const nobody = (): void => undefined;
  process.on('SIGINT', nobody);
  for (const listener of heard) process.off('SIGINT', listener);
  try {
    return await new Promise<number>((resolve, reject) => {
      const child = spawn(program, args, { stdio: 'inherit', env: { ...environment }, signal });
      child.once('error', (error) => {
        reject(signal.aborted ? new CancelledError() : error);
      });
      child.once('exit', (code) => {
        resolve(code ?? 0);
      });
    });
  } finally {
    for (const listener of heard) process.on('SIGINT', listener);
    process.off('SIGINT', nobody);
  }
}
