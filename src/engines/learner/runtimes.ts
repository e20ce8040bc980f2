import path from 'node:path';
import { nodeProgram } from '../kinds/embedded.ts';
import type { Bench } from '../process/bench.ts';
import type { ProgramSpec } from './contract.ts';

/** What runs a learner's file. */
export interface Runtime {
  readonly command: string;
  /** Real path, as the process table shows it. */
  readonly program: string;
  /** Before the instance's name. */
  readonly args: readonly string[];
}

/** Bytes of memory for JavaScript, in MiB. */
const HEAP_MIB = 512;

/** The runtime of a language on this machine. @throws TutorialError RUNTIME_MISSING */
export async function runtimeFor(_spec: ProgramSpec, { folders }: Bench): Promise<Runtime> {
  const script = path.join(folders.embedded, 'learner.js');
  return {
    command: process.execPath,
    program: await nodeProgram(),
    args: ['--no-warnings', `--max-old-space-size=${HEAP_MIB}`, script],
  };
}
