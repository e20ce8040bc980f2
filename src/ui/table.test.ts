import { describe, expect, it } from '@jest/globals';
import { sampleKit } from './capture-fixture.ts';
import { createKit } from './kit.ts';
import { sample, SAMPLE_TABLE } from './sample-fixture.ts';
import { drawPlain, loadDrawTable, tableLines, tableParts } from './table.ts';
import { linesOf } from './together.ts';

const draw = await loadDrawTable();

describe('tableLines', () => {
  it('draws a calm table in Japanese at 80 columns', async () => {
    const lines = tableLines(SAMPLE_TABLE, await sampleKit('ja'), 78, draw);
    expect(lines.join('\n')).toMatchInlineSnapshot(`
     "──────────────────────────────────────────────────────────────────────────────
      経路                  n  p50 (ms)  p99 (ms)  サイズ (MiB)       スループット 
                                                                            (毎秒) 
     ──────────────────────────────────────────────────────────────────────────────
      キャッシュヒット  5,000     0.182     0.512        0.0002              5,485 
      キャッシュミス    5,000     1.06          -      182                     940 
     ──────────────────────────────────────────────────────────────────────────────"
    `);
  });

  it('draws a log table without box characters', async () => {
    const lines = tableLines(SAMPLE_TABLE, await sampleKit('en'), 160, drawPlain);
    expect(lines.join('\n')).toMatchInlineSnapshot(`
     "Path            n  p50 (ms)  p99 (ms)  Size (MiB)  Throughput (per s)
     ----------  -----  --------  --------  ----------  ------------------
     cache hit   5,000     0.182     0.512      0.0002               5,485
     cache miss  5,000     1.06          -    182                      940"
    `);
  });

  it.each([
    ['en', 'drawn'],
    ['ja', 'drawn'],
    ['en', 'plain'],
    ['ja', 'plain'],
  ] as const)('gives every line the same width within the room (%s, %s)', async (language, how) => {
    const kit = await sampleKit(language);
    for (let room = 64; room <= 200; room += 7) {
      const lines = tableLines(SAMPLE_TABLE, kit, room, how === 'drawn' ? draw : drawPlain);
      const widths = new Set(lines.map((line) => kit.measure(line)));
      expect([...widths]).toHaveLength(1);
      expect(Math.max(...widths)).toBeLessThanOrEqual(room);
    }
  });

  it('puts many columns into two tables with the same first column, where one is too wide', async () => {
    const [first] = SAMPLE_TABLE.columns;
    if (first === undefined) throw new Error('no column');
    const more = SAMPLE_TABLE.columns.slice(1);
    const wide = {
      ...SAMPLE_TABLE,
      columns: [first, ...more, ...more],
      rows: SAMPLE_TABLE.rows.map(([name = null, ...cells]) => [name, ...cells, ...cells]),
    };
    const kit = await sampleKit('en');
    const parts = tableParts(wide, kit, 78, draw);
    expect(parts).toHaveLength(2);
    const [one = '', other = ''] = parts.map((lines) => linesOf(lines).join('\n'));
    for (const half of [one, other])
      expect(half).toMatch(/Path .*\n.*\n *cache hit .*\n *cache miss /);
    expect(other).toContain('Throughput');
    // Too narrow for two: records.
    expect(tableParts(wide, kit, 30, draw).flatMap(linesOf).join('\n')).not.toContain('─');
  });

  it('keeps the alignment when heads and rules are coloured', async () => {
    const kit = await sampleKit('ja', 80, true);
    const lines = tableLines(SAMPLE_TABLE, kit, 78, draw);
    expect(lines.join('')).toContain('\u001B[');
    expect(new Set(lines.map((line) => kit.measure(line))).size).toBe(1);
  });

  it('puts decimal points under each other and a dash where nothing was measured', async () => {
    const lines = tableLines(SAMPLE_TABLE, await sampleKit('en'), 160, drawPlain);
    const [hit = '', miss = ''] = lines.slice(-2);
    expect(hit.indexOf('0.182') + 1).toBe(miss.indexOf('1.06') + 1);
    expect(miss).toMatch(/1\.06\s+-\s/);
  });

  it('becomes one block per row when the terminal is narrower than the table', async () => {
    const kit = await sampleKit('en', 40);
    const lines = tableLines(SAMPLE_TABLE, kit, 38, draw);
    expect(lines.join('\n')).toMatchInlineSnapshot(`
     "cache hit
       n                   5,000
       p50 (ms)            0.182
       p99 (ms)            0.512
       Size (MiB)          0.0002
       Throughput (per s)  5,485
     cache miss
       n                   5,000
       p50 (ms)            1.06
       p99 (ms)            -
       Size (MiB)          182
       Throughput (per s)  940"
    `);
    expect(Math.max(...lines.map((line) => kit.measure(line)))).toBeLessThanOrEqual(38);
  });

  it('says in records nothing of an empty cell', async () => {
    const [name] = SAMPLE_TABLE.columns;
    if (name === undefined) throw new Error('no column');
    const marked = { ...name, id: 'marked', name: sample('hit') };
    const table = {
      ...SAMPLE_TABLE,
      columns: [name, marked],
      rows: [
        ['a', ''],
        ['b', 'yes'],
      ],
    };
    const { translator, theme, measure } = await sampleKit('en');
    const listed = createKit(translator, theme, measure, () => 80, 'list');
    expect(tableLines(table, listed, 78, draw)).toEqual(['a', 'b', '  cache hit  yes']);
  });

  it('is a list at any width where lists are wanted', async () => {
    const { translator, theme, measure } = await sampleKit('en');
    const listed = createKit(translator, theme, measure, () => 200, 'list');
    const narrow = await sampleKit('en', 40);
    for (const how of [draw, drawPlain]) {
      expect(tableLines(SAMPLE_TABLE, listed, 198, how)).toEqual(
        tableLines(SAMPLE_TABLE, narrow, 38, how),
      );
    }
  });

  it('survives a table without rows', async () => {
    const lines = tableLines({ ...SAMPLE_TABLE, rows: [] }, await sampleKit('en'), 160, drawPlain);
    expect(lines).toHaveLength(2);
  });
});
