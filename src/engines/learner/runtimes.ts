import path from 'node:path';
import { TutorialError } from '../../contract/errors.ts';
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

/** The first Node that reads TypeScript by itself: nodejs.org, "Modules: TypeScript" (read 2026-11). */
const NODE_WITH_TYPES = '22.18';

/** The runtime of a language on this machine. @throws TutorialError RUNTIME_MISSING, NODE_TOO_OLD */
export async function runtimeFor(
  { file, language, exercise }: Pick<ProgramSpec, 'file' | 'language' | 'exercise'>,
  bench: Pick<Bench, 'folders' | 'path' | 'platform'>,
): Promise<Runtime> {
  const { embedded } = bench.folders;
  if (language === 'py') {
    // Nothing is written beside the learner's file, and what it prints is seen at once.
    const args = ['-B', '-u', path.join(embedded, 'learner.py')];
    return { ...(await findPython(file, bench)), args };
  }
  if (language === 'ts' && !readsTypes(process.versions.node)) {
    const { node } = process.versions;
    throw new TutorialError('NODE_TOO_OLD', {
      exercise,
      in: 'js',
      wanted: NODE_WITH_TYPES,
      found: node,
    });
  }
  return {
    command: process.execPath,
    program: await nodeProgram(),
    args: ['--no-warnings', `--max-old-space-size=${HEAP_MIB}`, path.join(embedded, 'learner.js')],
  };
}

/** Whether a version of Node reads TypeScript without being asked to. */
export function readsTypes(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = NODE_WITH_TYPES.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
