import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
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

const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60_000;
const NOW = Date.parse('2026-11-29T12:00:00.000Z');

let folder = '';
let store: QuizStore;
let translator: Translator;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tutorial-quiz-'));
  store = createQuizStore(folder);
  translator = await loadTranslator('en', undefined, course.texts);
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** What is pressed at a question, by what was asked. */
type Press = (asked: EventOf<'quiz.asked'>, hint: Message) => string;

/** A quiz at a time, with or without somebody who presses keys; all that was told and shown is kept. */
async function quiz(
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

const RIGHT = new Map(
  (await course.quiz.load()).questions.map(({ id, right }) => [id, right] as const),
);

/** The number under which an option stands. */
const numberOf = (asked: EventOf<'quiz.asked'>, option: string | undefined): string =>
  String(asked.options.findIndex(({ id }) => id === option) + 1);

/** Is sure of everything and knows it, but for some that are wrong as often as they are named. */
const knowing = (...unknown: readonly string[]): Press => {
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

const said = (views: readonly View[], id: string): string => {
  const view = views.find((one) => one.id === id);
  return (view?.blocks ?? [])
    .map((block) => ('text' in block ? translator.text(block.text) : ''))
    .join('\n');
};

describe('a sitting', () => {
  it('asks new questions in their order, and no more than can be done in one go', async () => {
    const { asked, answered, views } = await quiz({}, { press: knowing() });
    const first = [...RIGHT.keys()].slice(0, 12);
    expect(asked.map(({ question }) => question)).toEqual(first);
    expect(asked.map(({ position, of }) => [position, of]).at(-1)).toEqual([12, 12]);
    expect(answered.every(({ right, change }) => right && change === 'up')).toBe(true);
    expect(said(views, 'quiz-end')).toContain('Right in this sitting: 12 of 12.');
    expect(said(views, 'quiz-end')).toContain('12 of 50. Due now: 0. Never asked: 38.');
  });

  it('tells with every answer the reason of each option, and the command that shows it', async () => {
    const { answered } = await quiz({ topic: 'ttl' }, { press: knowing() });
    for (const { options, shown } of answered) {
      expect(options).toHaveLength(4);
      expect(shown).toMatch(/^npx elasticache-tutorial (lab )?[a-z-]+/);
    }
    expect(answered.map(({ shown }) => shown)).toContain('npx elasticache-tutorial lab stampede');
  });

  it('asks what was wrong again after three others, and until it is right', async () => {
    const press = knowing('same-ttl', 'same-ttl');
    const { asked, answered } = await quiz({ topic: 'ttl' }, { press });
    const order = asked.map(({ question }) => question);
    expect(order.map((id) => id === 'same-ttl').map(Number)).toEqual([1, 0, 0, 0, 1, 0, 1]);
    const slow = answered.filter(({ question }) => question === 'same-ttl');
    expect(slow.map(({ again, box, change }) => [again, box, change])).toEqual([
      [true, 1, 'back'],
      [true, 1, 'back'],
      // Right just after the reasons proves nothing.
      [false, 1, 'early'],
    ]);
  });

  it('lets a question stay that was guessed, and leaves alone what was skipped', async () => {
    const press: Press = (asked, hint) => {
      if (hint.key === 'quiz.keys.sure') return 'n';
      if (hint.key === 'quiz.keys' && asked.question !== 'same-ttl') return 's';
      return knowing()(asked, hint);
    };
    const { asked, answered } = await quiz({ topic: 'ttl' }, { press });
    expect(asked).toHaveLength(5);
    expect(answered).toMatchObject([{ question: 'same-ttl', right: true, change: 'unsure' }]);
    expect(Object.keys((await store.read()).record)).toEqual(['same-ttl']);
  });

  it.each([
    ['the question', 'quiz.keys', 2],
    ['"sure?"', 'quiz.keys.sure', 2],
    ['the reasons', 'quiz.keys.next', 3],
  ])('that is left at %s has lost no answer', async (_where, at, kept) => {
    const press: Press = (asked, hint) =>
      asked.position === 3 && hint.key === at ? 'q' : knowing()(asked, hint);
    const { failure, views } = await quiz({}, { press });
    expect(failure).toBeNull();
    expect(Object.keys((await store.read()).record)).toHaveLength(kept);
    expect(said(views, 'quiz-end')).toContain(`Right in this sitting: ${kept} of ${kept}.`);
  });

  it('on another day begins with what is due, and is over when nothing is', async () => {
    await quiz({ topic: 'ttl' }, { press: knowing('sliding') });
    const early = await quiz({ topic: 'ttl' }, { press: knowing(), now: NOW + 1000 });
    expect(early.asked).toEqual([]);
    const next = await quiz({ topic: 'ttl' }, { press: knowing(), now: NOW + DAY });
    expect(next.asked.map(({ question, box }) => [question, box])).toEqual([['sliding', 1]]);
    const all = await quiz({ topic: 'ttl', all: true }, { press: knowing(), now: NOW + DAY });
    expect(all.asked).toHaveLength(5);
    expect(all.answered.every(({ change }) => change === 'early')).toBe(true);
    const later = await quiz({ topic: 'ttl' }, { press: knowing(), now: NOW + 2 * DAY });
    expect(later.answered.map(({ box }) => box)).toEqual([3, 3, 3, 3]);
  });

  it('says when the next question comes where none is open', async () => {
    const press = knowing();
    await quiz({ all: true }, { press });
    const { views } = await quiz({}, { press, now: NOW + 1000 });
    expect(said(views, 'quiz-end')).toContain('Nothing is due; the next question comes in 2 days.');
  });

  it('puts the options in another order by another seed', async () => {
    const orders = async (seed: number): Promise<string> => {
      const { asked } = await quiz({ seed, topic: 'cost' });
      return asked.map(({ options }) => options.map(({ id }) => id).join('')).join();
    };
    expect(await orders(5)).toBe(await orders(5));
    expect(await orders(5)).not.toBe(await orders(6));
  });
});

describe('without a person', () => {
  it('what is due is told, and nothing is kept', async () => {
    const { asked, answered, views } = await quiz({ topic: 'cost' });
    expect(asked.map(({ question }) => question)).toEqual([
      ...['cheaper-engine', 'replicas-bill', 'left-behind'],
    ]);
    expect(answered).toEqual([]);
    expect(said(views, 'quiz-due')).toContain('--answers FILE');
    expect(await store.read()).toEqual({ record: {}, trouble: null });
  });

  const answersOf = async (answers: unknown): Promise<string> => {
    const file = path.join(folder, 'answers.json');
    await writeFile(file, typeof answers === 'string' ? answers : JSON.stringify(answers));
    return file;
  };

  it('the answers of a file are taken, as sure ones', async () => {
    const answers = await answersOf({ 'same-ttl': 'c', sliding: 'b' });
    const { failure, asked, answered } = await quiz({ answers });
    expect(failure).toBeNull();
    expect(asked.map(({ question }) => question)).toEqual(['same-ttl', 'sliding']);
    expect(answered).toMatchObject([
      { question: 'same-ttl', right: true, sure: true, change: 'up', again: false },
      { question: 'sliding', right: false, chosen: 'b', answer: 'a', change: 'back', again: false },
    ]);
  });

  it.each<[string, unknown]>([
    ['no JSON', '{'],
    ['a list', ['a']],
    ['a question that there is not', { 'same-ttl': 'c', 'same-tll': 'c' }],
    ['an option that there is not', { 'same-ttl': 'e' }],
    ['a number', { 'same-ttl': 3 }],
  ])('a file with %s is refused, and none of it is taken', async (_what, answers) => {
    const { failure } = await quiz({ answers: await answersOf(answers) });
    expect(failure).toMatchObject({ code: 'OPTION_INVALID', params: { flag: '--answers' } });
    expect((await store.read()).record).toEqual({});
  });

  it('a file that there is not is refused', async () => {
    const { failure } = await quiz({ answers: path.join(folder, 'none.json') });
    expect(failure).toMatchObject({ code: 'OPTION_INVALID', params: { flag: '--answers' } });
  });

  it('an exam is marked by a file; what it leaves out counts as wrong', async () => {
    const all = Object.fromEntries(RIGHT);
    const full = await quiz({ exam: 10, require: 100, answers: await answersOf(all) });
    expect(full.failure).toBeNull();
    expect(full.answered).toHaveLength(10);
    expect(
      full.answered.every(({ right, told, sure }) => right && told === 'brief' && sure === null),
    ).toBe(true);
    const [left] = full.asked;
    const answers = await answersOf({ ...all, [left?.question ?? '']: undefined });
    const most = await quiz({ exam: 10, require: 90, answers });
    expect(most.failure).toBeNull();
    expect(most.answered[0]).toMatchObject({ chosen: null, right: false, told: 'reasons' });
    const fewer = await quiz({ exam: 10, require: 91, answers });
    expect(fewer.failure).toMatchObject({ code: 'EXAM_NOT_PASSED' });
  });

  it('an exam without answers is told and not marked', async () => {
    const { failure, asked, answered, views } = await quiz({ exam: 4, require: 50 });
    expect([failure, asked.length, answered.length]).toEqual([null, 4, 0]);
    expect(said(views, 'quiz-exam')).toContain('--seed 1');
  });
});

describe('an exam', () => {
  it('gives no reasons before its end, then those of what was wrong', async () => {
    const order: string[] = [];
    const press: Press = (asked, hint) => {
      order.push(hint.key === 'quiz.keys.next' ? 'review' : 'question');
      return hint.key === 'quiz.keys.next'
        ? ''
        : asked.position === 2
          ? 's'
          : knowing()(asked, hint);
    };
    const { asked, answered, views } = await quiz({ exam: 3 }, { press });
    expect(order).toEqual(['question', 'question', 'question', 'review']);
    expect(answered.map(({ question, told }) => [question, told])).toEqual([
      [asked[0]?.question, 'brief'],
      [asked[1]?.question, 'review'],
      [asked[2]?.question, 'brief'],
    ]);
    expect(said(views, 'quiz-score')).toContain('Right: 2 of 3, which is 66.7%.');
  });

  it('counts by topic, and draws the same questions by the same seed', async () => {
    const one = await quiz({ exam: 20 }, { press: knowing() });
    const other = await quiz({ exam: 20 }, { press: knowing() });
    expect(one.asked.map(({ question }) => question)).toEqual(
      other.asked.map(({ question }) => question),
    );
    expect(new Set(one.asked.map(({ question }) => question)).size).toBe(20);
    const table = one.views[0]?.blocks.find((block) => block.kind === 'table')?.table;
    const counts = table?.rows.map(([, of]) => Number(of)) ?? [];
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20);
  });

  it('ends with its time: that answer and all after it do not count', async () => {
    // Two questions have 4 min 48 s.
    const { asked, answered, views } = await quiz(
      { exam: 2 },
      { press: knowing(), takes: 4 * MINUTE },
    );
    expect(asked.map(({ leftMs }) => leftMs)).toEqual([288_000, 48_000]);
    expect(answered).toHaveLength(1);
    expect(said(views, 'quiz-score')).toContain('Right: 1 of 2');
    expect(views.map(({ id }) => id)).toContain('quiz-over');
  });

  it('that is ended early counts what is left as wrong, and files only what was answered', async () => {
    const press: Press = (asked, hint) => (asked.position === 2 ? 'q' : knowing()(asked, hint));
    const { asked, failure } = await quiz({ exam: 5, require: 50 }, { press });
    expect(failure).toMatchObject({ code: 'EXAM_NOT_PASSED' });
    expect(asked).toHaveLength(2);
    expect(Object.keys((await store.read()).record)).toHaveLength(1);
  });

  it.each<[string, QuizChoices]>([
    ['--exam', { exam: 4, topic: 'cost' }],
    ['--exam', { exam: 51 }],
    ['--require', { require: 50 }],
  ])('%s is refused where it cannot be had: %j', async (flag, given) => {
    const { failure, asked } = await quiz(given, { press: knowing() });
    expect(failure).toMatchObject({ code: 'OPTION_INVALID', params: { flag } });
    expect(asked).toEqual([]);
  });
});

it('a damaged file of answers is set aside, and the quiz goes on', async () => {
  await writeFile(store.file, '{"v":1,');
  const { views, answered } = await quiz({ topic: 'cost' }, { press: knowing() });
  expect(said(views, 'quiz-set-aside')).toContain('quiz.damaged-');
  expect(answered).toHaveLength(3);
});
