import { describe, expect, it } from '@jest/globals';
import type { Chart } from '../contract/events.ts';
import { chartLines } from './chart.ts';
import { sampleKit } from './capture-fixture.ts';
import { createKit } from './kit.ts';
import { SAMPLE_CHARTS, sample } from './sample-fixture.ts';

type Points = Chart['series'][number]['points'];

const chart = (points: Points, n?: number): Chart => ({
  ...SAMPLE_CHARTS.histogram,
  yUnit: n === undefined ? 'count' : 'percent',
  series: [{ name: sample('hit'), points, ...(n === undefined ? {} : { n }) }],
});

/** Three bins: 60 and 38 of 100 in the first two, 2 in the last. */
const bins = (of: number): Points => [
  [0.1, 0.6 * of],
  [0.18, 0.38 * of],
  [17.4, 0.02 * of],
];

describe('a histogram in words', () => {
  it('says where its middle is and where its tail begins, rounded to the safe side', async () => {
    const kit = await sampleKit('en');
    expect(chartLines(chart(bins(5000)), kit, 78, 'ascii')).toEqual([
      'cache hit: half 0.18 ms or less, one in a hundred 17 ms or more.',
    ]);
    expect(chartLines(chart(bins(100), 5000), kit, 78, 'ascii')).toEqual([
      'cache hit: half 0.18 ms or less, one in a hundred 17 ms or more.',
    ]);
    expect(chartLines(chart(bins(5000)), await sampleKit('ja'), 78, 'ascii')).toEqual([
      'キャッシュヒット: 半数は 0.18 ミリ秒以下、100 回に 1 回は 17 ミリ秒以上です。',
    ]);
  });

  it('tells no tail of few measurements', async () => {
    const kit = await sampleKit('en');
    const told = (points: Points, n?: number) => chartLines(chart(points, n), kit, 78, 'ascii')[0];
    expect(told(bins(500))).toBe('cache hit: half 0.18 ms or less, one in ten 0.18 ms or more.');
    expect(told(bins(50))).toBe('cache hit: half 0.18 ms or less.');
    expect(told(bins(100), 20)).toBe('cache hit: half 0.18 ms or less.');
  });

  it('says of a middle in the last bin, whose end is not told, only where it begins', async () => {
    const late: Points = [
      [0.1, 20],
      [0.18, 20],
      [2937, 5000],
    ];
    const told = async (language: 'en' | 'ja') =>
      chartLines(chart(late), await sampleKit(language), 78, 'ascii');
    expect(await told('en')).toEqual(['cache hit: half 2,900 ms or more.']);
    expect(await told('ja')).toEqual(['キャッシュヒット: 半数は 2,900 ミリ秒以上です。']);
  });

  it('says nothing of a series without measurements', async () => {
    const empty = { name: 'none', points: [[1, 0]] } as const;
    const { series } = chart(bins(500));
    const lines = chartLines(
      { ...chart([]), series: [...series, empty] },
      await sampleKit('en'),
      78,
      'ascii',
    );
    expect(lines).toHaveLength(1);
  });

  it('stands in a terminal, too, where lists are wanted', async () => {
    const drawn = await sampleKit('en', 40);
    const listed = createKit(drawn.translator, drawn.theme, drawn.measure, drawn.columns, 'list');
    const lines = chartLines(chart(bins(5000)), listed, 38, 'drawn');
    expect(lines.join(' ')).toMatch(/half 0.18 ms or less/);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(38);
    expect(chartLines(chart(bins(5000)), drawn, 38, 'drawn').join('')).toContain('█');
  });
});
