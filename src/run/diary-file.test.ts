import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { withRecord } from '../contract/exercise-progress.ts';
import { changeDiary, readDiary } from './diary-file.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'diary-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const passed = (exercise: string) => (diary: Parameters<typeof withRecord>[0]) =>
  withRecord(diary, { exercise, language: 'js', at: '2026-11-29', checked: { passed: true } });

it('keeps what was there, in a folder that is made where there is none', async () => {
  const mine = path.join(folder, 'mine');
  await changeDiary(mine, passed('ttl'));
  await changeDiary(mine, passed('lock'));
  expect(Object.keys((await readDiary(mine)).exercises)).toEqual(['ttl', 'lock']);
  expect(await readdir(mine)).toEqual(['progress.json']);
});

it('sweeps what a killed process left half written, and nothing else of the learner', async () => {
  // Above every pid that a system gives.
  const dead = 4_194_400;
  const mine = ['my.tmp', `notes.txt.${String(dead)}.0badcafe.tmp`, 'progress.json.bak'];
  for (const name of [...mine, `progress.json.${String(dead)}.0badcafe.tmp`]) {
    await writeFile(path.join(folder, name), 'half');
  }
  await changeDiary(folder, passed('ttl'));
  expect((await readdir(folder)).sort()).toEqual([...mine, 'progress.json'].sort());
});

it('leaves a file alone that is none of ours', async () => {
  const file = path.join(folder, 'progress.json');
  await writeFile(file, 'a list of my own');
  await changeDiary(folder, passed('ttl'));
  expect(await readFile(file, 'utf8')).toBe('a list of my own');
});

it('says where it cannot be written', async () => {
  const file = path.join(folder, 'a file');
  await writeFile(file, '');
  await expect(changeDiary(file, passed('ttl'))).rejects.toMatchObject({
    code: 'EXERCISE_FOLDER_UNUSABLE',
    params: { folder: file },
  });
});
