import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { course } from '../steps/index.ts';
import { triedComparison } from '../src/commands/compare.ts';
import { STORES } from '../src/contract/compare.ts';
import type { LearnedFigure } from '../src/contract/learned.ts';
import { foldJournal } from '../src/journal/state.ts';
import { buildReport } from '../src/report/build.ts';
import { toSvg } from '../src/report/card-svg.ts';
import { toHtml } from '../src/report/page/page.ts';
import { BROWSER, openBrowser, type Browser } from '../src/testing/browser.ts';
import type { App } from '../src/run/app.ts';
import { partly } from '../src/testing/fakes.ts';
import { describeWhere, runs } from '../src/testing/need.ts';
import { ROOT } from '../src/testing/run-bin.ts';
import { loadTranslator } from '../src/text/index.ts';
import { crossings, cut, likeness, paleText, styled, wide } from './report-page-fixture.ts';

/** A real journal with guesses in it: every kind of chart, and tables of up to nine columns. */
const JOURNAL = path.join(ROOT, 'src/testing/journal-report.jsonl');

/**
 * Browsers of other versions draw the edges of letters and lines otherwise. So the pictures are taken in one font, and
 * what is compared is how bright 24 by 24 fields of them are; this far apart, of 0 to 1, may that be on average.
 * UPDATE_PICTURES=1 takes them anew: look at them, then.
 */
const MOST_UNLIKE = 0.008;

/** Columns of A4 at 96 pixels an inch, without the margins of the page's own style. */
const PAPER = 688;

const LOOKS = [
  { width: 1200, scheme: 'light' },
  { width: 1200, scheme: 'dark' },
  { width: 390, scheme: 'light' },
  { width: 390, scheme: 'dark' },
  { width: PAPER, print: true },
] as const;

let folder: string;
let browser: Browser;

async function files(language: 'en' | 'ja'): Promise<{ html: string; svg: string }> {
  const translator = await loadTranslator(language, undefined, course.texts);
  const state = foldJournal(await readFile(JOURNAL, 'utf8'));
  const report = buildReport(state, translator, { cardOf: (told) => course.card(told) });
  const at = (ending: string): string => path.join(folder, `report.${language}.${ending}`);
  await writeFile(at('html'), toHtml(report, translator));
  await writeFile(at('svg'), toSvg(report, translator));
  return { html: at('html'), svg: at('svg') };
}

/** The comparison alone, every answer with the longest that can stand beside it. */
async function comparisonPage(language: 'en' | 'ja'): Promise<string> {
  const translator = await loadTranslator(language, undefined, course.texts);
  const figures: Record<string, Record<string, LearnedFigure>> = {};
  for (const { cells } of course.comparison) {
    for (const { lab, figure } of STORES.map((store) => cells[store])) {
      if (lab === null || figure === null) continue;
      const named = { [figure]: { value: 1_234_567, unit: 'bytes', better: 'lower' } as const };
      figures[lab] = { ...figures[lab], ...named };
    }
  }
  const units = Object.fromEntries(
    Object.entries(figures).map(([lab, measured]) => [
      lab,
      { ...{ times: 1, first: '', last: '', ms: 1, guesses: [] }, figures: measured },
    ]),
  );
  const learned = partly<App['learned']>({
    read: () => Promise.resolve({ learned: { v: 1 as const, units }, trouble: null }),
  });
  const comparison = await triedComparison(partly<App>({ course, translator, learned }));
  const report = buildReport({ session: null, events: [] }, translator, { comparison });
  const file = path.join(folder, `comparison.${language}.html`);
  await writeFile(file, toHtml(report, translator));
  return file;
}

describeWhere(BROWSER !== null, 'no chromium is on this machine', 'the report in a browser', () => {
  beforeAll(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'tutorial-page-')));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    ['en', 'the run', async () => (await files('en')).html],
    ['ja', 'the run', async () => (await files('ja')).html],
    ['en', 'the comparison', () => comparisonPage('en')],
    ['ja', 'the comparison', () => comparisonPage('ja')],
  ] as const)(
    'is whole and can be read at every width, light, dark and on paper (%s, %s)',
    async (_language, _of, file) => {
      const page = await browser.open(await file());
      for (const look of LOOKS) {
        await page.show(look);
        const seen = {
          look,
          wide: await page.evaluate(wide()),
          cut: await page.evaluate(cut()),
          crossings: await page.evaluate(crossings()),
          pale: await page.evaluate(paleText()),
        };
        expect(seen).toEqual({ look, wide: [], cut: [], crossings: [], pale: [] });
      }
    },
  );

  it('would be seen to be broken', async () => {
    const file = path.join(folder, 'broken.html');
    const broken = '<p style="color:#aaa;background:#fff">pale</p><p style="width:900px">wide</p>';
    const over = '<p style="position:absolute;top:300px;left:9px">over</p>';
    const box = '<div class="scroll" style="overflow:auto"><p style="width:900px">cut</p></div>';
    await writeFile(file, broken + over + over.replace('>over', '>under') + box);
    const page = await browser.open(file);
    await page.show({ width: 390 });
    expect(await page.evaluate(wide())).toContainEqual('P wide');
    expect(await page.evaluate(cut())).toEqual([expect.stringMatching(/^cut 900 > /)]);
    expect(await page.evaluate(crossings())).toEqual(['over / under']);
    expect(await page.evaluate(paleText())).toEqual([expect.stringMatching(/^pale /)]);
  });

  it('asks nobody for anything, runs nothing, and has its scroll boxes on the way of the Tab key', async () => {
    const { html } = await files('en');
    const page = await browser.open(html);
    const asked = page.requests.filter((url) => url.includes('report.en.html'));
    expect(asked.length).toBeGreaterThan(0);
    expect(page.requests.filter((url) => !url.startsWith('file://'))).toEqual([]);
    expect(await page.evaluate('document.scripts.length')).toBe(0);
    expect(
      await page.evaluate(`[...document.querySelectorAll('.scroll')].filter((box) =>
        box.tabIndex !== 0 || box.getAttribute('role') !== 'region' ||
        !document.getElementById(box.getAttribute('aria-labelledby'))?.innerText).length`),
    ).toBe(0);
    expect(
      await page.evaluate(`[...document.querySelectorAll('nav a')].filter((link) =>
        document.querySelector(link.getAttribute('href')) === null).length`),
    ).toBe(0);
  });

  it.each(['light', 'dark'] as const)('has a hit in one colour everywhere (%s)', async (scheme) => {
    const page = await browser.open((await files('en')).html);
    await page.show({ width: 1200, scheme });
    const colours = await page.evaluate<Record<'hit' | 'miss' | 'database', readonly string[]>>(`
      Object.fromEntries(['hit', 'miss', 'database'].map((role) => [role, [...new Set(
        [...document.querySelectorAll('[style*="--' + role + '"]')].map((of) => {
          const { backgroundColor, fill, stroke } = getComputedStyle(of);
          return of.classList.contains('fill') ? backgroundColor : stroke === 'none' ? fill : stroke;
        }))]]))`);
    for (const role of ['hit', 'miss', 'database'] as const) expect(colours[role]).toHaveLength(1);
    expect(new Set(Object.values(colours).flat()).size).toBe(3);
  });

  it.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['ja', 'light'],
  ] as const)('draws the card as SVG inside its frame (%s, %s)', async (language, scheme) => {
    const page = await browser.open((await files(language)).svg);
    await page.show({ width: 820, scheme });
    const outside = await page.evaluate<readonly string[]>(`
      [...document.querySelectorAll('text')].filter((text) => {
        const { left, right } = text.getBoundingClientRect();
        return left < 0 || right > 820;
      }).map((text) => text.textContent)`);
    expect(outside).toEqual([]);
    expect(await page.evaluate(crossings())).toEqual([]);
  });

  describeWhere(
    runs('sh', '-c', 'fc-list | grep -q IPAGothic'),
    'the font IPAGothic is not on this machine',
    'in one font',
    () => {
      it.each([
        [1200, 'light'],
        [1200, 'dark'],
        [390, 'light'],
      ] as const)('looks as it was seen to look (%d, %s)', async (width, scheme) => {
        const page = await browser.open((await files('en')).html);
        await page.show({ width, scheme });
        await page.evaluate(styled('* { font-family: IPAGothic !important; }'));
        const now = await page.picture(width, 1200);
        const file = path.join(ROOT, `test/report-page.${width}.${scheme}.png`);
        if (process.env.UPDATE_PICTURES === '1') await writeFile(file, Buffer.from(now, 'base64'));
        const then = await readFile(file, 'base64');
        expect(await page.evaluate(likeness(then, now))).toBeLessThan(MOST_UNLIKE);
        // What is compared would see a page that has lost something.
        await page.evaluate(styled('.card dl { display: none; }'));
        const less = await page.picture(width, 1200);
        expect(await page.evaluate(likeness(then, less))).toBeGreaterThan(MOST_UNLIKE);
      });
    },
  );
});
