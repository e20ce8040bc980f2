import { describe, expect, it } from '@jest/globals';
import type { TutorialEvent } from '../../contract/events.ts';
import { loadTranslator } from '../../text/index.ts';
import { latencyColumns } from '../../../steps/kit/latency.ts';
import { texts as kit } from '../../../steps/kit/text.ts';
import { msg, texts } from '../../../steps/cached-read/text.ts';
import { toHtml } from './page.ts';
import { buildReport } from '../build.ts';
import type { Report } from '../model.ts';

const TIME = '2026-01-02T03:04:05.678Z';
const EVENTS: readonly TutorialEvent[] = [
  {
    event: 'step.started',
    step: 'cached-read',
    title: msg('cached-read.title'),
    why: msg('cached-read.why'),
    position: 1,
    of: 1,
  },
  {
    event: 'table',
    step: 'cached-read',
    table: {
      id: 'hit-miss',
      title: 'SELECT "<b>" FROM planet',
      engines: [{ role: 'redis', kind: 'system', product: 'redis', version: '7.0.15' }],
      columns: [
        { id: 'read', name: msg('cached-read.table.read'), unit: 'text' },
        ...latencyColumns(['n', 'p50', 'p99']),
      ],
      rows: [
        [msg('cached-read.table.hit'), 1000, 0.032_219_999, 4.061_2],
        [msg('cached-read.table.database'), 1000, 1234.567_891, null],
      ],
      notes: [],
    },
  },
  {
    event: 'chart',
    step: 'cached-read',
    chart: {
      id: 'histogram',
      title: msg('cached-read.histogram'),
      engines: [],
      kind: 'histogram',
      xUnit: 'ms',
      yUnit: 'percent',
      logX: true,
      series: [
        {
          name: msg('cached-read.table.hit'),
          subject: 'hit',
          points: [
            [0.01, 60],
            [0.1, 40],
          ],
        },
      ],
      notes: [],
    },
  },
];

async function render(language: 'en' | 'ja'): Promise<{ html: string; report: Report }> {
  const translator = await loadTranslator(language, undefined, [kit, texts]);
  const source = {
    session: { session: 's', time: TIME, tool: '1', node: 'v20', platform: 'linux' },
    events: EVENTS.map((event) => ({ time: TIME, event })),
  };
  const report = buildReport(source, translator);
  return { html: toHtml(report, translator), report };
}

describe('the report as a page', () => {
  it('carries exactly the numbers of the JSON report', async () => {
    const { html, report } = await render('en');
    const json = JSON.parse(JSON.stringify(report)) as Report;
    const numbers = json.steps
      .flatMap(({ parts }) => parts)
      .flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flat()))
      .filter((cell) => typeof cell === 'number');
    const shown = [...html.matchAll(/<data value="([^"]*)">/g)].map(([, value]) => Number(value));
    expect(shown).toEqual(numbers);
    expect(numbers).toHaveLength(5);
  });

  it('needs neither network nor script, and follows light and dark', async () => {
    const { html } = await render('en');
    expect(html).not.toMatch(/<script|<link|src=|@import|url\((?!#)/);
    expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
    expect(html).toContain('prefers-color-scheme: dark');
    expect(html).toContain('@media print');
  });

  it('draws the chart in the colours of the page and says what it is', async () => {
    const { html } = await render('en');
    expect(html).toMatch(/<figcaption><span class="title">How long the reads took</);
    expect(html).toContain('style="fill:var(--hit)"');
  });

  it('escapes what came from a learner, and is in the language of the run', async () => {
    const { html } = await render('ja');
    expect(html).toContain('SELECT &quot;&lt;b&gt;&quot; FROM planet');
    expect(html).toContain('<html lang="ja">');
    expect(html).toContain('キャッシュヒット');
  });
});
