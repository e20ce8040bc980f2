import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { lockWorkspace, type ProcessTable } from './lock.ts';
import { DEAD, ME, placeForEachTest } from './lock-fixture.ts';

const place = placeForEachTest();

describe('the lock of a workspace that many want', () => {
  it('gives every attempt a claim of another name, so that nobody removes the next for the last', async () => {
    const folder = path.join(place.workspace, 'lock');
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
          await place.leaveClaim({ pid: DEAD, startedAt: 'then', command: 'run', since: 'then' });
        }
        const alive = pid !== DEAD || rival;
        if (pid === DEAD) rival = false;
        return alive ? { startedAt: 'then', stopped: false, program: null } : null;
      },
    };
    await using lock = await lockWorkspace(place.workspace, 'run', table);
    expect(lock).toBeDefined();
    expect(seen).toHaveLength(2);
    expect(new Set(seen).size).toBe(2);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'goes to exactly one of many that come at once (%i)',
    async () => {
      await place.leaveClaim({ pid: DEAD, startedAt: 'then', command: 'run', since: 'then' });
      const attempts = Array.from({ length: 12 }, () => lockWorkspace(place.workspace, 'run', ME));
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
          const lock = await lockWorkspace(place.workspace, 'run', ME);
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
