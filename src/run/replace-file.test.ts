import { watch } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ProcessInfo, ProcessTable } from '../engines/process/process-info.ts';
import { processTable } from '../engines/process/process-table.ts';
import { replaceFile, sweepUnfinished } from './replace-file.ts';

const table = processTable(process.platform);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'replace-file-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('what is written by a process that is killed', () => {
  it('goes when the workspace is taken next, and what a living one writes stays', async () => {
    const living = 4711;
    const someone = { ...(await table.inspect(process.pid)), pid: living } as ProcessInfo;
    const names = [
      'progress.json.99.45553b90.tmp',
      `quiz.json.${String(living)}.45553b90.tmp`,
      'notes.tmp',
      'progress.json',
    ];
    for (const name of names) await writeFile(path.join(folder, name), 'half');
    const processes: ProcessTable = {
      inspect: (pid) => Promise.resolve(pid === living ? someone : null),
      inFolder: () => Promise.resolve([]),
    };
    await sweepUnfinished(folder, { processes });
    expect((await readdir(folder)).sort()).toEqual(names.slice(1).sort());
  });

  it('is a file whose name tells the process', async () => {
    const file = path.join(folder, 'progress.json');
    const seen: string[] = [];
    const watcher = watch(folder);
    const written = new Promise<void>((resolve) => {
      watcher.on('change', (_kind, name) => {
        seen.push(String(name));
        if (name === 'progress.json') resolve();
      });
    });
    await replaceFile(file, 'whole');
    await written;
    watcher.close();
    expect(seen[0]).toMatch(
      new RegExp(`^progress\\.json\\.${String(process.pid)}\\.[0-9a-f]{8}\\.tmp$`),
    );
    expect(await readFile(file, 'utf8')).toBe('whole');
  });

  it('is nothing where there is no workspace', async () => {
    await expect(sweepUnfinished(path.join(folder, 'none'))).resolves.toBeUndefined();
  });
});
