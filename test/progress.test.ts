import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { course } from '../steps/index.ts';
import { ANY_KIND } from '../src/testing/engine-kinds.ts';
import { openPlace, QUICK, runBin } from '../src/testing/run-bin.ts';

const UNIT = {
  times: 2,
  first: '2026-11-01T00:00:00.000Z',
  last: '2026-11-02T00:00:00.000Z',
  ms: 1000,
  guesses: [{ question: { key: 'a.guess' }, unit: 'percent', guess: 60, actual: 69 }],
  figures: { 'load-hit-ratio': { value: 69, unit: 'percent', better: 'higher' } },
};

describe('what was learned', () => {
  it('goes from one workspace to another by a file, and nothing of either is lost', async () => {
    await using from = await openPlace();
    await using to = await openPlace();
    expect(await from.run('create-redis', '--engine', ANY_KIND)).toMatchObject({ code: 0 });
    expect(await from.run('cleanup')).toMatchObject({ code: 0 });
    const file = path.join(from.folder, 'mine.json');
    expect(await from.run('progress', '--export', file)).toMatchObject({ code: 0 });
    const printed = await from.run('progress', '--export');
    expect(JSON.parse(printed.stdout)).toEqual(JSON.parse(await readFile(file, 'utf8')));

    const other = path.join(to.folder, 'other.json');
    await writeFile(other, JSON.stringify({ v: 1, units: { load: UNIT } }));
    for (const one of [other, file, file]) {
      expect(await to.run('progress', '--import', one)).toMatchObject({ code: 0, stderr: '' });
    }
    const kept = path.join(to.workspace, 'progress.json');
    expect(JSON.parse(await readFile(kept, 'utf8'))).toMatchObject({
      units: { load: UNIT, 'create-redis': { times: 1 }, cleanup: { times: 1 } },
    });
    if (process.platform !== 'win32') expect((await stat(kept)).mode & 0o777).toBe(0o600);
    const { stdout } = await to.run('progress');
    expect(stdout).toContain('load-hit-ratio');
    expect(stdout).toContain(
      `Steps 2 of ${String(course.steps.length)}, labs 1 of ${String(course.labs.length)}`,
    );
  });

  it.each([
    ['no JSON', 'x', 'PROGRESS_UNUSABLE'],
    ['JSON of another kind', '{"name":"x"}', 'PROGRESS_UNUSABLE'],
    ['a later version', '{"v":9,"units":{}}', 'PROGRESS_UNUSABLE'],
    ['one that is wrong in part', '{"v":1,"units":{"load":3}}', 'PROGRESS_UNUSABLE'],
  ])('takes no file that is %s, and changes nothing', async (_what, text, code) => {
    await using place = await openPlace();
    const file = path.join(place.folder, 'bad.json');
    await writeFile(file, text);
    const refused = await place.run('progress', '--import', file, '--json');
    expect(refused.code).toBe(1);
    expect(refused.events()).toMatchObject([{ event: 'error', code }]);
    expect(await readdir(place.folder)).toEqual(['bad.json']);
  });

  it('says that a file cannot be read, and that two wishes are one too many', async () => {
    await using place = await openPlace();
    const missing = await place.run('progress', '--import', '/nowhere/x.json', '--json');
    expect(missing.events()).toMatchObject([{ code: 'FILE_UNREADABLE' }]);
    const both = await place.run('progress', '--import', 'a', '--export', 'b');
    expect(both.code).toBe(2);
  });

  it('is said to be damaged where it is, and the next step sets that aside', async () => {
    await using place = await openPlace();
    expect(await place.run('create-redis', '--engine', ANY_KIND)).toMatchObject({ code: 0 });
    await writeFile(path.join(place.workspace, 'progress.json'), 'kaputt');
    expect((await place.run('status')).stdout).toContain('cannot be read');
    expect((await place.run('cleanup')).stdout).toContain('set aside');
    const names = await readdir(place.workspace);
    expect(names.filter((name) => name.startsWith('progress.'))).toHaveLength(2);
    expect((await place.run('progress')).stdout).not.toContain('cannot be read');
    expect(await place.run('cleanup', '--purge')).toMatchObject({ code: 0 });
    expect(await readdir(place.folder)).toEqual([]);
  });
});

describe('a class', () => {
  it('is a table: a row for each file, whatever it holds', async () => {
    await using place = await openPlace();
    const options = ['--engine', ANY_KIND, ...QUICK, '--json', '--keep'];
    const ran = await place.run('run', ...options, '--expect', 'hit-ratio>1%');
    expect(ran.code).toBe(0);
    const at = (name: string): string => path.join(place.folder, name);
    await writeFile(at('aiko.jsonl'), ran.stdout);
    await writeFile(at('ben.jsonl'), ran.stdout.slice(0, ran.stdout.length / 2));
    await writeFile(at('chie.jsonl'), '');
    const files = ['aiko', 'ben', 'chie', 'dan'].map((name) => at(`${name}.jsonl`));

    const csv = await runBin(['summary', '--csv', ...files]);
    const [head = '', ...rows] = csv.stdout.trimEnd().split('\r\n');
    expect(head.startsWith('who,outcome,code,finished,hit-ratio,')).toBe(true);
    expect(rows.map((row) => row.split(',').slice(0, 2))).toEqual([
      ['aiko', 'passed'],
      ['ben', 'unfinished'],
      ['chie', 'none'],
      ['dan', 'unreadable'],
    ]);
    const json = await runBin(['summary', '--json', ...files]);
    const [summary] = json.events() as unknown as readonly {
      blocks: readonly { rows: unknown[][] }[];
    }[];
    expect(summary?.blocks[0]?.rows.map(([who, outcome]) => [who, outcome])).toEqual([
      ['aiko', 'passed'],
      ['ben', 'unfinished'],
      ['chie', 'none'],
      ['dan', 'unreadable'],
    ]);
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
  });

  it('is held to what is expected, by the exit code', async () => {
    await using place = await openPlace();
    const options = ['--engine', ANY_KIND, ...QUICK, '--json'];
    const missed = await place.run('run', ...options, '--expect', 'hit-ratio>0.99');
    expect(missed.code).toBe(1);
    expect(missed.events().at(-1)).toMatchObject({ event: 'error', code: 'EXPECTATION_UNMET' });
    const wrong = await place.run('run', '--expect', 'hit-rato>0.3');
    expect(wrong.code).toBe(2);
    expect(wrong.stderr + wrong.stdout).toContain('hit-ratio');
  });
});
