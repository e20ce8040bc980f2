import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createQuizStore } from './quiz-file.ts';

const NOW = Date.parse('2026-11-29T12:00:00.000Z');
const SURE = { right: true, sure: true };

let folder = '';
beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'tutorial-quiz-')), 'workspace');
});
afterEach(async () => {
  await rm(path.dirname(folder), { recursive: true, force: true });
});

describe('the answers of a workspace', () => {
  it('are none where there is no folder, and reading makes none', async () => {
    const store = createQuizStore(folder);
    expect(await store.read()).toEqual({ record: {}, trouble: null });
    expect(await store.prepare()).toBeNull();
    expect(await readdir(path.dirname(folder))).toEqual([]);
  });

  it('are on disk when they were given, for their owner only', async () => {
    const store = createQuizStore(folder);
    const moved = await store.answered('same-ttl', SURE, NOW);
    expect(moved).toMatchObject({ change: 'up', card: { box: 2 } });
    expect((await createQuizStore(folder).read()).record).toEqual({ 'same-ttl': moved.card });
    expect(await readdir(folder)).toEqual(['quiz.json']);
    if (process.platform !== 'win32') expect((await stat(store.file)).mode & 0o777).toBe(0o600);
  });

  it('of another sitting are not lost', async () => {
    const [one, other] = [createQuizStore(folder), createQuizStore(folder)];
    await one.answered('a', SURE, NOW);
    await other.answered('b', SURE, NOW);
    await one.answered('c', SURE, NOW);
    expect(Object.keys((await other.read()).record)).toEqual(['a', 'b', 'c']);
  });
});

describe('a damaged file', () => {
  it('is set aside as it was, and what could be read of it is kept', async () => {
    const store = createQuizStore(folder, () => 42);
    const { card } = await store.answered('good', SURE, NOW);
    const text = JSON.stringify({ v: 1, questions: { good: card, bad: { box: 'two' } } });
    await writeFile(store.file, text);
    expect(await store.read()).toEqual({ record: { good: card }, trouble: 'damaged' });
    const aside = path.join(folder, 'quiz.damaged-42.json');
    expect(await store.prepare()).toBe(aside);
    expect(await readFile(aside, 'utf8')).toBe(text);
    expect(await store.read()).toEqual({ record: { good: card }, trouble: null });
    expect(await store.prepare()).toBeNull();
  });

  it('that cannot be read at all makes way for a new one', async () => {
    const store = createQuizStore(folder, () => 42);
    await store.answered('a', SURE, NOW);
    await writeFile(store.file, '{"v":1,"que');
    expect(await store.prepare()).toBe(path.join(folder, 'quiz.damaged-42.json'));
    await store.answered('b', SURE, NOW);
    expect(Object.keys((await store.read()).record)).toEqual(['b']);
  });
});

it('a file of a newer version is not touched', async () => {
  const store = createQuizStore(folder);
  await store.answered('a', SURE, NOW);
  const text = '{"v":2,"cards":[]}';
  await writeFile(store.file, text);
  expect(await store.read()).toEqual({ record: {}, trouble: 'newer' });
  await expect(store.prepare()).rejects.toMatchObject({ code: 'QUIZ_NEWER' });
  await expect(store.answered('a', SURE, NOW)).rejects.toMatchObject({ code: 'QUIZ_NEWER' });
  expect(await readFile(store.file, 'utf8')).toBe(text);
});
