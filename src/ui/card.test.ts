import { describe, expect, it } from '@jest/globals';
import { cardLines } from './card-lines.ts';
import { cardSentences } from './card-sentences.ts';
import { createKit, type Kit } from './kit.ts';
import { SAMPLE_CARD, sampleTranslator } from './sample-fixture.ts';
import { loadTheme, PLAIN_THEME } from './theme.ts';
import { loadMeasure } from './width.ts';

async function kit(language: 'en' | 'ja', columns: number, theme = PLAIN_THEME): Promise<Kit> {
  return createKit(sampleTranslator(language), theme, await loadMeasure(), () => columns);
}

describe('the card on a terminal', () => {
  it.each(['en', 'ja'] as const)(
    'is a frame that is closed at any width (%s)',
    async (language) => {
      for (let columns = 40; columns <= 200; columns += 1) {
        const of = await kit(language, columns);
        const lines = cardLines(SAMPLE_CARD, of).filter((line) => line !== '');
        const frame = lines.filter((line) => /^[┌│└]/.test(line));
        const widths = new Set(frame.map((line) => of.measure(line)));
        expect([...widths]).toHaveLength(1);
        expect([...widths][0]).toBeLessThan(columns);
        expect(frame.every((line) => /[┐│┘]$/.test(line))).toBe(true);
        for (const line of lines) expect(of.measure(line)).toBeLessThan(columns);
      }
    },
  );

  it.each([
    ['en', 40],
    ['en', 80],
    ['ja', 80],
  ] as const)('has everything on it (%s, %d columns)', async (language, columns) => {
    const lines = cardLines(SAMPLE_CARD, await kit(language, columns));
    expect(`\n${lines.join('\n')}`).toMatchSnapshot();
    // What stands under it and the next prompt have room on a screen of 24 rows.
    if (columns === 80) expect(lines.length).toBeLessThanOrEqual(22);
  });

  it('draws bars to one scale, and one that is too short for a cell as a thin line', async () => {
    const lines = cardLines(SAMPLE_CARD, await kit('en', 100));
    const bars = lines.filter((line) => /[█▏]/.test(line));
    expect(bars).toHaveLength(2);
    expect(bars[0]).toMatch(/1,068 ms █{20,}/);
    expect(bars[1]).toMatch(/0\.101 ms ▏/);
  });

  it('colours a hit as hits are coloured', async () => {
    const theme = await loadTheme({ color: true, name: 'auto', depth: 256 });
    const lines = cardLines(SAMPLE_CARD, await kit('en', 80, theme));
    expect(lines.join('\n')).toContain(theme.series('hit', 0)('▏'));
  });

  it('cuts a long query and says so', async () => {
    const [first, ...rest] = SAMPLE_CARD.rows;
    if (first === undefined) throw new Error('the sample has no row');
    const long = { ...first, of: `SELECT ${'a_long_column, '.repeat(30)}1 FROM planet` };
    const lines = cardLines({ ...SAMPLE_CARD, rows: [long, ...rest] }, await kit('en', 80));
    expect(lines.filter((line) => line.includes('a_long_column'))).toHaveLength(2);
    expect(lines.join('\n')).toMatch(/a_long_column,? \.\.\. +│/);
  });
});

describe('the card in a log', () => {
  it.each(['en', 'ja'] as const)(
    'is one sentence a line, without drawing (%s)',
    async (language) => {
      const lines = cardSentences(SAMPLE_CARD, await kit(language, 80));
      expect(lines.join('\n')).not.toMatch(/[\u2500-\u27BF]/);
      expect(`\n${lines.join('\n')}`).toMatchSnapshot();
    },
  );
});
