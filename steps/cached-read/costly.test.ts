import { describe, expect, it } from '@jest/globals';
import type { EngineKind, Table } from '../../src/contract/events.ts';
import { COSTLY_TABLE, showCostly } from './costly.ts';
import { openFakeLesson } from './lesson-fixture.ts';

/** A database in which the observations are already there. */
function seeded(rows: number, kind: EngineKind) {
  return openFakeLesson({
    kind,
    answer: (sql) => {
      if (sql.includes('information_schema')) return [{ TABLE_NAME: 'observation' }];
      return sql === 'SELECT COUNT(*) AS n FROM observation' ? [{ n: rows }] : undefined;
    },
  });
}

async function shown(rows: number, kind: EngineKind) {
  const { lesson, emitted, keys } = seeded(rows, kind);
  await showCostly(lesson, 2);
  const tables = emitted.flatMap((one): readonly Table[] =>
    one.event === 'table' ? [one.table] : [],
  );
  const sentences = emitted.flatMap((one) =>
    one.event === 'step.note' && 'message' in one.note ? [one.note.message] : [],
  );
  return { table: tables.find(({ id }) => id === COSTLY_TABLE), sentences, emitted, keys };
}

describe('showCostly', () => {
  it('has a line per query with n, both medians, the size of the result, the ratio with its range and a verdict', async () => {
    const { table, keys } = await shown(100_000, 'system');
    expect(table?.rows).toHaveLength(5);
    for (const [, n, database, hit, bytes, speedUp, lowest, highest, verdict] of table?.rows ??
      []) {
      expect(n).toBe(100);
      for (const figure of [database, hit, bytes]) expect(figure).toBeGreaterThan(0);
      expect(Number(lowest)).toBeLessThanOrEqual(Number(speedUp ?? lowest));
      expect(Number(highest)).toBeGreaterThanOrEqual(Number(speedUp ?? highest));
      // A size stands there only where the rounds allow one to be claimed.
      const clear = ['verdict.cell.faster', 'verdict.cell.slower'];
      expect(speedUp !== null).toBe(clear.includes((verdict as { key: string }).key));
      expect(verdict).toHaveProperty('key', expect.stringMatching(/^verdict\.cell\./));
    }
    expect(table?.engines.map(({ role }) => role)).toEqual(['redis', 'mysql']);
    expect(keys()).toEqual([]);
  });

  it('shows every statement with its time, and not its rows', async () => {
    const { emitted } = await shown(100_000, 'system');
    const exchanges = emitted.flatMap((one) =>
      one.event === 'step.note' && one.note.kind === 'transcript' ? one.note.exchanges : [],
    );
    expect(exchanges).toHaveLength(5);
    for (const { input, output, ms } of exchanges) {
      expect([input.startsWith('SELECT '), output, typeof ms]).toEqual([
        true,
        ['2 rows in set'],
        'number',
      ]);
    }
  });

  it.each([
    ['system', 100_000, 'cached-read.costly.rows'],
    ['embedded', 20_000, 'cached-read.costly.fewer'],
    // What an earlier run left is used whole, and said as it is.
    ['embedded', 30_000, 'cached-read.costly.fewer'],
  ] as const)('says on %s how many rows it read (%d)', async (kind, rows, key) => {
    const { sentences, table } = await shown(rows, kind);
    expect(sentences).toContainEqual({ key, params: { rows, large: 2000 } });
    expect(table?.title).toMatchObject({ params: { rows } });
  });
});
