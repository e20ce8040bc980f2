import { appendFile, chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { FolderResource } from '../contract/resources.ts';
import { dropCorruptLines, openJournal, readJournal, type SessionInfo } from './journal.ts';
import { standingResources } from './state.ts';

const INFO: SessionInfo = {
  session: 'abc',
  tool: '0.1.0',
  node: 'v20',
  platform: 'linux x64',
  language: 'en',
};
const RESOURCE: FolderResource = { kind: 'folder', id: 'f', owner: 'create-redis', path: '/w/f' };

let workspace = '';
let file = '';
beforeEach(async () => {
  workspace = await mkdtemp(path.join(tmpdir(), 'journal-'));
  file = path.join(workspace, 'journal.jsonl');
});
afterEach(async () => {
  await rm(workspace, { recursive: true, force: true });
});

/** Opens, does something, closes. */
async function session(
  work: (journal: Awaited<ReturnType<typeof openJournal>>) => Promise<void> = () =>
    Promise.resolve(),
  info: Partial<SessionInfo> = {},
  fresh = true,
): Promise<void> {
  const journal = await openJournal(workspace, { ...INFO, ...info }, { fresh });
  await work(journal);
  await journal.close();
}

describe('the journal', () => {
  it('is empty where there is none, and reading makes none', async () => {
    expect((await readJournal(path.join(workspace, 'none'))).session).toBeNull();
    await expect(stat(path.join(workspace, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('begins with its session, in a file that only its owner reads', async () => {
    await session();
    expect((await readJournal(workspace)).session).toMatchObject(INFO);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('has on disk what it says it has', async () => {
    await session(async (journal) => {
      await journal.intend(RESOURCE);
      expect(standingResources(await readJournal(workspace))).toEqual([RESOURCE]);
      await journal.created({ ...RESOURCE, path: '/w/g' });
      expect(standingResources(journal.state())).toEqual([{ ...RESOURCE, path: '/w/g' }]);
      await journal.removed(RESOURCE);
      expect(standingResources(await readJournal(workspace))).toEqual([]);
    });
  });

  it('keeps events, but not progress', async () => {
    await session(async (journal) => {
      const progress = { label: { key: 'cached-read.ttl-left' }, value: 1, max: 2 } as const;
      await journal.event({
        event: 'step.progress',
        step: 's',
        id: 'ttl',
        unit: 's',
        ...progress,
      });
      await journal.event({ event: 'run.finished', ok: true, ms: 1, next: null });
    });
    const { events } = await readJournal(workspace);
    expect(events.map(({ event }) => event.event)).toEqual(['run.finished']);
  });

  it('goes on with a session that left something standing', async () => {
    await session((journal) => journal.intend(RESOURCE));
    await session(undefined, { session: 'later' });
    expect((await readJournal(workspace)).session?.session).toBe('abc');
  });

  it('keeps an ended session as the previous one when a new one starts', async () => {
    await session();
    const before = await readFile(file, 'utf8');
    await session(undefined, { session: 'later' });
    expect(await readFile(path.join(workspace, 'journal.previous.jsonl'), 'utf8')).toBe(before);
    expect((await readJournal(workspace)).session?.session).toBe('later');
  });

  it('stays with an ended session when no new one is asked for, as cleanup does', async () => {
    await session();
    await session(undefined, { session: 'later' }, false);
    expect((await readJournal(workspace)).session?.session).toBe('abc');
  });

  it('cuts off a last line that a crash left without an end', async () => {
    await session((journal) => journal.intend(RESOURCE));
    const whole = await readFile(file, 'utf8');
    await appendFile(file, '{"v":1,"type":"resource","state":"remo');
    await session((journal) => journal.intend({ ...RESOURCE, id: 'g' }));
    const state = await readJournal(workspace);
    expect(state.corruptLines).toEqual([]);
    expect([...state.resources.keys()]).toEqual(['f', 'g']);
    expect((await readFile(file, 'utf8')).startsWith(whole)).toBe(true);
  });

  it('cuts at the right byte when a line before is not even text', async () => {
    await session((journal) => journal.intend(RESOURCE));
    await appendFile(file, Buffer.from([0xff, 0xfe, 0xff, 0x0a]));
    const whole = await readFile(file);
    await appendFile(file, '{"torn');
    await session();
    expect(await readFile(file)).toEqual(whole);
  });

  it('drops corrupt lines when it is told to, and keeps all others as they were', async () => {
    await session((journal) => journal.intend(RESOURCE));
    const whole = await readFile(file, 'utf8');
    await appendFile(file, 'rubbish\n{"torn');
    await dropCorruptLines(workspace);
    expect(await readFile(file, 'utf8')).toBe(whole);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('refuses a workspace that is a file, and a journal that is a folder', async () => {
    const plain = path.join(workspace, 'file');
    await writeFile(plain, '');
    await expect(openJournal(plain, INFO, { fresh: true })).rejects.toMatchObject({
      code: 'WORKSPACE_UNUSABLE',
      params: { folder: plain },
    });
    await mkdir(file);
    await expect(readJournal(workspace)).rejects.toMatchObject({ code: 'WORKSPACE_UNUSABLE' });
  });

  it('refuses a folder it may not write to, in the words of the system', async () => {
    await chmod(workspace, 0o500);
    const opening = openJournal(workspace, INFO, { fresh: true });
    // The superuser may write anywhere; for everybody else this is refused.
    if (process.getuid?.() === 0) {
      await (await opening).close();
    } else {
      await expect(opening).rejects.toMatchObject({
        code: 'WORKSPACE_UNUSABLE',
        detail: expect.stringContaining('EACCES'),
      });
    }
    expect((await stat(workspace)).mode & 0o777).toBe(0o500);
    await chmod(workspace, 0o700);
  });
});
