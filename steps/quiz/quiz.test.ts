import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { explanation } from '../../elasticache/explanation.ts';
import { texts as createPage } from '../../elasticache/text/index.ts';
import { OPTION_IDS, type Quiz, type QuizQuestion } from '../../src/contract/quiz.ts';
import { createShuffle } from '../../src/quiz/shuffle.ts';
import { describeCatalog } from '../../src/testing/catalog-suite.ts';
import {
  createTranslator,
  LANGUAGES,
  type Language,
  type Translator,
} from '../../src/text/index.ts';
import { course } from '../index.ts';
import { topics } from './questions.ts';
import { SHOWN_IN } from './shown-in.ts';

/** Options that are names or code, the same in every language. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  access: ['a', 'b', 'c', 'd'].map((option) => `quiz.least-rights.${option}`),
  others: ['a', 'b', 'd'].map((option) => `quiz.dax-reads.${option}`),
};

for (const { id, texts } of topics) {
  describeCatalog(`the questions about ${id}`, {
    texts,
    usedIn: [`steps/quiz/${id}`, 'steps/quiz/topic.ts'],
    untranslated: NAMES[id] ?? [],
  });
}

const questions = topics.flatMap((topic) => topic.questions);
const SCREENS = new Map([...course.steps, ...course.labs].map(({ id, texts }) => [id, texts]));

const translators = new Map<Language, Translator>();
const say = (language: Language, message: QuizQuestion['text']): string =>
  translators.get(language)?.text(message) ?? '';
let quiz: Quiz;
beforeAll(async () => {
  quiz = await course.quiz.load();
  for (const language of LANGUAGES) {
    const translator = createTranslator(language, {});
    await translator.learn(quiz.texts);
    translators.set(language, translator);
  }
});

describe('the quiz', () => {
  it('has fifty questions, none twice', () => {
    expect(questions).toHaveLength(50);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(50);
    for (const language of LANGUAGES) {
      expect(new Set(questions.map(({ text }) => say(language, text))).size).toBe(50);
    }
  });

  it('has a folder for each topic, and lists each where it can be asked for', () => {
    const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(topics.map(({ id }) => id).sort()).toEqual(folders.sort());
    expect(course.quiz.topics).toEqual(topics.map(({ id }) => id));
    expect(Object.keys(quiz.titles)).toEqual(course.quiz.topics);
    expect(quiz.questions).toEqual(questions);
  });

  it('asks about each topic at least three times', () => {
    expect(topics.filter((topic) => topic.questions.length < 3)).toEqual([]);
  });
});

describe.each(questions.map((question) => [question.id, question] as const))(
  'the question %s',
  (id, { options, right, place }) => {
    it.each(LANGUAGES)('has four options that differ, each with its reason (%s)', (language) => {
      expect(options.map((option) => option.id)).toEqual(OPTION_IDS);
      expect(OPTION_IDS).toContain(right);
      const texts = options.flatMap(({ text, why }) => [say(language, text), say(language, why)]);
      expect(new Set(texts).size).toBe(8);
      // A key that has no sentence is said as itself.
      expect(texts.filter((text) => text.startsWith(`quiz.${id}`))).toEqual([]);
    });

    it.each(LANGUAGES)(
      'is answered by sentences of a screen that there is (%s)',
      async (language) => {
        const page = await createPage.load(language);
        expect(place.keys).not.toEqual([]);
        if (place.kind === 'choice') {
          const told = explanation(place.id).chapters.flatMap(({ text }) => text);
          expect(told.map(({ key }) => key)).toEqual(expect.arrayContaining([...place.keys]));
          return;
        }
        const list: readonly { readonly id: string }[] =
          place.kind === 'step' ? course.steps : course.labs;
        expect(list.map((unit) => unit.id)).toContain(place.id);
        const own = await SCREENS.get(place.id)?.load(language);
        // create-redis is also where the create page speaks.
        const known = { ...own, ...(place.id === 'create-redis' ? page : {}) };
        expect(place.keys.filter((key) => !Object.hasOwn(known, key))).toEqual([]);
      },
    );
  },
);

it.each(topics.map(({ id }) => id))('each question about %s has its source above it', (id) => {
  const lines = readFileSync(path.join(import.meta.dirname, id, 'text.en.ts'), 'utf8').split('\n');
  const sourced = lines.flatMap((line, at) =>
    /^ {2}\/\/ (AWS|Source,) 20\d\d-\d\d: .{20}/.test(line) ? [lines[at + 1]] : [],
  );
  const asked = topics.find((topic) => topic.id === id)?.questions ?? [];
  expect(sourced.map((line) => /'quiz\.([\w-]+)':/.exec(line ?? '')?.[1])).toEqual(
    asked.map((question) => question.id),
  );
});

it('nothing is said to answer a question that there is not', () => {
  expect(Object.keys(SHOWN_IN).sort()).toEqual(questions.map(({ id }) => id).sort());
});

describe('who knows nothing', () => {
  it.each(LANGUAGES)('does not find the right option by its length (%s)', (language) => {
    const longest = questions.filter(({ options, right }) => {
      const lengths = new Map(options.map(({ id, text }) => [id, say(language, text).length]));
      const own = lengths.get(right) ?? 0;
      return [...lengths].every(([id, length]) => id === right || length < own);
    });
    expect(longest.length).toBeLessThanOrEqual(questions.length / 3);
  });

  it('does not find it by its place, neither in the files nor as it is put', () => {
    const shuffle = createShuffle(1);
    const rounds = 40;
    const count = (placeOf: (question: QuizQuestion) => number, times: number): number[] => {
      const places = [0, 0, 0, 0];
      for (let round = 0; round < times; round += 1) {
        for (const question of questions) {
          const at = placeOf(question);
          places[at] = (places[at] ?? 0) + 1;
        }
      }
      return places;
    };
    const written = count(({ right }) => OPTION_IDS.indexOf(right), 1);
    expect(Math.max(...written) - Math.min(...written)).toBeLessThanOrEqual(4);
    const put = count(
      ({ options, right }) => shuffle(options).findIndex(({ id }) => id === right),
      rounds,
    );
    // 500 of 2,000 each; a standard deviation is 19, and the seed is fixed.
    for (const times of put) expect(Math.abs(times - 500)).toBeLessThan(80);
  });
});
