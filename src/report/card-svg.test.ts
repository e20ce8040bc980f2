import { describe, expect, it } from '@jest/globals';
import { loadTranslator } from '../text/index.ts';
import { toSvg } from './card-svg.ts';
import type { Report, ReportCard } from './model.ts';
import { linesOf, textWidth } from './svg-text.ts';

const CARD: ReportCard = {
  measuredAt: '2026-11-28T14:00:00.000',
  title: 'My <cache>',
  rows: [
    {
      id: 'costliest',
      name: 'costliest query',
      of: 'SELECT "a" & b',
      bars: [
        { name: 'database alone', subject: 'database', value: 1068.2, unit: 'ms' },
        { name: 'cache hit', subject: 'hit', value: 0.1014, unit: 'ms' },
      ],
      said: 'A sentence that is long enough for two lines of the card. '.repeat(3).trim(),
      guess: { question: 'How many?', guess: 50, actual: 1.9, unit: 'times' },
    },
  ],
  engines: [{ role: 'redis', kind: 'system', product: 'redis', version: '7.0.15' }],
  next: 'lab next-one',
};
const report = (card: ReportCard | null): Report => ({
  ...{ v: 1, session: 's', started: '', ended: '', runs: 1, tool: '', node: '', platform: '' },
  ...{ card, steps: [], exercises: [], learned: [], quiz: null, comparison: [] },
});

describe('the card as SVG', () => {
  it.each(['en', 'ja'] as const)('is a picture by itself (%s)', async (language) => {
    const svg = toSvg(report(CARD), await loadTranslator(language));
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /);
    expect(svg).not.toMatch(/<script|<image|href=|url\(|@import/);
    expect(svg.match(/https?:\/\/\S+/g)).toHaveLength(1);
    expect(svg).toContain('prefers-color-scheme: dark');
    expect(svg).toContain('SELECT &quot;a&quot; &amp; b');
    expect(svg).not.toContain('<cache>');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('draws bars to one scale, and both marks of a guess', async () => {
    const svg = toSvg(report(CARD), await loadTranslator('en'));
    const widths = [...svg.matchAll(/width="([\d.]+)" height="15"/g)].map(([, width]) =>
      Number(width),
    );
    expect(widths).toHaveLength(2);
    expect(widths[0]).toBeGreaterThan(100);
    expect(widths[1]).toBe(1.5);
    expect(svg).toContain('your guess ▼');
    expect(svg).toContain('▲ measured');
  });

  it('is refused where nothing was measured', async () => {
    const translator = await loadTranslator('en');
    expect(() => toSvg(report(null), translator)).toThrow(
      expect.objectContaining({ code: 'NOTHING_MEASURED' }),
    );
  });
});

describe('text that is broken by its estimated width', () => {
  it.each([
    'The database alone took 193 ms, the hit 0.0275 ms.',
    'データベースのみは 193 ミリ秒、キャッシュヒットは 0.03 ミリ秒でした。',
  ])('keeps every character and its room: %s', (text) => {
    for (let room = 90; room < 600; room += 37) {
      const lines = linesOf(text, room, 15);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      // A character that must not begin a line may stand out.
      for (const line of lines) expect(textWidth(line, 15)).toBeLessThanOrEqual(room + 15);
      for (const line of lines) expect(line).not.toMatch(/^[、。]/);
    }
  });
});
