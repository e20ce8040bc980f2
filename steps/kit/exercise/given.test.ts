import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { TutorialError } from '#tutorial';
import { diaryOf } from './diary.ts';
import { giveSolution, learnersFile } from './given.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'exercise-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const GIVER = { id: 'ttl', number: 3, hints: [] };

function contextIn(mine: string, ready = Promise.resolve()): Parameters<typeof learnersFile>[1] {
  return {
    choices: { folder: mine, in: 'py', fresh: false },
    engines: { learner: { ready: () => ready } },
    emit: () => undefined,
    fixture: (name: string) => Promise.resolve(`# ${name}`),
  } as unknown as Parameters<typeof learnersFile>[1];
}

it('leaves no starter where nothing on this machine could run it', async () => {
  const missing = new TutorialError('RUNTIME_MISSING', { commands: '' });
  const ctx = contextIn(path.join(folder, 'mine'), Promise.reject(missing));
  await expect(learnersFile(GIVER, ctx)).rejects.toBe(missing);
  expect(await readdir(folder)).toEqual([]);
});

it('says where no file can be written', async () => {
  const file = path.join(folder, 'a file');
  await writeFile(file, '');
  await expect(learnersFile(GIVER, contextIn(file))).rejects.toMatchObject({
    code: 'EXERCISE_FOLDER_UNUSABLE',
    params: { folder: file },
  });
});

describe('a solution', () => {
  it('that is asked for too early leaves nothing behind, and the command that gives up', async () => {
    const mine = path.join(folder, 'mine');
    await expect(giveSolution(GIVER, contextIn(mine), false)).rejects.toMatchObject({
      code: 'SOLUTION_CLOSED',
      params: { exercise: 'ttl', again: `exercise ttl --in py --folder ${mine}` },
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('is given to who has passed, and does not make that one give up', async () => {
    await diaryOf(folder, 'ttl', 'py').checked(true);
    const { code, file } = await giveSolution(GIVER, contextIn(folder), false);
    expect(code).toBe('# exercises/ttl/solution.py');
    expect((await readdir(folder)).sort()).toEqual(['03-ttl.solution.py', 'progress.json']);
    expect(path.dirname(file)).toBe(folder);
    await writeFile(file, 'with notes of my own');
    await giveSolution(GIVER, contextIn(folder), false);
    expect(await diaryOf(folder, 'ttl', 'py').passed()).toBe(true);
  });

  it('stays open to who gave up once', async () => {
    await giveSolution(GIVER, contextIn(folder), true);
    await expect(giveSolution(GIVER, contextIn(folder), false)).resolves.toMatchObject({
      code: '# exercises/ttl/solution.py',
    });
    await expect(
      giveSolution({ ...GIVER, id: 'lock' }, contextIn(folder), false),
    ).rejects.toMatchObject({ code: 'SOLUTION_CLOSED' });
  });
});
