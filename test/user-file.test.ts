import {
  chmod,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeUserFile } from '../bin/user-file.ts';
import { openPlace } from '../src/testing/run-bin.ts';

let folder: string;
let workspace: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'tutorial-file-')));
  workspace = path.join(folder, 'workspace');
  await mkdir(path.join(workspace, 'instances/mysql-1/data'), { recursive: true });
  for (const name of ['journal.jsonl', 'secrets.json', 'instances/mysql-1/data/ibdata1']) {
    await writeFile(path.join(workspace, name), 'precious');
  }
  await symlink(workspace, path.join(folder, 'by-link'));
  await symlink(path.join(workspace, 'journal.jsonl'), path.join(folder, 'harmless.md'));
  await symlink(path.join(workspace, 'not-yet'), path.join(folder, 'dangling.md'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const write = (name: string): Promise<void> =>
  writeUserFile(path.join(folder, name), 'report', [workspace, path.join(folder, 'cache')]);

/** Every file below the workspace with what it holds. */
async function held(): Promise<readonly string[]> {
  const names = await readdir(workspace, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async (file) => readFile(path.join(file.parentPath, file.name), 'utf8')),
  );
}

describe('a file that a learner named', () => {
  it.each([
    ...['workspace/journal.jsonl', 'workspace/secrets.json', 'workspace/lock', 'workspace'],
    ...['workspace/report.md', 'workspace/instances/mysql-1/data/ibdata1', 'workspace/no/such/one'],
    ...['by-link/journal.jsonl', 'by-link/../workspace/journal.jsonl', 'harmless.md'],
    ...['dangling.md', 'cache/templates/one', 'workspace/../workspace/secrets.json'],
  ])('is refused in a folder of ours: %s', async (name) => {
    await expect(write(name)).rejects.toMatchObject({ code: 'FILE_RESERVED' });
    expect(await held()).toEqual(['precious', 'precious', 'precious']);
  });

  it('never changes a file of ours that has a second name', async () => {
    await link(path.join(workspace, 'journal.jsonl'), path.join(folder, 'second-name.md'));
    await write('second-name.md');
    expect(await held()).toEqual(['precious', 'precious', 'precious']);
    expect(await readFile(path.join(folder, 'second-name.md'), 'utf8')).toBe('report');
  });

  it('keeps its mode and its link, and leaves nothing beside it', async () => {
    const file = path.join(folder, 'mine.md');
    await writeFile(file, 'older, and longer than what comes');
    await chmod(file, 0o640);
    await symlink(file, path.join(folder, 'to-mine.md'));
    const before = await readdir(folder);
    await write('to-mine.md');
    expect(await readFile(file, 'utf8')).toBe('report');
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(before);
  });

  it('may lie beside the workspace, also with a name that begins like its', async () => {
    for (const name of ['report.md', 'workspace-report.md', '..report.md']) await write(name);
    expect(await readFile(path.join(folder, 'workspace-report.md'), 'utf8')).toBe('report');
  });

  it('may be a device', async () => {
    await expect(writeUserFile('/dev/null', 'report', [workspace])).resolves.toBeUndefined();
    await expect(write('no/such/folder.md')).rejects.toMatchObject({ code: 'REPORT_UNWRITABLE' });
  });

  it('is refused by the command line as a mistake of it', async () => {
    await using place = await openPlace();
    await mkdir(place.workspace, { recursive: true });
    const journal = path.join(place.workspace, 'journal.jsonl');
    const sample = await readFile('src/testing/journal-v1.jsonl', 'utf8');
    await writeFile(journal, sample);
    const { code, stderr } = await place.run('report', '--out', journal);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('Nothing was written'),
    });
    expect(await readFile(journal, 'utf8')).toBe(sample);
  });
});
