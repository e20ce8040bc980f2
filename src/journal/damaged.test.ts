import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { course } from '../../steps/index.ts';
import { resourceName } from '../contract/resources.ts';
import { buildReport } from '../report/build.ts';
import { DAMAGE_SEED, damaged } from '../testing/damaged.ts';
import { loadTranslator } from '../text/index.ts';
import { lockWorkspace, type ProcessTable } from './lock.ts';
import { foldJournal, standingResources } from './state.ts';

it(`a journal is read whatever became of its text (GENERATED_SEED=${DAMAGE_SEED})`, async () => {
  const translator = await loadTranslator('en', { tutorial: 't', help: 'h' }, course.texts);
  const journal = await readFile(new URL('../testing/journal-v1.jsonl', import.meta.url), 'utf8');
  for (const text of damaged(journal, DAMAGE_SEED, 500)) {
    const read = (): void => {
      const state = foldJournal(text);
      standingResources(state).map(resourceName);
      buildReport(state, translator);
    };
    expect(read).not.toThrow();
  }
});

it(`a lock is held or taken whatever became of its claim (GENERATED_SEED=${DAMAGE_SEED})`, async () => {
  const workspace = await mkdtemp(path.join(tmpdir(), 'lock-'));
  const holder = process.pid + 1;
  const table: ProcessTable = {
    inspect: (pid) =>
      Promise.resolve(
        pid === holder ? { startedAt: 'then', stopped: false, program: process.execPath } : null,
      ),
  };
  const whole = JSON.stringify({ pid: holder, startedAt: 'then', command: 'run', since: 'then' });
  const file = path.join(workspace, 'lock', `${holder}-claim`);
  try {
    for (const text of [whole, ...damaged(whole, DAMAGE_SEED, 300)]) {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
      const lock = await lockWorkspace(workspace, 'cleanup', table).catch((error: unknown) => {
        expect(error).toMatchObject({ code: 'WORKSPACE_BUSY', params: { pid: String(holder) } });
        return null;
      });
      // Nobody takes it from one who is known to hold it.
      expect(lock !== null || text.includes(String(holder))).toBe(true);
      expect(lock === null || text !== whole).toBe(true);
      await lock?.[Symbol.asyncDispose]();
      expect(await readdir(workspace)).toEqual(lock === null ? ['lock'] : []);
    }
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
});
