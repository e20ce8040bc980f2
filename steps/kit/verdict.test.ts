import { beforeAll, describe, expect, it } from '@jest/globals';
import { judgeRounds } from '../../src/measure/index.ts';
import { loadTranslator, type Translator } from '../../src/text/index.ts';
import { shortVerdict } from './short-verdict.ts';
import { texts } from './text.ts';
import { isClear, isFaster, isSlower, verdictCell, verdictNote } from './verdict.ts';

let english: Translator;
beforeAll(async () => {
  english = await loadTranslator('en', undefined, [texts]);
});

const CASES = [
  { verdict: 'faster', base: [4, 4.2, 4], is: ['clear', 'faster'] },
  { verdict: 'slower', base: [0.25, 0.24, 0.25], is: ['clear', 'slower'] },
  { verdict: 'faster-every-round', base: [1.1, 2, 4.4], is: ['faster'] },
  { verdict: 'slower-every-round', base: [0.9, 0.5, 0.2], is: ['slower'] },
  { verdict: 'too-small-to-claim', base: [0.9, 1.1, 1], is: [] },
  { verdict: 'nothing-measured', base: [0, 0, 0], is: [] },
] as const;

describe.each(CASES)('the words of $verdict', ({ verdict, base, is }) => {
  const judged = judgeRounds(base, [1, 1, 1]);
  const note = verdictNote({ what: { key: 'it' }, base: { key: 'that' } }, judged);

  it('are its own, in a sentence and in a cell', () => {
    expect(judged.verdict).toBe(verdict);
    expect(note.key).toBe(`verdict.${verdict}`);
    expect(verdictCell(judged).key).toBe(`verdict.cell.${verdict}`);
    expect(english.text(note)).not.toMatch(/\{\w+\}/);
  });

  it('come with their side, and with clear only where the size is known', () => {
    const kinds = { clear: isClear, faster: isFaster, slower: isSlower };
    expect(Object.entries(kinds).flatMap(([name, of]) => (of(verdict) ? [name] : []))).toEqual(is);
  });

  it('tell the range in the direction of the sentence, the smaller figure first', () => {
    const range = /(\d[\d.]*) to (\d[\d.]*) times/.exec(english.text(note))?.slice(1).map(Number);
    const sides = base.map((ratio) => (isSlower(verdict) ? 1 / ratio : ratio));
    const due = [Math.min(...sides), Math.max(...sides)];
    expect(range?.map((figure) => figure.toFixed(1))).toEqual(
      verdict === 'nothing-measured' ? undefined : due.map((figure) => figure.toFixed(1)),
    );
  });
});

it('calls no difference small that may be large: 0.8 in one round, 15 times in another', async () => {
  const judged = judgeRounds([0.8, 15, 6], [1, 1, 1]);
  const compared = { what: { key: 'it' }, base: { key: 'that' } };
  for (const language of ['en', 'ja'] as const) {
    const translator = await loadTranslator(language, undefined, [texts]);
    const note = verdictNote(compared, judged);
    const told = [note, verdictCell(judged), shortVerdict(note)];
    for (const one of told) {
      expect(one).not.toBeNull();
      expect(translator.text(one ?? '')).not.toMatch(/small|小さ/);
    }
  }
});

it('claims nothing from a single round, and says that it was one', () => {
  const judged = judgeRounds([9], [1]);
  expect(verdictNote({ what: { key: 'it' }, base: { key: 'that' } }, judged).key).toBe(
    'verdict.single-round',
  );
});

it.each([
  ['few rounds', [2, 2.1], 'because 2 rounds are too few: 2.00 to 2.10 times'],
  ['rounds that lie apart', [1.1, 2, 4.4], 'because the rounds differ too much among themselves'],
])('says why no size is claimed: %s', (_case, base, why) => {
  const judged = judgeRounds(
    base,
    base.map(() => 1),
  );
  const note = verdictNote({ what: { key: 'it' }, base: { key: 'that' } }, judged);
  expect(english.text(note)).toContain(why);
});
