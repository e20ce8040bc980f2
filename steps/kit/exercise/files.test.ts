import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { StepClock, StepContext } from '../../../src/contract/step.ts';
import { stepClock } from '../../../src/run/clock.ts';
import { NEVER } from '../../../src/testing/engine-fixture.ts';
import { diaryOf } from './diary.ts';
import { placeStarter, putAside } from './files.ts';
import { nextSave } from './watch.ts';
import { nextWish } from './watching.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'exercise files 日本 #1 100%25 '));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

it('places a starter, and never writes over what is there', async () => {
  const inside = path.join(folder, 'new');
  const first = await placeStarter(inside, '03-ttl.mjs', 'starter');
  expect(first).toEqual({ path: path.join(inside, '03-ttl.mjs'), found: false });
  await writeFile(first.path, 'mine');
  expect(await placeStarter(inside, '03-ttl.mjs', 'starter')).toMatchObject({ found: true });
  expect(await readFile(first.path, 'utf8')).toBe('mine');
});

it('puts a file aside under a name that is free', async () => {
  expect(await putAside(folder, '03-ttl.mjs', '2026-11-29')).toBeNull();
  for (const text of ['one', 'two']) {
    await writeFile(path.join(folder, '03-ttl.mjs'), text);
    await putAside(folder, '03-ttl.mjs', '2026-11-29');
  }
  expect((await readdir(folder)).sort()).toEqual([
    '03-ttl.2026-11-29-2.mjs',
    '03-ttl.2026-11-29.mjs',
  ]);
  expect(await readFile(path.join(folder, '03-ttl.2026-11-29.mjs'), 'utf8')).toBe('one');
});

it('keeps a diary, and leaves a file alone that is none', async () => {
  const diary = diaryOf(folder, 'ttl', 'js');
  await diary.checked(false);
  expect(await diary.passed()).toBe(false);
  await diary.checked(true);
  expect(await diary.passed()).toBe(true);
  expect(await diaryOf(folder, 'ttl', 'py').passed()).toBe(false);
  expect(await readdir(folder)).toEqual(['progress.json']);
  await writeFile(path.join(folder, 'progress.json'), 'a list of my own');
  await diary.checked(true);
  expect(await readFile(path.join(folder, 'progress.json'), 'utf8')).toBe('a list of my own');
});

describe('a save', () => {
  let file: string;
  beforeEach(async () => {
    file = path.join(folder, '03-ttl.mjs');
    await writeFile(file, 'before');
  });

  it.each<[string, (file: string) => Promise<void>]>([
    ['written over', (target) => writeFile(target, 'after')],
    [
      'written aside and renamed',
      async (target) => {
        await writeFile(`${target}~`, 'after');
        await rename(`${target}~`, target);
      },
    ],
    [
      'emptied first and written in halves',
      async (target) => {
        await writeFile(target, '');
        await stepClock.sleep(20, NEVER);
        await writeFile(target, 'aft');
        await stepClock.sleep(20, NEVER);
        await writeFile(target, 'after');
      },
    ],
    [
      'taken away and put back',
      async (target) => {
        await rm(target);
        await stepClock.sleep(20, NEVER);
        await writeFile(target, 'after');
      },
    ],
  ])('is seen when the file is %s', async (_how, save) => {
    // Ten times the quiet, so that a busy machine doesn't take half a save for a whole one.
    const sleep: StepClock['sleep'] = (ms, signal) => stepClock.sleep(10 * ms, signal);
    const saved = nextSave(file, 'before', { clock: { ...stepClock, sleep }, signal: NEVER });
    await save(file);
    expect(await saved).toBe('after');
  });

  it('is seen where the file system tells nothing, as on network drives', async () => {
    const inside = path.join(folder, 'drive');
    await mkdir(inside);
    await writeFile(path.join(inside, '03-ttl.mjs'), 'before');
    const moved = path.join(inside, '03-ttl.mjs');
    const saved = nextSave(moved, 'before', { clock: stepClock, signal: NEVER });
    // What is watched is elsewhere now; nobody tells of the folder in its place.
    await stepClock.sleep(50, NEVER);
    await rename(inside, `${inside}-before`);
    await mkdir(inside);
    await stepClock.sleep(200, NEVER);
    await writeFile(moved, 'after');
    expect(await saved).toBe('after');
  });

  it('that came during a check is heard without a key', async () => {
    await writeFile(file, 'after');
    const ask = { keyUntil: () => Promise.reject(new Error('a key was asked for')) };
    const ctx = { ask, edit: null, clock: stepClock, signal: NEVER } as unknown as StepContext;
    expect(await nextWish(file, 'before', ctx)).toBe('saved');
  });

  it('is none while the file is empty, and none of another file of the folder', async () => {
    const leaving = new AbortController();
    const seen = nextSave(file, 'before', { clock: stepClock, signal: leaving.signal }).catch(
      (error: unknown) => error,
    );
    await writeFile(path.join(folder, '.03-ttl.mjs.swp'), 'after');
    await writeFile(file, '');
    await stepClock.sleep(300, NEVER);
    leaving.abort();
    expect(await seen).toMatchObject({ name: 'CancelledError' });
  });

  it('is none when the text is the same', async () => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const saved = nextSave(file, 'before', { clock: stepClock, signal });
    const seen = saved.catch((error: unknown) => error);
    await writeFile(file, 'before');
    await stepClock.sleep(300, NEVER);
    leaving.abort();
    expect(await seen).toMatchObject({ name: 'CancelledError' });
  });
});
