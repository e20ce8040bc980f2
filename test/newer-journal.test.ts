import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openPlace } from '../src/testing/run-bin.ts';

describe('a journal of a newer version', () => {
  it.each([
    ['cleanup'],
    ['cleanup', '--purge'],
    ['cleanup', '--forget'],
    ['create-redis'],
    ['status'],
    ['report'],
  ])('is refused (%j), and nothing is touched', async (...command) => {
    await using place = await openPlace();
    const journal = path.join(place.workspace, 'journal.jsonl');
    const text =
      (await readFile(path.join(import.meta.dirname, '../src/testing/journal-v1.jsonl'), 'utf8')) +
      `${JSON.stringify({ v: 2, type: 'treasure', where: 'unknown' })}\n`;
    await mkdir(path.join(place.workspace, 'instances/redis-0a1b2c3d'), { recursive: true });
    await writeFile(journal, text);
    const { code, stdout, stderr } = await place.run(...command.filter(Boolean));
    expect({ code, stack: /\n\s+at /.test(stderr) }).toEqual({ code: 1, stack: false });
    expect(stdout + stderr).toContain('newer version');
    expect(await readFile(journal, 'utf8')).toBe(text);
    expect(await readdir(place.workspace)).toEqual(['instances', 'journal.jsonl']);
    expect(await readdir(path.join(place.workspace, 'instances'))).toEqual(['redis-0a1b2c3d']);
  });
});
