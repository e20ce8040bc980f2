import { describe, expect, it } from '@jest/globals';
import type { QuizChoices } from './options.ts';
import {
  answersOf,
  knowing,
  quiz,
  quizStore,
  RIGHT,
  said,
  useQuiz,
  type Press,
} from './quiz-fixture.ts';

const MINUTE = 60_000;

useQuiz();

describe('an exam', () => {
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
    expect(Object.keys((await quizStore().read()).record)).toHaveLength(1);
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
