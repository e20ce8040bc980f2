import { TutorialError } from '../../contract/errors.ts';
import type { OptionId, QuizQuestion } from '../../contract/quiz.ts';
import { EXAM_PACE, scoreOf, type Marked, type Score } from '../../quiz/score.ts';
import { duration } from '../../text/quantities.ts';
import { msg } from '../../text/message.ts';
import type { Block } from '../../ui/view.ts';
import type { Answers } from './answers.ts';
import { NUMBERS } from './sitting.ts';
import { answer, commandOf, put, titleOf, type Desk, type PutQuestion } from './table.ts';

/** What exam. */
export interface ExamRequest {
  readonly count: number;
  /** Percent of right answers below which it is not passed; null where that is not asked. */
  readonly require: number | null;
  /** By which the same questions are drawn again. */
  readonly seed: number;
}

/** A question of an exam that was not answered rightly; `chosen` is null where it was not answered. */
interface Missed extends PutQuestion {
  readonly chosen: OptionId | null;
}

/** Asks a person some questions against the clock; the reasons come at the end. @throws TutorialError EXAM_NOT_PASSED */
export async function askExam(desk: Desk, request: ExamRequest): Promise<void> {
  const { app } = desk;
  const exam = new Exam(desk, request);
  const begin = app.clock.now();
  const limit = EXAM_PACE * request.count;
  const left = (): number => limit - (app.clock.now() - begin);
  let open = true;
  for (const [index, question] of exam.questions.entries()) {
    if (!open) {
      exam.leaveOut(question);
      continue;
    }
    const asked = await exam.put(question, index + 1, left());
    const key = await app.ui.ask.key(msg('quiz.keys.exam'), [...NUMBERS, 's', 'q'], 'q');
    const late = left() <= 0;
    if (late)
      app.ui.print({ blocks: [{ kind: 'paragraph', tone: 'note', text: msg('quiz.exam.over') }] });
    open = !late && key !== 'q';
    const option = key === 's' || !open ? undefined : asked.options[Number(key) - 1];
    await exam.take(asked, option?.id ?? null);
  }
  await exam.end(app.clock.now() - begin, true);
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
    if (marks) await exam.take(asked, answers.get(question.id) ?? null);
  }
  if (marks) await exam.end(app.clock.now() - begin, false);
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
  readonly #missed: Missed[] = [];

  constructor(desk: Desk, request: ExamRequest) {
    this.#desk = desk;
    this.#request = request;
    this.questions = desk.shuffle(desk.questions).slice(0, request.count);
  }

  put(question: QuizQuestion, position: number, left: number): Promise<PutQuestion> {
    const leftMs = Math.max(0, left);
    return put(this.#desk, question, { position, of: this.#request.count, box: 0, leftMs });
  }

  /** An answer, or null for none. */
  async take(asked: PutQuestion, chosen: OptionId | null): Promise<void> {
    const { topic, right } = asked.question;
    this.#marked.push({ topic, right: chosen === right });
    if (chosen !== right) this.#missed.push({ ...asked, chosen });
    if (chosen === null) return;
    await answer(this.#desk, asked, { chosen, sure: null, exam: true, repeats: false });
  }

  /** A question that was not reached. */
  leaveOut(question: QuizQuestion): void {
    this.#marked.push({ topic: question.topic, right: false });
  }

  /** Tells the score, and what was missed with its reasons. */
  async end(ms: number, pauses: boolean): Promise<void> {
    const { app } = this.#desk;
    const score = scoreOf(this.#marked);
    app.ui.print({
      id: 'quiz-score',
      title: msg('quiz.exam.title'),
      blocks: this.#score(score, ms),
    });
    for (const missed of this.#missed) {
      if (pauses && (await app.ui.ask.key(msg('quiz.keys.next'), ['', 'q'], 'q')) === 'q') break;
      app.ui.print({ id: 'quiz-review', blocks: this.#review(missed) });
    }
    const { require } = this.#request;
    if (require !== null && score.percent < require) {
      const percent = { value: score.percent, unit: 'percent' } as const;
      const least = { value: require, unit: 'percent' } as const;
      throw new TutorialError('EXAM_NOT_PASSED', { percent, least });
    }
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

  #review({ question, options, chosen }: Missed): readonly Block[] {
    const { app } = this.#desk;
    const reason = (id: OptionId): readonly Block[] => {
      const option = options.find((one) => one.id === id);
      if (option === undefined) return [];
      const label = id === question.right ? msg('quiz.label.answer') : msg('quiz.label.wrong');
      return [
        { kind: 'keyvalue', rows: [[label, option.text]] },
        { kind: 'paragraph', text: option.why },
      ];
    };
    return [
      { kind: 'heading', text: question.text },
      ...(chosen === null ? [] : reason(chosen)),
      ...reason(question.right),
      { kind: 'code', lines: [commandOf(app, question.place)] },
    ];
  }
}
