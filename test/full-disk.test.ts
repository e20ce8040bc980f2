import { appendFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ANY_KIND } from '../src/testing/engine-kinds.ts';
import { leftBehind } from '../src/testing/left-behind.ts';
import { runs } from '../src/testing/need.ts';
import { openPlace } from '../src/testing/run-bin.ts';

const MEGABYTE = Buffer.alloc(1024 * 1024);

/** Fills what is left of a disk. */
async function fill(file: string): Promise<void> {
  await writeFile(file, '');
  for (const size of [MEGABYTE, MEGABYTE.subarray(0, 1024)]) {
    let room = true;
    while (room) {
      room = await appendFile(file, size).then(
        () => true,
        () => false,
      );
    }
  }
}

// A small disk can be had by the superuser only.
const canMount =
  process.platform === 'linux' && runs('mount', '--version') && process.getuid?.() === 0;

describe('a full disk', () => {
  (canMount ? it : it.skip)(
    `is a clear error, and nothing is lost${canMount ? '' : ' (skipped: needs root to make a small disk)'}`,
    async () => {
      await using place = await openPlace();
      const disk = path.join(place.folder, 'workspace');
      if (!runs('mkdir', disk) || !runs('mount', '-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk)) {
        throw new Error('no small disk could be made');
      }
      try {
        const filler = path.join(disk, 'filler');
        expect(await place.run('create-redis', '--engine', ANY_KIND)).toMatchObject({ code: 0 });
        await fill(filler);
        for (const command of ['create-mysql', 'seed-planets', 'cleanup']) {
          const { code, events } = await place.run(command, '--json');
          expect(code).toBe(1);
          expect(events()).toMatchObject([{ event: 'error', code: 'DISK_FULL' }]);
        }
        expect(await place.run('status')).toMatchObject({ code: 0 });
        expect(await place.run('env')).toMatchObject({ code: 0 });
        await rm(filler);
        expect(await place.run('cleanup')).toMatchObject({ code: 0 });
        expect(await leftBehind(disk)).toEqual([]);
      } finally {
        runs('umount', '--lazy', disk);
      }
    },
  );
});
