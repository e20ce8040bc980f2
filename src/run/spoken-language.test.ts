import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keepLanguage, languageKept } from './spoken-language.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tutorial-language-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the language that was chosen', () => {
  it('is kept in the workspace, where none was before', async () => {
    expect(await languageKept(folder)).toBeNull();
    await keepLanguage(folder, 'ja');
    expect(await languageKept(folder)).toBe('ja');
    await keepLanguage(folder, 'en');
    expect(await languageKept(folder)).toBe('en');
  });

  it.each(['kaputt', '[]', 'null', '{"language":"tlh"}', '{"language":3}'])(
    'is none in a file that says %s',
    async (text) => {
      await writeFile(path.join(folder, 'settings.json'), text);
      expect(await languageKept(folder)).toBeNull();
    },
  );
});
