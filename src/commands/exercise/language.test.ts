import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { PROGRESS_FILE } from '../../contract/exercise-progress.ts';
import { languageInUse } from './language.ts';

const TTL = {
  id: 'ttl',
  files: (['js', 'ts', 'py'] as const).map((language) => ({
    language,
    name: `03-ttl.${language}`,
  })),
};

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'exercise language-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const worked = (exercises: Readonly<Record<string, Readonly<Record<string, string>>>>) =>
  writeFile(
    path.join(folder, PROGRESS_FILE),
    JSON.stringify({
      v: 1,
      exercises: Object.fromEntries(
        Object.entries(exercises).map(([id, records]) => [
          id,
          Object.fromEntries(
            Object.entries(records).map(([language, at]) => [
              language,
              { passed: true, at, attempts: 1, gaveUp: false },
            ]),
          ),
        ]),
      ),
    }),
  );

it('is none before anything was written', async () => {
  expect(await languageInUse(TTL, folder)).toBeUndefined();
  expect(await languageInUse(TTL, path.join(folder, 'none'))).toBeUndefined();
});

it('is the one that was used last, of this exercise before any other, and one that there is', async () => {
  await worked({ connect: { js: '2026-11-01T10:00:00Z', py: '2026-11-02T10:00:00Z' } });
  expect(await languageInUse(TTL, folder)).toBe('py');
  await worked({
    connect: { rb: '2026-11-04T10:00:00Z', py: '2026-11-02T10:00:00Z' },
    ttl: { ts: '2026-11-01T10:00:00Z' },
  });
  expect(await languageInUse(TTL, folder)).toBe('ts');
  expect(await languageInUse({ ...TTL, id: 'lock' }, folder)).toBe('py');
});

it('is that of the only file, whatever else was worked on', async () => {
  await worked({ ttl: { js: '2026-11-01T10:00:00Z' } });
  await writeFile(path.join(folder, '03-ttl.py'), '');
  expect(await languageInUse(TTL, folder)).toBe('py');
  await writeFile(path.join(folder, '03-ttl.js'), '');
  expect(await languageInUse(TTL, folder)).toBe('js');
});
