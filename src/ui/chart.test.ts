import { describe, expect, it } from '@jest/globals';
import { chartLines } from './chart.ts';
import { linearScale, logScale, roundUp } from '../text/scale.ts';
import { sampleKit } from './capture-fixture.ts';
import { SAMPLE_CHARTS } from './sample-fixture.ts';

describe('chartLines', () => {
  it.each(Object.keys(SAMPLE_CHARTS) as (keyof typeof SAMPLE_CHARTS)[])(
    'shows a %s in ASCII',
    async (kind) => {
      const lines = chartLines(SAMPLE_CHARTS[kind], await sampleKit('en'), 60, 'ascii');
      expect(`\n${lines.join('\n')}`).toMatchSnapshot();
      expect(lines.join('')).toMatch(/^[ -~]*$/);
    },
  );

  it('stays within its room in both languages', async () => {
    for (const language of ['en', 'ja'] as const) {
      const kit = await sampleKit(language);
      for (let room = 50; room <= 130; room += 9) {
        for (const chart of Object.values(SAMPLE_CHARTS)) {
          const lines = chartLines(chart, kit, room, 'drawn');
          expect(Math.max(...lines.map((line) => kit.measure(line)))).toBeLessThanOrEqual(room);
        }
      }
    }
  });

  it.each(['bar', 'timeline'] as const)('cuts no name of a %s short', async (kind) => {
    const name = 'the core, "not found" not remembered for anybody';
    const chart = SAMPLE_CHARTS[kind];
    const kit = await sampleKit('en');
    const named = chart.series.map((series) => ({ ...series, name }));
    const lines = chartLines({ ...chart, series: named }, kit, 60, 'ascii');
    const labels = lines.map((line) => line.split('|')[0]?.trim()).join(' ');
    expect(labels).toContain(name);
    expect(labels).not.toContain('...');
    expect(Math.max(...lines.map((line) => kit.measure(line)))).toBeLessThanOrEqual(60);
  });

  it('shows a single slow read in the tail of a histogram', async () => {
    const { histogram } = SAMPLE_CHARTS;
    const kit = await sampleKit('en');
    const without = {
      ...histogram,
      series: [
        {
          name: 'x',
          points: [
            [1, 900],
            [2, 0],
            [9, 0],
            [10, 0],
          ] as const,
        },
      ],
    };
    const slow = {
      ...histogram,
      series: [
        {
          name: 'x',
          points: [
            [1, 900],
            [2, 0],
            [9, 1],
            [10, 0],
          ] as const,
        },
      ],
    };
    expect(chartLines(slow, kit, 60, 'drawn')[4]).toMatch(/^│█.*\.$/);
    expect(chartLines(without, kit, 60, 'drawn')[4]).not.toContain('.');
  });

  it('adds up bins that do not fit and says so', async () => {
    const { timeline } = SAMPLE_CHARTS;
    const points = Array.from(
      { length: 200 },
      (_, bin) => [bin / 10, bin === 100 ? 3 : 0] as const,
    );
    const lines = chartLines(
      { ...timeline, series: [{ name: 'w', points }] },
      await sampleKit('en'),
      60,
      'ascii',
    );
    expect(lines[0]?.match(/[1-9#]/g)).toEqual(['3']);
    expect(lines.join('\n')).toContain('Each column covers 400 ms');
  });

  it('says that there is nothing to draw', async () => {
    const { histogram } = SAMPLE_CHARTS;
    const kit = await sampleKit('en');
    const points = [
      [0, 5],
      [Number.NaN, 3],
      [2, 0],
    ] as const;
    const empty = { ...histogram, series: [{ name: 'x', points }] };
    expect(chartLines(empty, kit, 60, 'ascii')).toEqual(['Nothing was measured.']);
    expect(chartLines({ ...histogram, series: [] }, kit, 60, 'ascii')).toEqual([
      'Nothing was measured.',
    ]);
  });
});

describe('scales', () => {
  it('place both ends on the first and the last cell', () => {
    for (const scale of [linearScale(1, 9, 40), logScale(1, 9, 40)]) {
      expect([scale.cell(1), scale.cell(9), scale.cell(-5), scale.cell(99)]).toEqual([
        0, 39, 0, 39,
      ]);
    }
  });

  it('have round ticks', () => {
    expect(linearScale(0, 97, 40).ticks(5)).toEqual([0, 20, 40, 60, 80]);
    expect(logScale(0.1, 3, 40).ticks(8)).toEqual([0.1, 0.2, 0.5, 1, 2]);
    expect(logScale(0.1, 3000, 40).ticks(5)).toEqual([0.1, 1, 10, 100, 1000]);
    expect(roundUp(91.9)).toBe(100);
  });

  it('survive a single value', () => {
    expect(linearScale(3, 3, 10).cell(3)).toBe(0);
    expect(logScale(3, 3, 10).cell(3)).toBe(0);
  });
});
