import { appendFileSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ANY_KIND } from '../src/testing/engine-kinds.ts';
import { leftBehind } from '../src/testing/left-behind.ts';
import { runs } from '../src/testing/need.ts';
import { openPlace, type Place } from '../src/testing/run-bin.ts';

const MEGABYTE = Buffer.alloc(1024 * 1024);
const ENGINE = ['--engine', ANY_KIND] as const;

/** The built program is run up to six times, and a server that cannot write takes its time to end. */

/** Fills what is left of a disk. */
function fill(file: string): void {
  for (const size of [MEGABYTE, MEGABYTE.subarray(0, 1024)]) {
    let room = true;
    while (room) {
      try {
        appendFileSync(file, size);
      } catch {
        room = false;
      }
    }
  }
}

// A small disk can be had by the superuser only.
const canMount =
  process.platform === 'linux' && runs('mount', '--version') && process.getuid?.() === 0;

/** Works in a workspace that is a disk of its own. */
async function onDisk(
  size: string,
  work: (place: Place, filler: string) => Promise<void>,
): Promise<void> {
  await using place = await openPlace();
  const disk = place.workspace;
  await mkdir(disk);
  if (!runs('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk)) {
    throw new Error('no small disk could be made');
  }
  try {
    await work(place, path.join(disk, 'filler'));
    expect(await leftBehind(disk)).toEqual([]);
  } finally {
    runs('umount', '--lazy', disk);
  }
}

const skipped = canMount ? '' : ' (skipped: needs root to make a small disk)';

(canMount ? describe : describe.skip)(`a full disk${skipped}`, () => {
  it('is a clear error, and nothing is lost', () =>
    onDisk('6m', async (place, filler) => {
      expect(await place.run('create-redis', ...ENGINE)).toMatchObject({ code: 0 });
      fill(filler);
      for (const command of ['create-mysql', 'seed-planets', 'cleanup']) {
        const { code, events } = await place.run(command, '--json');
        expect(code).toBe(1);
        expect(events()).toMatchObject([{ event: 'error', code: 'DISK_FULL' }]);
        expect(await readdir(place.workspace)).not.toContain('lock');
      }
      expect(await place.run('status')).toMatchObject({ code: 0 });
      expect(await place.run('env')).toMatchObject({ code: 0 });
      await rm(filler);
      expect(await place.run('cleanup')).toMatchObject({ code: 0 });
    }));

  it('that fills under cleanup and stays full holds up nothing, and its way on is told', () =>
    onDisk('60m', async (place, filler) => {
      for (const step of ['create-redis', 'create-mysql']) {
        expect(await place.run(step, ...ENGINE)).toMatchObject({ code: 0 });
      }
      const running = place.start('cleanup', '--json');
      await running.event(({ event }) => event === 'step.started');
      fill(filler);
      const kept = setInterval(fill, 1, filler);
      const next = expect.stringContaining(place.line('cleanup'));
      const full = (event: string): unknown =>
        expect.objectContaining({ event, code: 'DISK_FULL', next });
      try {
        const first = await running.result;
        expect(first.stderr).toBe('');
        // Everything goes; what may be missing is the room to write that down.
        if (first.code !== 0) expect(first.events()).toContainEqual(full('step.failed'));
        expect(await leftBehind(place.workspace)).toEqual(['file filler']);
        fill(filler);
        const again = await place.run('cleanup', '--json');
        expect(again.code).toBe(1);
        expect(again.events()).toEqual([full('error')]);
      } finally {
        clearInterval(kept);
      }
      await rm(filler);
      expect(await place.run('cleanup')).toMatchObject({ code: 0 });
    }));
});
