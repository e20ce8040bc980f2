import { describe, expect, it } from '@jest/globals';
import type { Chart } from '../contract/events.ts';
import { chartLines } from './chart.ts';
import { sampleKit } from './capture-fixture.ts';
import { createKit } from './kit.ts';
import { SAMPLE_CHARTS } from './sample-fixture.ts';

type Percentiles = Pick<Chart['series'][number], 'p50' | 'p99'>;

const chart = (percentiles: Percentiles): Chart => {
  const [series] = SAMPLE_CHARTS.histogram.series;
  if (series === undefined) throw new Error('the sample has no series');
  const { name, points } = series;
  return { ...SAMPLE_CHARTS.histogram, series: [{ name, points, ...percentiles }] };
};

describe('a histogram in words', () => {
  it('says the middle and the tail of the measurements in the digits of a table', async () => {
    const told = async (language: 'en' | 'ja') =>
      chartLines(chart({ p50: 0.05598, p99: 17.44 }), await sampleKit(language), 78, 'ascii');
    expect(await told('en')).toEqual([
      'cache hit: half 0.0560 ms or less, one in a hundred 17.4 ms or more.',
    ]);
    expect(await told('ja')).toEqual([
      'キャッシュヒット: 半数は 0.0560 ミリ秒以下、100 回に 1 回は 17.4 ミリ秒以上です。',
    ]);
  });

  it('tells no tail of few measurements, and nothing where they are not known', async () => {
    const kit = await sampleKit('en');
    expect(chartLines(chart({ p50: 0.18 }), kit, 78, 'ascii')).toEqual([
      'cache hit: half 0.180 ms or less.',
    ]);
    expect(chartLines(chart({}), kit, 78, 'ascii')).toEqual([]);
  });

  it('says a sentence for each series', async () => {
    const [one] = chart({ p50: 1 }).series;
    const two = { ...chart({ p50: 1 }), series: [one, one].flatMap((of) => of ?? []) };
    expect(chartLines(two, await sampleKit('en'), 78, 'ascii')).toHaveLength(2);
  });

  it('stands in a terminal, too, where lists are wanted', async () => {
    const drawn = await sampleKit('en', 40);
    const listed = createKit(drawn.translator, drawn.theme, drawn.measure, drawn.columns, 'list');
    const known = chart({ p50: 0.18, p99: 17.4 });
    const lines = chartLines(known, listed, 38, 'drawn');
    expect(lines.join(' ')).toMatch(/half 0.180 ms or less/);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(38);
    expect(chartLines(known, drawn, 38, 'drawn').join('')).toContain('█');
  });
});
