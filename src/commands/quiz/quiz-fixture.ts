import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';
import { course } from '../../../steps/index.ts';
import type { EventOf, TutorialEvent } from '../../contract/events.ts';
import type { Message } from '../../contract/message.ts';
import type { App } from '../../run/app.ts';
import { createQuizStore, type QuizStore } from '../../run/quiz-file.ts';
import { loadTranslator, type Translator } from '../../text/index.ts';
import { partly } from '../../testing/fakes.ts';
import type { View } from '../../ui/view.ts';
import { runQuiz } from './index.ts';
import type { QuizChoices } from './options.ts';

/** When a test has its day. */
export const NOW = Date.parse('2026-11-29T12:00:00.000Z');

let folder = '';
let store: QuizStore;
let translator: Translator;

/** A workspace of its own for each test of a file. */
export function useQuiz(): void {
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tutorial-quiz-'));
    store = createQuizStore(folder);
    translator = await loadTranslator('en', undefined, course.texts);
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });
}

/** The answers of the workspace. */
export const quizStore = (): QuizStore => store;

/** A file of answers; what is no text is written as JSON. */
export async function answersOf(answers: unknown): Promise<string> {
  const file = path.join(folder, 'answers.json');
  await writeFile(file, typeof answers === 'string' ? answers : JSON.stringify(answers));
  return file;
}

/** What is pressed at a question, by what was asked. */
export type Press = (asked: EventOf<'quiz.asked'>, hint: Message) => string;

/** A quiz at a time, with or without somebody who presses keys; all that was told and shown is kept. */
export async function quiz(
  given: QuizChoices,
  {
    press = null,
    now = NOW,
    takes = 0,
  }: { press?: Press | null; now?: number; takes?: number } = {},
) {
  const told: TutorialEvent[] = [];
  const views: View[] = [];
  let clock = 0;
  const app = partly<App>({
    course,
    translator,
    quiz: store,
    signal: new AbortController().signal,
    clock: { now: () => clock, sleep: () => Promise.resolve() },
    config: partly<App['config']>({ workspace: null, dryRun: false }),
    ui: partly<App['ui']>({
      handle: (event) => {
        told.push(event);
        return Promise.resolve();
      },
      print: (view) => {
        views.push(view);
      },
      ask: partly<App['ui']['ask']>({
        interactive: press !== null,
        key: <K extends string>(hint: Message, keys: readonly K[], fallback: K): Promise<K> => {
          clock += takes;
          const asked = told.findLast((event) => event.event === 'quiz.asked');
          const key = asked === undefined ? fallback : press?.(asked, hint);
          const known = keys.find((one) => one === key);
          if (known === undefined) throw new Error(`${String(key)} is none of ${keys.join()}`);
          return Promise.resolve(known);
        },
      }),
    }),
  });
  const failure: unknown = await runQuiz(app, { seed: 1, ...given }, () => now).then(
    () => null,
    (error: unknown) => error,
  );
  return {
    failure,
    views,
    asked: told.filter((event) => event.event === 'quiz.asked'),
    answered: told.filter((event) => event.event === 'quiz.answered'),
  };
}

/** The right options by the ids of the questions, in their order. */
export const RIGHT = new Map(
  (await course.quiz.load()).questions.map(({ id, right }) => [id, right] as const),
);

/** The number under which an option stands. */
const numberOf = (asked: EventOf<'quiz.asked'>, option: string | undefined): string =>
  String(asked.options.findIndex(({ id }) => id === option) + 1);

/** Is sure of everything and knows it, but for some that are wrong as often as they are named. */
export const knowing = (...unknown: readonly string[]): Press => {
  const left = [...unknown];
  return (asked, { key }) => {
    if (key === 'quiz.keys.sure') return 'y';
    if (key === 'quiz.keys.next') return '';
    const right = RIGHT.get(asked.question);
    const at = left.indexOf(asked.question);
    if (at < 0) return numberOf(asked, right);
    left.splice(at, 1);
    return numberOf(asked, asked.options.find(({ id }) => id !== right)?.id);
  };
};

/** What a view says, line by line. */
export const said = (views: readonly View[], id: string): string => {
  const view = views.find((one) => one.id === id);
  return (view?.blocks ?? [])
    .map((block) => ('text' in block ? translator.text(block.text) : ''))
    .join('\n');
};
