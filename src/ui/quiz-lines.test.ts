import { describe, expect, it } from '@jest/globals';
import { createTranslator, type Language } from '../text/index.ts';
import { program } from '../text/program.ts';
import { createKit, type Kit } from './kit.ts';
import { ANSWERED, ASKED } from './quiz-fixture.ts';
import { answeredLines, answeredText, askedLines, askedText } from './quiz-lines.ts';
import { sample, sampleTranslator } from './sample-fixture.ts';
import { PLAIN_THEME } from './theme.ts';
import { loadMeasure } from './width.ts';

const NAMES = [
  ...(['title', 'why', 'hit', 'miss', 'path', 'change'] as const),
  ...(['evidence', 'verdict', 'warning', 'result'] as const),
];

/** Knows the program's words and the sentences of the sample. */
async function kitFor(language: Language, columns: number): Promise<Kit> {
  const sampled = sampleTranslator(language);
  const sentences = NAMES.map((name) => [sample(name).key, sampled.text(sample(name))] as const);
  const translator = createTranslator(language, {
    ...(await program.load(language)),
    ...Object.fromEntries(sentences),
  });
  return createKit(translator, PLAIN_THEME, await loadMeasure(), () => columns);
}

describe('a question', () => {
  it('has its options under it, numbered as they were put', async () => {
    const lines = askedLines(ASKED, await kitFor('en', 80));
    expect(lines.slice(1, 3)).toEqual(['  Question 2 of 12 (new): Read through the cache', '']);
    expect(lines.slice(-4)).toEqual([
      '  1  cache hit',
      '  2  cache miss',
      '  3  Path',
      '  4  a private redis-server on 127.0.0.1',
    ]);
  });

  it.each([
    [{}, 'new'],
    [{ box: 3 }, 'box 3 of 5'],
    [{ box: 3, leftMs: 432_000 }, '7 min 12 s left'],
  ])('%j says "%s"', async (part, aside) => {
    const [, head] = askedLines({ ...ASKED, ...part }, await kitFor('en', 80));
    expect(head).toContain(`(${aside})`);
  });

  it.each<[Language, number]>([
    ['en', 80],
    ['en', 40],
    ['ja', 80],
    ['ja', 40],
  ])('fits a terminal (%s, %i columns), and so do its reasons', async (language, columns) => {
    const kit = await kitFor(language, columns);
    const lines = [
      ...askedLines(ASKED, kit),
      ...answeredLines({ ...ANSWERED, shown: '' }, true, kit),
    ];
    expect(lines.filter((line) => kit.measure(line) >= columns)).toEqual([]);
  });

  it('is one line for each thing in a log', async () => {
    expect(askedText(ASKED, await kitFor('en', 80)).slice(1)).toEqual([
      'Question 2 of 12 (new): Read through the cache',
      expect.stringContaining('The first read misses'),
      '1. cache hit',
      '2. cache miss',
      '3. Path',
      '4. a private redis-server on 127.0.0.1',
    ]);
  });
});

describe('an answer', () => {
  it('that is right comes first, with why, and why each of the others is wrong', async () => {
    expect(answeredText(ANSWERED, await kitFor('en', 80))).toEqual([
      'Right: 2. cache miss',
      '  A hit was 3.6 times as fast.',
      'Not: 1. cache hit',
      '  The key answers to GET',
      'Not: 3. Path',
      '  The cache is cold.',
      'Not: 4. a private redis-server on 127.0.0.1',
      '  The second read was a hit.',
      'See it: npx elasticache-tutorial cached-read',
      'Box: Right and sure: up to box 2 of 5. Next time in 2 days.',
    ]);
  });

  it('that is wrong comes before the right one', async () => {
    const wrong = {
      ...ANSWERED,
      chosen: 'a',
      right: false,
      box: 1,
      change: 'back',
      days: 1,
    } as const;
    const text = answeredText({ ...wrong, again: true }, await kitFor('en', 80));
    expect(text.filter((line) => /^\w+: \d/.test(line))).toEqual([
      'Wrong: 3. Path',
      'Answer: 2. cache miss',
      'Not: 1. cache hit',
      'Not: 4. a private redis-server on 127.0.0.1',
    ]);
    expect(text.at(-1)).toContain('It comes again after three others, and in 1 day.');
  });

  it('that was left out begins with the right one', async () => {
    const text = answeredText({ ...ANSWERED, chosen: null, right: false }, await kitFor('en', 80));
    expect(text[0]).toBe('Answer: 2. cache miss');
  });

  it('repeats its question where that is off the screen, and in a review', async () => {
    const kit = await kitFor('en', 80);
    const first = (lines: readonly string[]): string => lines.find((line) => line !== '') ?? '';
    expect(first(answeredLines(ANSWERED, false, kit))).toContain('Right');
    expect(first(answeredLines(ANSWERED, true, kit))).toContain('The first read misses');
    const review = { ...ANSWERED, told: 'review' } as const;
    expect(first(answeredLines(review, false, kit))).toContain('The first read misses');
    expect(first(answeredText(review, kit))).toContain('The first read misses');
  });

  it('that is told in brief shows nothing', async () => {
    const kit = await kitFor('en', 80);
    expect(answeredLines({ ...ANSWERED, told: 'brief' }, true, kit)).toEqual([]);
    expect(answeredText({ ...ANSWERED, told: 'brief' }, kit)).toEqual([]);
  });

  it('never breaks the command, so that it can be copied', async () => {
    const shown = `npx elasticache-tutorial --workspace /${'a'.repeat(60)} cached-read`;
    const lines = answeredLines({ ...ANSWERED, shown }, false, await kitFor('en', 40));
    expect(lines.filter((line) => line.endsWith(shown))).toHaveLength(1);
  });
});
