import { copyFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { matchesSchema } from '../src/testing/json-schema-check.ts';
import { openPlace, ROOT, type BinResult, type JsonEvent } from '../src/testing/run-bin.ts';
import { openTerminal } from '../src/testing/terminal.ts';
import { JSON_SCHEMA } from '../src/ui/json/schema.ts';

const fixture = (exercise: string, name: string): string =>
  path.join(ROOT, 'fixtures/exercises', exercise, name);

const EMBEDDED = ['--engine', 'embedded'] as const;

const checked = ({ events }: BinResult): readonly JsonEvent[] =>
  events().filter(({ event }) => event === 'exercise.checked');

describe('an exercise in a script', () => {
  it('gives a starter, fails it with its code, and passes what is right, by itself and with --all', async () => {
    await using place = await openPlace();
    const folder = path.join(place.folder, 'mine 日本');
    const once = ['exercise', 'connect', '--once', '--json', '--folder', folder, ...EMBEDDED];
    const first = await place.run(...once);
    expect(first.code).toBe(1);
    expect(checked(first)).toMatchObject([
      { exercise: 'connect', language: 'js', passed: false, code: 'not-let-in' },
    ]);
    for (const event of first.events()) expect(matchesSchema(JSON_SCHEMA, event)).toBe(true);
    expect(await readdir(folder)).toEqual(['01-connect.mjs', 'progress.json']);

    await copyFile(fixture('connect', 'solution.mjs'), path.join(folder, '01-connect.mjs'));
    await copyFile(fixture('ttl', 'starter.ts'), path.join(folder, '03-ttl.ts'));
    const all = await place.run('exercise', '--all', '--once', '--json', '--folder', folder);
    expect(all.code).toBe(1);
    expect(checked(all)).toMatchObject([
      { exercise: 'connect', language: 'js', passed: true, code: null },
      { exercise: 'ttl', language: 'ts', passed: false, code: 'expiry-not-atomic' },
    ]);

    const { stdout } = await place.run('report', '--format', 'json');
    const { exercises } = JSON.parse(stdout) as { readonly exercises: readonly unknown[] };
    expect(exercises).toMatchObject([
      { id: 'connect', passed: true, attempts: 2, source: expect.stringContaining('REDIS_URL') },
      { id: 'ttl', passed: false },
    ]);
    await place.run('cleanup', '--yes');
  });

  it('says where there is nothing to check', async () => {
    await using place = await openPlace();
    const empty = await place.run('exercise', '--all', '--json', '--folder', place.folder);
    expect(empty.code).toBe(1);
    expect(empty.events()).toMatchObject([{ event: 'error', code: 'EXERCISE_FILE_MISSING' }]);
  });
});

/** Stays open for longer than the tutorial is ever silent. */
const EDITOR = `
console.log('editor open');
setTimeout(() => console.log('editor closed'), 1500);
`;

describe('an exercise in a terminal', () => {
  it('answers keys and saves, a save of the same text not twice, and a file that was renamed into place', async () => {
    await using place = await openPlace();
    const folder = path.join(place.folder, 'mine');
    const file = path.join(folder, '01-connect.mjs');
    const editor = path.join(place.folder, 'editor.mjs');
    await writeFile(editor, EDITOR);
    const terminal = openTerminal(
      [...['exercise', 'connect', '--folder', folder, '--workspace', place.workspace], ...EMBEDDED],
      { EDITOR: `${process.execPath} ${editor}` },
    );
    await terminal.sees('not-let-in');
    await terminal.sees('h hint');
    terminal.type('h');
    await terminal.sees('Tip');
    await terminal.sees('h hint');
    terminal.type('o');
    await terminal.sees('editor closed');
    expect(terminal.raw()).toContain('editor open\r\neditor closed');
    await terminal.sees('h hint');
    await writeFile(file, await readFile(file, 'utf8'));
    await copyFile(fixture('connect', 'solution.mjs'), `${file}.new`);
    await rename(`${file}.new`, file);
    await terminal.sees('Passed: connect');
    await terminal.sees('n next (cache-aside)');
    terminal.type('q');
    expect(await terminal.ended).toBe(0);
    const diary = await readFile(path.join(folder, 'progress.json'), 'utf8');
    expect(JSON.parse(diary)).toMatchObject({
      exercises: { connect: { js: { passed: true, attempts: 2, hints: 1, gaveUp: false } } },
    });
    await place.run('cleanup', '--yes');
  });
});

describe('grading a class', () => {
  it('makes a row of whatever a folder holds, and never ends before the last', async () => {
    await using place = await openPlace();
    const learner = (name: string): string => path.join(place.folder, name);
    const files: Readonly<Record<string, string>> = {
      right: await readFile(fixture('connect', 'solution.mjs'), 'utf8'),
      hangs: 'for (;;);',
      broken: 'export const = 1;',
    };
    for (const [name, code] of Object.entries(files)) {
      await mkdir(learner(name));
      await writeFile(path.join(learner(name), '01-connect.mjs'), code);
    }
    await mkdir(learner('none'));
    const out = path.join(place.folder, 'grades.json');
    const folders = ['right', 'hangs', 'gone', 'broken', 'none'].map(learner);
    const { code, events } = await place.run(
      ...['grade', ...folders, '--exercise', 'connect', '--out', out],
      ...['--require', '1', '--json', ...EMBEDDED],
    );
    const { grades } = JSON.parse(await readFile(out, 'utf8')) as { readonly grades: unknown };
    expect(grades).toMatchObject([
      { learner: 'right', passed: true, code: null },
      { learner: 'hangs', passed: false, code: 'silent' },
      { learner: 'gone', passed: false, code: 'folder-missing', seconds: null },
      { learner: 'broken', passed: false, code: 'does-not-load' },
      { learner: 'none', passed: false, code: 'file-missing', language: null },
    ]);
    expect(code).toBe(1);
    expect(events().find(({ event }) => event === 'step.failed')).toMatchObject({
      code: 'GRADES_TOO_LOW',
    });
    expect(await readdir(learner('right'))).toEqual(['01-connect.mjs']);
    await place.run('cleanup', '--yes');
  });
});
