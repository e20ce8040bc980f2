import { TutorialError } from '../../contract/errors.ts';
import type { OptionId, QuizQuestion } from '../../contract/quiz.ts';
import { EXAM_PACE, scoreOf, type Marked, type Score } from '../../quiz/score.ts';
import type { App } from '../../run/app.ts';
import { duration } from '../../text/quantities.ts';
import { msg } from '../../text/message.ts';
import type { Block } from '../../ui/view.ts';
import type { Answers } from './answers.ts';
import { NUMBERS } from './sitting.ts';
import { titleOf } from './title.ts';
import { file, put, tell, type Desk, type Filed, type PutQuestion } from './table.ts';

/** What exam. */
export interface ExamRequest {
  readonly count: number;
  /** Percent of right answers below which it is not passed; null where that is not asked. */
  readonly require: number | null;
  /** By which the same questions are drawn again. */
  readonly seed: number;
}

/** Asks a person some questions against the clock; the reasons come at the end. @throws TutorialError EXAM_NOT_PASSED */
export async function askExam(desk: Desk, request: ExamRequest): Promise<void> {
  const { app } = desk;
  const exam = new Exam(desk, request);
  const begin = app.clock.now();
  const limit = EXAM_PACE * request.count;
  const left = (): number => limit - (app.clock.now() - begin);
  const answered: Filed[] = [];
  let open = true;
  for (const [index, question] of exam.questions.entries()) {
    if (!open) {
      exam.leaveOut(question);
      continue;
    }
    const asked = await exam.put(question, index + 1, left());
    const key = await app.ui.ask.key(msg('quiz.keys.exam'), [...NUMBERS, 's', 'q'], 'q');
    const late = left() <= 0;
    if (late) tellOver(app);
    open = !late && key !== 'q';
    if (!open) exam.leaveOut(question);
    else answered.push(await exam.take(asked, asked.options[Number(key) - 1]?.id ?? null));
  }
  const score = exam.tellScore(app.clock.now() - begin);
  await review(desk, answered);
  exam.demand(score);
}

/** The reasons of what was wrong, one after the other; what was right is told without them. */
async function review(desk: Desk, answered: readonly Filed[]): Promise<void> {
  const { ask } = desk.app.ui;
  for (const filed of answered) {
    if (!filed.right && (await ask.key(msg('quiz.keys.next'), ['', 'q'], 'q')) === 'q') return;
    await tell(desk, filed, filed.right ? 'brief' : 'review');
  }
}

function tellOver({ ui }: App): void {
  const text = msg('quiz.exam.over');
  ui.print({ id: 'quiz-over', blocks: [{ kind: 'paragraph', tone: 'note', text }] });
}

/**
 * Marks an exam by answers that were written down before; what they leave out counts as wrong. Without answers it tells
 * the questions and marks nothing.
 * @throws TutorialError EXAM_NOT_PASSED
 */
export async function markExam(
  desk: Desk,
  request: ExamRequest,
  answers: Answers | null,
): Promise<void> {
  const { app } = desk;
  const exam = new Exam(desk, request);
  const begin = app.clock.now();
  const marks = answers !== null && !app.config.dryRun;
  for (const [index, question] of exam.questions.entries()) {
    app.signal.throwIfAborted();
    const asked = await exam.put(question, index + 1, EXAM_PACE * request.count);
    if (!marks) continue;
    const filed = await exam.take(asked, answers.get(question.id) ?? null);
    await tell(desk, filed, filed.right ? 'brief' : 'reasons');
  }
  if (marks) exam.demand(exam.tellScore(app.clock.now() - begin));
  else {
    const { seed } = request;
    const text = msg('quiz.exam.how-to-answer', { seed: String(seed) });
    app.ui.print({ id: 'quiz-exam', blocks: [{ kind: 'paragraph', tone: 'tip', text }] });
  }
}

class Exam {
  readonly questions: readonly QuizQuestion[];
  readonly #desk: Desk;
  readonly #request: ExamRequest;
  readonly #marked: Marked[] = [];

  constructor(desk: Desk, request: ExamRequest) {
    this.#desk = desk;
    this.#request = request;
    this.questions = desk.shuffle(desk.questions).slice(0, request.count);
  }

  put(question: QuizQuestion, position: number, left: number): Promise<PutQuestion> {
    const leftMs = Math.max(0, left);
    return put(this.#desk, question, { position, of: this.#request.count, box: 0, leftMs });
  }

  /** An answer, or null where it was left out. */
  async take(asked: PutQuestion, chosen: OptionId | null): Promise<Filed> {
    const filed = await file(this.#desk, asked, { chosen, sure: null });
    this.#marked.push({ topic: asked.question.topic, right: filed.right });
    return filed;
  }

  /** A question that was not reached counts as wrong, and stays in its box. */
  leaveOut({ topic }: QuizQuestion): void {
    this.#marked.push({ topic, right: false });
  }

  /** Tells the score. @returns it */
  tellScore(ms: number): Score {
    const score = scoreOf(this.#marked);
    const blocks = this.#score(score, ms);
    this.#desk.app.ui.print({ id: 'quiz-score', title: msg('quiz.exam.title'), blocks });
    return score;
  }

  /** @throws TutorialError EXAM_NOT_PASSED */
  demand({ percent }: Score): void {
    const { require } = this.#request;
    if (require === null || percent >= require) return;
    const least = { value: require, unit: 'percent' } as const;
    throw new TutorialError('EXAM_NOT_PASSED', {
      percent: { value: percent, unit: 'percent' },
      least,
    });
  }

  #score({ right, of, percent, topics }: Score, ms: number): readonly Block[] {
    const { app, quiz } = this.#desk;
    const share = { value: percent, unit: 'percent' } as const;
    const time = duration(ms, app.translator);
    return [
      { kind: 'paragraph', text: msg('quiz.exam.score', { right, of, percent: share, time }) },
      {
        kind: 'table',
        table: {
          id: 'quiz-score',
          title: msg('quiz.exam.by-topic'),
          engines: [],
          columns: [
            { id: 'topic', name: msg('quiz.column.topic'), unit: 'text' },
            { id: 'questions', name: msg('quiz.column.questions'), unit: 'count' },
            { id: 'right', name: msg('quiz.column.right'), unit: 'count' },
          ],
          rows: topics.map((one) => [titleOf(quiz, one.topic), one.of, one.right]),
          notes: [msg('quiz.exam.seed', { seed: String(this.#request.seed) })],
        },
      },
    ];
  }
}
