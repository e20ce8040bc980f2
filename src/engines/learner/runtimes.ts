import path from 'node:path';
import { nodeProgram } from '../kinds/embedded.ts';
import type { Bench } from '../process/bench.ts';
import type { ProgramSpec } from './contract.ts';
import { findPython } from './python.ts';

/** What runs a learner's file. */
export interface Runtime {
  readonly command: string;
  /** Real path, as the process table shows it. */
  readonly program: string;
  /** Before the instance's name. */
  readonly args: readonly string[];
}

/** Memory for JavaScript, in MiB; Python's limit is in its runner. */
const HEAP_MIB = 512;

/** The runtime of a language on this machine. @throws TutorialError RUNTIME_MISSING */
export async function runtimeFor(
  { file, language }: Pick<ProgramSpec, 'file' | 'language'>,
  bench: Pick<Bench, 'folders' | 'path' | 'platform' | 'virtualEnv'>,
): Promise<Runtime> {
  const { embedded } = bench.folders;
  if (language === 'py') {
    // Nothing is written beside the learner's file, and what it prints is seen at once.
    const args = ['-B', '-u', path.join(embedded, 'learner.py')];
    return { ...(await findPython(file, bench)), args };
  }
  return {
    command: process.execPath,
    program: await nodeProgram(),
    args: ['--no-warnings', `--max-old-space-size=${HEAP_MIB}`, path.join(embedded, 'learner.js')],
  };
}
