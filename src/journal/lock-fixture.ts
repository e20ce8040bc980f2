import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';
import type { ProcessTable } from './lock.ts';

/** For tests: a table of processes as the operating system would tell it, by their pids and when they were started. */
export function processes(running: Readonly<Record<number, string>>): ProcessTable {
  return {
    inspect: (pid) => {
      const startedAt = running[pid];
      return Promise.resolve(
        startedAt === undefined ? null : { startedAt, stopped: false, program: null },
      );
    },
  };
}

/** For tests: this process is there, and no other. */
export const ME = processes({ [process.pid]: 'now' });
/** For tests: a pid that nobody has. */
export const DEAD = 4_000_001;

/** For tests: a workspace of its own for each. */
export interface LockPlace {
  readonly workspace: string;
  /** Puts down what another has left in the place of claims. */
  leaveClaim(holder: object, name?: string): Promise<void>;
}

/** For tests: makes a workspace before each test and removes it afterwards. */
export function placeForEachTest(): LockPlace {
  let workspace = '';
  beforeEach(async () => {
    workspace = await mkdtemp(path.join(tmpdir(), 'lock-'));
  });
  afterEach(async () => {
    await rm(workspace, { recursive: true, force: true });
  });
  return {
    get workspace() {
      return workspace;
    },
    async leaveClaim(holder, name = 'left-behind') {
      await mkdir(path.join(workspace, 'lock'), { recursive: true });
      await writeFile(path.join(workspace, 'lock', name), JSON.stringify(holder));
    },
  };
}
