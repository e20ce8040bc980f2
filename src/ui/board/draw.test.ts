import { describe, expect, it } from '@jest/globals';
import { sampleKit } from '../capture-fixture.ts';
import type { SpokenBoard, SpokenItem } from './board.ts';
import { drawBoard, shownItems, type BoardState } from './draw.ts';

const item = (name: string, part: Partial<SpokenItem> = {}): SpokenItem => ({
  ...{ name, about: `what ${name} is about`, result: '', aside: '15 s', done: false },
  ...part,
});
const LABS = ['load', 'stale-read', 'stampede', 'bug-hunt', 'eviction', 'slow-log', 'auth'];
const BOARD: SpokenBoard = {
  title: 'A title',
  corner: '/tmp/somewhere',
  lines: ['Running: redis 127.0.0.1:1'],
  groups: [
    { heading: null, items: [item('From the start', { about: '', done: null })] },
    {
      heading: 'Labs',
      items: LABS.map((name) =>
        item(name, name === 'load' ? { done: true, result: 'guessed 70, measured 69' } : {}),
      ),
    },
    {
      heading: 'ツール',
      items: [item('status', { about: '進み具合を表示する'.repeat(9), done: null })],
    },
  ],
  initial: 0,
};
const START: BoardState = { at: 0, top: 0, filter: null };

describe('a board', () => {
  it.each([
    [80, 24],
    [40, 12],
    [200, 50],
    [20, 10],
    [80, 3],
  ])(
    'fits %d columns and %d rows wherever the cursor is, and shows where it is',
    async (columns, rows) => {
      for (const language of ['en', 'ja'] as const) {
        const kit = await sampleKit(language, columns);
        let { top } = START;
        const order = [0, 1, 2, 3, 4, 5, 6, 7, 8, 7, 6, 5, 4, 3, 2, 1, 0];
        for (const at of order) {
          const screen = drawBoard(BOARD, { at, top, filter: null }, kit, { columns, rows });
          ({ top } = screen);
          if (rows > 3) expect(screen.lines).toHaveLength(rows);
          for (const line of screen.lines) expect(kit.measure(line)).toBeLessThan(columns);
          expect(screen.lines[screen.cursorRow]).toMatch(/^>/);
          expect(screen.lines.filter((line) => line.startsWith('>'))).toHaveLength(1);
        }
      }
    },
  );

  it('ticks what was done and shows the guess beside what was measured', async () => {
    const at = async (columns: number): Promise<string> => {
      const kit = await sampleKit('en', columns);
      const { lines } = drawBoard(BOARD, { ...START, at: 1 }, kit, { columns, rows: 24 });
      return lines.find((line) => line.startsWith('>')) ?? '';
    };
    expect(await at(80)).toMatch(/^> ✓ load {2,}guessed 70, measured 69 +15 s$/);
    expect(await at(130)).toMatch(
      /^> ✓ load {2,}what load is about +guessed 70, measured 69 +15 s$/,
    );
  });

  it('tells what is out of sight', async () => {
    const kit = await sampleKit('en', 80);
    const size = { columns: 80, rows: 12 };
    const { lines } = drawBoard(BOARD, START, kit, size);
    expect(lines.join('\n')).toContain('more below');
    const last = drawBoard(BOARD, { ...START, at: 8 }, kit, size);
    expect(last.lines.join('\n')).toContain('more above');
  });

  it('finds by name and by what it is about, in any width of letters', () => {
    const found = (filter: string): readonly string[] =>
      shownItems(BOARD, filter).map(({ item: { name } }) => name);
    expect(found('STA')).toEqual(['From the start', 'stale-read', 'stampede', 'status']);
    expect(found('ｓｌｏｗ')).toEqual(['slow-log']);
    expect(found('進み')).toEqual(['status']);
    expect(found('zebra')).toEqual([]);
  });

  it('says that nothing was found', async () => {
    const kit = await sampleKit('en', 80);
    const { lines } = drawBoard(BOARD, { ...START, filter: 'zebra' }, kit, {
      columns: 80,
      rows: 24,
    });
    expect(lines.join('\n')).toContain('Nothing is called that.');
  });
});
