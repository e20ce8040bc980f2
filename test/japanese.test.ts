import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ROOT } from '../src/testing/run-bin.ts';
import { program } from '../src/text/program.ts';
import { course } from '../steps/index.ts';
import { TERMS } from './japanese-terms.ts';

/** A text of a catalog, or a line of the README: where it stands, and what it says. */
type Line = readonly [where: string, text: string];

/** Everything in Japanese that a learner reads. */
async function everyLine(): Promise<Line[]> {
  const { texts: questions } = await course.quiz.load();
  const catalogs = [program, ...course.texts, ...questions];
  const words = await Promise.all(catalogs.map((texts) => texts.load('ja')));
  const readme = readFileSync(path.join(ROOT, 'README.ja.md'), 'utf8').split('\n');
  return [
    ...words.flatMap((sentences): Line[] => Object.entries(sentences)),
    ...readme.map((text, at): Line => [`README.ja.md:${at + 1}`, text]),
  ];
}

/** Japanese script that touches Latin script or a number; the translator sees to it where a value is put in. */
const TOUCHING =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー][A-Za-z0-9]|[A-Za-z0-9%][\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** A sentence that ends as in a book, where all others are polite. What follows a colon is a list. */
const PLAIN = /(?:だ|である|する|(?<!まし|でし)た|ない|いる|れる|なる|ある)。/;

/** A half-width bracket behind a Japanese character; (error) is what redis-cli prints. */
const BRACKET = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、」] ?\((?!error\))/u;

/** Four nouns in a row that hang on each other, which nobody takes in at once. */
const NOUN = '[^+、。:「」（）()\\sのはがをにでともへ]{1,12}';
const CHAIN = new RegExp(`(?:${NOUN}(?: ${NOUN})* ?の ?){4}`, 'u');

/** What `--help` says of a command or an option: of one form, a noun or a plain verb, and no sentence. */
const HELP =
  /^(?:cli\.(?:run|lab|status|env|doctor|report|help\.command)|(?:.*\.)?option\.[\w-]+|.*\.help)$/;
const SENTENCE = /です|ます|ません|ました|ください|でした|。/;

describe('the Japanese texts', () => {
  let lines: readonly Line[] = [];

  beforeAll(async () => {
    lines = await everyLine();
  });

  const matching = (wrong: RegExp, unless?: RegExp): readonly Line[] =>
    lines.filter(([where, text]) => wrong.test(text) && unless?.test(where) !== true);

  it('are found, those of every step, every lab, the create page, the program and the README', () => {
    const units = [
      ...course.steps.map(({ id }) => id),
      ...course.labs.map(({ id }) => `lab.${id}`),
    ];
    for (const room of [
      'cli.',
      'create-page.',
      'quiz.',
      'README.ja.md:',
      ...units.map((id) => `${id}.`),
    ]) {
      expect(lines.filter(([where]) => where.startsWith(room)).length).toBeGreaterThan(8);
    }
  });

  it.each(TERMS.map((term) => [term.right, term] as const))(
    'have one word for one thing: %s',
    (_right, { wrong, unless }) => {
      expect(matching(wrong, unless)).toEqual([]);
    },
  );

  it('keep Japanese and Latin script apart', () => {
    expect(matching(TOUCHING)).toEqual([]);
  });

  it('have full-width brackets', () => {
    expect(matching(BRACKET)).toEqual([]);
  });

  it('are polite', () => {
    expect(matching(PLAIN)).toEqual([]);
  });

  it('hang no more than three nouns on each other', () => {
    expect(matching(CHAIN)).toEqual([]);
  });

  it('have one form in every line of the help', () => {
    const help = lines.filter(([where]) => HELP.test(where));
    expect(help.length).toBeGreaterThan(60);
    expect(help.filter(([, text]) => SENTENCE.test(text))).toEqual([]);
  });
});
