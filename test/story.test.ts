import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { describeOnEachKind } from '../src/testing/engine-kinds.ts';
import { leftBehind } from '../src/testing/left-behind.ts';
import { openPlace, QUICK } from '../src/testing/run-bin.ts';

const STEPS = ['create-redis', 'create-mysql', 'seed-planets', 'cached-read', 'cleanup'];

describeOnEachKind('the whole story', (kind) => {
  it('runs to its end in plain text and leaves nothing', async () => {
    await using place = await openPlace();
    const { code, stdout, stderr } = await place.run('run', '--yes', '--engine', kind, ...QUICK);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    for (const words of [
      '[1/5] Create Redis',
      '[5/5]',
      '(error) NOAUTH Authentication required.',
      '(error) WRONGPASS invalid username-password pair or user is disabled.',
      'PONG',
      'mysql> CREATE TABLE planet',
      '|  8 | Neptune |',
      'SETEX tutorial:',
      `(${kind})`,
    ]) {
      expect(stdout).toContain(words);
    }
    expect(stdout.match(/^(MISS|HIT) /gm)).toEqual(
      ['MISS', 'HIT', 'MISS', 'MISS', 'MISS', 'HIT'].map((word) => `${word} `),
    );
    expect(stdout).not.toContain('\u001B');
    expect(await leftBehind(place.workspace)).toEqual([]);
  });

  it('tells the same as JSON lines, with figures as numbers', async () => {
    await using place = await openPlace();
    const result = await place.run('run', '--json', '--engine', kind, ...QUICK);
    expect(result.stderr).toBe('');
    expect(result.code).toBe(0);
    const events = result.events();
    expect(events.filter(({ event }) => event === 'step.started').map(({ step }) => step)).toEqual(
      STEPS,
    );
    expect(events.filter(({ event }) => event === 'step.finished').map(({ step }) => step)).toEqual(
      STEPS,
    );
    const table = events.find(({ event, id }) => event === 'table' && id === 'hit-miss');
    expect(table).toMatchObject({
      engines: [
        { role: 'redis', kind },
        { role: 'mysql', kind },
      ],
      columns: expect.arrayContaining([expect.objectContaining({ id: 'p50', unit: 'ms' })]),
    });
    const { rows } = table as unknown as { rows: readonly (readonly unknown[])[] };
    expect(rows).toHaveLength(3);
    for (const [, n, p50, , p99] of rows) {
      expect(n).toBe(40);
      expect(p50).toBeGreaterThan(0);
      expect(p99).toBeNull();
    }
    expect(events.find(({ event }) => event === 'cleanup.proved')).toMatchObject({ remaining: [] });
    expect(await leftBehind(place.workspace)).toEqual([]);
  });

  it('shows the costly queries as they are typed, and what a hit is worth for each', async () => {
    await using place = await openPlace();
    const quick = QUICK.filter((word) => word !== '--no-costly');
    const result = await place.run('run', '--json', '--engine', kind, ...quick);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    const events = result.events();
    const { rows } = events.find(
      ({ event, id }) => event === 'table' && id === 'costly',
    ) as never as {
      rows: readonly (readonly [string, number, number, number, number, number | null, number])[];
    };
    expect(rows).toHaveLength(5);
    const [, , cheapest] = rows[0] ?? [];
    const [, , costliest, hit, bytes, , lowest] = rows[3] ?? [];
    expect(costliest).toBeGreaterThan(Number(cheapest));
    expect(hit).toBeGreaterThan(0);
    expect(lowest).toBeGreaterThan(1);
    const [, , , , largest] = rows[4] ?? [];
    expect(largest).toBeGreaterThan(20 * Number(bytes));
    expect(result.stdout).toContain('PARTITION BY o.planet_id ORDER BY o.brightness');
    expect(result.stdout).toContain('24 rows in set');
    expect(await leftBehind(place.workspace)).toEqual([]);
  });

  it('speaks Japanese', async () => {
    await using place = await openPlace();
    const { code, stdout } = await place.run(
      ...['run', '--yes', '--lang', 'ja', '--engine', kind, ...QUICK],
    );
    expect(code).toBe(0);
    expect(stdout).toContain('キャッシュヒット');
    const journal = await readFile(path.join(place.workspace, 'journal.jsonl'), 'utf8');
    expect(journal).toContain('"language":"ja"');
    expect(await leftBehind(place.workspace)).toEqual([]);
  });
});
