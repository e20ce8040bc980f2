import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { describeOnEachKind } from '../src/testing/engine-kinds.ts';
import { openPlace, QUICK } from '../src/testing/run-bin.ts';
import { course } from '../steps/index.ts';

const exec = promisify(execFile);

describe('in a workspace where nothing was made', () => {
  it.each([
    ['status', 0, 'create-redis'],
    ['env', 1, 'create-redis'],
    ['report', 1, 'run'],
  ])('%s ends with %i and names %s', async (command, code, next) => {
    await using place = await openPlace();
    const result = await place.run(command);
    expect(result.code).toBe(code);
    expect(result.stdout + result.stderr).toContain(place.line(next));
  });

  it.each([
    ['doctor', 'redis'],
    ['cleanup', 'nothing'],
  ])('%s ends well', async (command, word) => {
    await using place = await openPlace();
    expect(await place.run(command)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(new RegExp(word, 'i')),
    });
  });
});

describeOnEachKind('the commands beside the steps', (kind) => {
  it('tell of a run while its servers stand, and after they are gone', async () => {
    await using place = await openPlace();
    expect(await place.run('run', '--keep', '--engine', kind, ...QUICK)).toMatchObject({ code: 0 });

    const status = await place.run('status');
    expect(status.code).toBe(0);
    expect(status.stdout).toContain(`(${kind})`);
    expect(status.stdout).toMatch(/127\.0\.0\.1:\d+ +\d+ +yes/);
    expect(status.stdout).toContain(place.line('cleanup'));
    const statusLines = (await place.run('status', '--json')).events();
    expect(statusLines).toMatchObject([{ v: 1, event: 'view', id: 'status' }]);

    const json = await place.run('env', '--shell', 'json');
    const variables = JSON.parse(json.stdout) as Record<string, string>;
    expect(variables).toMatchObject({
      REDIS_URL: expect.stringMatching(/^redis:\/\/default:[^@]+@127\.0\.0\.1:\d+/),
      MYSQL_URL: expect.stringMatching(/^mysql:\/\/tutorial:[^@]+@127\.0\.0\.1:\d+\/tutorial/),
    });
    expect(JSON.parse((await place.run('env', '--json')).stdout)).toEqual(variables);
    const sh = await place.run('env');
    const print = 'printf "%s %s" "$REDIS_URL" "$MYSQL_URL"';
    const { stdout: read } = await exec('sh', ['-c', `${sh.stdout}\n${print}`]);
    expect(read).toBe(`${variables.REDIS_URL} ${variables.MYSQL_URL}`);
    for (const [shell, line] of [
      ['fish', /^set -gx REDIS_URL '/m],
      ['powershell', /^\$env:REDIS_URL = '/m],
      ['dotenv', /^REDIS_URL='/m],
    ] as const) {
      expect((await place.run('env', '--shell', shell)).stdout).toMatch(line);
    }

    const cleaned = await place.run('cleanup', '--json');
    expect(cleaned.code).toBe(0);
    expect(await place.run('env')).toMatchObject({ code: 1 });
    const after = await place.run('status');
    expect(after.stdout).not.toContain('127.0.0.1');
    expect(after.stdout).toContain(place.line(`lab ${String(course.labs[0]?.id)}`));
  });

  it('cleanup once more looks at everything again, and removes nothing', async () => {
    await using place = await openPlace();
    await place.run('create-redis', '--yes', '--engine', kind);
    const [first, second] = [
      await place.run('cleanup', '--json'),
      await place.run('cleanup', '--json'),
    ];
    const removedBy = ({ events }: typeof first): number =>
      events().filter(({ event }) => event === 'resource.removed').length;
    expect(removedBy(first)).toBeGreaterThan(0);
    expect(second).toMatchObject({ code: 0 });
    expect(removedBy(second)).toBe(0);
  });

  it('report tells the same in Markdown, in JSON, to a file and in Japanese', async () => {
    await using place = await openPlace();
    const run = await place.run('run', '--json', '--engine', kind, ...QUICK);
    const table = run.events().find(({ id }) => id === 'hit-miss') as unknown as {
      readonly rows: readonly (readonly number[])[];
    };

    const report = JSON.parse((await place.run('report', '--format', 'json')).stdout) as {
      readonly steps: readonly {
        readonly id: string;
        readonly parts: readonly { readonly tables: readonly unknown[] }[];
      }[];
    };
    expect(report.steps.map(({ id }) => id)).toEqual([
      ...['create-redis', 'create-mysql', 'seed-planets', 'cached-read', 'cleanup'],
    ]);
    const read = report.steps.find(({ id }) => id === 'cached-read');
    expect(read?.parts.flatMap(({ tables }) => tables)[0]).toMatchObject({
      id: 'hit-miss',
      rows: table.rows,
    });

    const file = path.join(place.folder, 'report.md');
    expect(await place.run('report', '--out', file)).toMatchObject({ code: 0, stderr: '' });
    const markdown = await readFile(file, 'utf8');
    expect((await place.run('report')).stdout).toBe(markdown);
    expect(markdown).toContain('| cache hit | 40 |');
    expect(markdown).toContain(`(${kind})`);
    expect((await place.run('report', '--lang', 'ja')).stdout).toContain('キャッシュヒット');

    const card = path.join(place.folder, 'card.svg');
    expect(await place.run('report', '--out', card)).toMatchObject({ code: 0, stderr: '' });
    expect(await readFile(card, 'utf8')).toMatch(/^<svg [\s\S]*redis/);

    const nowhere = path.join(place.folder, 'no', 'such', 'folder', 'report.md');
    const refused = await place.run('report', '--out', nowhere, '--json');
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('REPORT_UNWRITABLE');
    expect(refused.stdout).toContain('ENOENT');
  });

  it('cleanup --purge removes what cleanup keeps on purpose', async () => {
    await using place = await openPlace();
    const cache = path.join(place.folder, 'cache');
    const purging = await openPlace({ env: { XDG_CACHE_HOME: cache } });
    await purging.run('create-redis', '--engine', kind);
    expect(await purging.run('cleanup', '--purge')).toMatchObject({ code: 0 });
    await expect(readFile(path.join(purging.workspace, 'journal.jsonl'))).rejects.toMatchObject({
      code: 'ENOENT',
    });
    await purging[Symbol.asyncDispose]();
  });
});
