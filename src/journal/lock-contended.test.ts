import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lockWorkspace, type ProcessTable } from './lock.ts';

/** A table of processes as the operating system would tell it. */
function processes(running: Readonly<Record<number, string>>): ProcessTable {
  return {
    inspect: (pid) => {
      const startedAt = running[pid];
      return Promise.resolve(
        startedAt === undefined ? null : { startedAt, stopped: false, program: null },
      );
    },
  };
}

const ME = processes({ [process.pid]: 'now' });
const DEAD = 4_000_001;

let workspace = '';
beforeEach(async () => {
  workspace = await mkdtemp(path.join(tmpdir(), 'lock-'));
});
afterEach(async () => {
  await rm(workspace, { recursive: true, force: true });
});

async function leaveClaim(holder: object, name = 'left-behind'): Promise<void> {
  await mkdir(path.join(workspace, 'lock'), { recursive: true });
  await writeFile(path.join(workspace, 'lock', name), JSON.stringify(holder));
}

describe('the lock of a workspace that many want', () => {
  it('gives every attempt a claim of another name, so that nobody removes the next for the last', async () => {
    const folder = path.join(workspace, 'lock');
    await mkdir(folder);
    const writing = process.ppid;
    await writeFile(path.join(folder, `${writing}-half.tmp`), '');
    const seen: string[] = [];
    let rival = true;
    const table: ProcessTable = {
      // Asked for the one who still writes: before the claim, then after it, and so on.
      inspect: async (pid) => {
        const mine = (await readdir(folder)).filter((name) => name.startsWith(`${process.pid}-`));
        if (pid === writing) seen.push(...mine);
        // A rival comes between the first look and the first claim, and is dead at the next look.
        if (pid === writing && seen.length === 0) {
          await leaveClaim({ pid: DEAD, startedAt: 'then', command: 'run', since: 'then' });
        }
        const alive = pid !== DEAD || rival;
        if (pid === DEAD) rival = false;
        return alive ? { startedAt: 'then', stopped: false, program: null } : null;
      },
    };
    await using lock = await lockWorkspace(workspace, 'run', table);
    expect(lock).toBeDefined();
    expect(seen).toHaveLength(2);
    expect(new Set(seen).size).toBe(2);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'goes to exactly one of many that come at once (%i)',
    async () => {
      await leaveClaim({ pid: DEAD, startedAt: 'then', command: 'run', since: 'then' });
      const attempts = Array.from({ length: 12 }, () => lockWorkspace(workspace, 'run', ME));
      const settled = await Promise.allSettled(attempts);
      const won = settled.filter((one) => one.status === 'fulfilled');
      const lost = settled.filter((one) => one.status === 'rejected');
      expect(won).toHaveLength(1);
      expect(new Set(lost.map(({ reason }) => (reason as { code: string }).code))).toEqual(
        new Set(['WORKSPACE_BUSY']),
      );
    },
  );

  it('is never held twice while many take and release it', async () => {
    let holders = 0;
    let most = 0;
    let turns = 0;
    const contender = async (): Promise<void> => {
      for (let turn = 0; turn < 20; turn += 1) {
        try {
          const lock = await lockWorkspace(workspace, 'run', ME);
          holders += 1;
          turns += 1;
          most = Math.max(most, holders);
          await new Promise(setImmediate);
          holders -= 1;
          await lock[Symbol.asyncDispose]();
        } catch (error) {
          expect(error).toMatchObject({ code: 'WORKSPACE_BUSY' });
        }
      }
    };
    await Promise.all(Array.from({ length: 6 }, contender));
    expect(most).toBe(1);
    expect(turns).toBeGreaterThan(0);
  });
});
