import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { TutorialError } from '#tutorial';
import { learnersFile } from './given.ts';

it('leaves no starter where nothing on this machine could run it', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'exercise-'));
  try {
    const missing = new TutorialError('RUNTIME_MISSING', { commands: '' });
    const ctx = {
      choices: { folder: path.join(folder, 'mine'), in: 'py', fresh: false },
      engines: { learner: { ready: () => Promise.reject(missing) } },
      emit: () => undefined,
      fixture: () => Promise.resolve('a starter'),
    } as unknown as Parameters<typeof learnersFile>[1];
    const giver = { id: 'ttl', number: 3, hints: [] };
    await expect(learnersFile(giver, ctx)).rejects.toBe(missing);
    expect(await readdir(folder)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
