import { expect, it } from '@jest/globals';
import type { Told } from '../contract/events.ts';
import { loadTranslator } from '../text/index.ts';
import { SAMPLE_EXERCISE } from '../ui/exercise-fixture.ts';
import { buildReport } from './build.ts';
import { toMarkdown } from './markdown.ts';
import { toHtml } from './page/page.ts';

const EVENTS: readonly Told[] = SAMPLE_EXERCISE.map((event) => ({
  time: '2026-11-29T10:00:00.000Z',
  event,
}));

it('gives each exercise a place with its attempts, the sentence that helped and the code', async () => {
  const translator = await loadTranslator('en');
  const report = buildReport({ session: null, events: EVENTS }, translator);
  expect(report.exercises).toMatchObject([
    {
      ...{ id: 'ttl', language: 'js', file: '03-ttl.mjs', passed: true, attempts: 2, hints: 1 },
      ...{ faults: [{ code: 'no-expiry' }], source: 'export const one = 1;\n' },
      helped: expect.any(String),
    },
  ]);
  for (const text of [toMarkdown(report, translator), toHtml(report, translator)]) {
    expect(text).toContain('Passed after 2 checks, with 1 hint.');
    expect(text).toContain('What was told right before it passed: ');
    expect(text).toContain('no-expiry: ');
    expect(text).toContain('export const one = 1;');
  }
});

it('has no sentence that helped where nothing was passed', async () => {
  const translator = await loadTranslator('en');
  const report = buildReport({ session: null, events: EVENTS.slice(0, 2) }, translator);
  expect(report.exercises).toMatchObject([{ passed: false, helped: null, attempts: 1 }]);
});

it('shows code as text and never as a part of the page', async () => {
  const translator = await loadTranslator('en');
  const evil = EVENTS.map(({ time, event }) => ({
    time,
    event: 'source' in event ? { ...event, source: '</pre><script>x</script>\n```\n' } : event,
  }));
  const report = buildReport({ session: null, events: evil }, translator);
  expect(toHtml(report, translator)).not.toContain('<script');
  expect(toMarkdown(report, translator)).toContain('\n````\n</pre>');
});
