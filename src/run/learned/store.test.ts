import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { LearnedUnit } from '../../contract/learned.ts';
import { createLearnedStore } from './store.ts';

const UNIT: Omit<LearnedUnit, 'times'> = {
  first: '2026-11-01T00:00:00.000Z',
  last: '2026-11-01T00:00:00.000Z',
  ms: 12,
  guesses: [],
  figures: { 'hit-ratio': { value: 33, unit: 'percent', better: 'higher' } },
};

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tutorial-learned-'));
  file = path.join(folder, 'progress.json');
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('what was learned in a workspace', () => {
  it('is nothing where there is no file, and looking makes none', async () => {
    const store = createLearnedStore(folder);
    expect(await store.read()).toEqual({ learned: { v: 1, units: {} }, trouble: null });
    expect(await readdir(folder)).toEqual([]);
  });

  it('is read again as it was written, by its owner alone', async () => {
    await createLearnedStore(folder).finished('load', UNIT);
    expect(await createLearnedStore(folder).read()).toEqual({
      learned: { v: 1, units: { load: { ...UNIT, times: 1 } } },
      trouble: null,
    });
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['progress.json']);
  });

  it.each([
    ['no JSON', 'kaputt'],
    ['half a file', '{"v":1,"units":{"load":{"times":1,'],
    ['another kind of file', '{"version":3}'],
    ['a list', '[]'],
    ['units that are none', '{"v":1,"units":{"load":{"times":0}}}'],
  ])('is set aside where it is damaged: %s', async (_kind, text) => {
    await writeFile(file, text);
    const store = createLearnedStore(folder, () => 17);
    expect(await store.read()).toMatchObject({ trouble: 'damaged', learned: { units: {} } });
    const aside = path.join(folder, 'progress.damaged-17.json');
    expect(await store.finished('load', UNIT)).toBe(aside);
    expect(await readFile(aside, 'utf8')).toBe(text);
    expect(await store.read()).toMatchObject({ trouble: null, learned: { units: { load: {} } } });
  });

  it('keeps what can be read of a file that is damaged in part', async () => {
    const good = { ...UNIT, times: 4 };
    await writeFile(file, JSON.stringify({ v: 1, units: { load: good, auth: 'x' } }));
    const store = createLearnedStore(folder);
    expect(await store.read()).toEqual({
      trouble: 'damaged',
      learned: { v: 1, units: { load: good } },
    });
    await store.finished('backup', UNIT);
    expect(Object.keys((await store.read()).learned.units)).toEqual(['load', 'backup']);
  });

  it('is left alone where a later version wrote it', async () => {
    await writeFile(file, '{"v":2,"units":{}}');
    const store = createLearnedStore(folder);
    expect(await store.read()).toMatchObject({ trouble: 'newer' });
    await expect(store.finished('load', UNIT)).rejects.toMatchObject({ code: 'PROGRESS_NEWER' });
    expect(await readFile(file, 'utf8')).toBe('{"v":2,"units":{}}');
  });

  it('takes no name that every object has for a unit', async () => {
    await writeFile(file, '{"v":1,"units":{"__proto__":{"times":1}}}');
    expect(await createLearnedStore(folder).read()).toMatchObject({ trouble: 'damaged' });
  });
});
