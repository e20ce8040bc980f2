import type { OptionId, Quiz, QuizPlace, QuizQuestion } from '../../contract/quiz.ts';
import type { AnsweredQuestion, AskedQuestion } from '../../contract/quiz-told.ts';
import type { Moved } from '../../quiz/boxes.ts';
import { standingOf, type QuizRecord, type Standing } from '../../quiz/record.ts';
import type { Shuffle } from '../../quiz/shuffle.ts';
import type { App } from '../../run/app.ts';
import { commandLine } from '../run.ts';
import { titleOf } from './title.ts';

/** What a sitting works with. */
export interface Desk {
  readonly app: App;
  readonly quiz: Quiz;
  /** Those that may be asked. */
  readonly questions: readonly QuizQuestion[];
  readonly shuffle: Shuffle;
  /** The wall clock, in ms since 1970. */
  readonly now: () => number;
}

/** A question with its options as they were put. */
export interface PutQuestion {
  readonly question: QuizQuestion;
  readonly options: QuizQuestion['options'];
}

/** Where a question stands when it is put. */
export type Standpoint = Pick<AskedQuestion, 'position' | 'of' | 'box' | 'leftMs'>;

/** An answer to a question. */
export interface Given {
  /** Null where it was left out, which counts as wrong. */
  readonly chosen: OptionId | null;
  /** Null where it was not asked, which counts as unsure. */
  readonly sure: boolean | null;
}

/** An answer that is on disk, and what became of its question. */
export interface Filed extends PutQuestion, Given, Moved {
  readonly right: boolean;
}

/** Tells a question, with its options in a drawn order. */
export async function put(
  desk: Desk,
  question: QuizQuestion,
  standpoint: Standpoint,
): Promise<PutQuestion> {
  const options = desk.shuffle(question.options);
  await desk.app.ui.handle({
    event: 'quiz.asked',
    question: question.id,
    topic: titleOf(desk.quiz, question.topic),
    text: question.text,
    options: options.map(({ id, text }) => ({ id, text })),
    ...standpoint,
  });
  return { question, options };
}

/** Keeps an answer; resolves when it is on disk. */
export async function file(
  { app, now }: Desk,
  asked: PutQuestion,
  { chosen, sure }: Given,
): Promise<Filed> {
  const right = chosen === asked.question.right;
  const moved = await app.quiz.answered(asked.question.id, { right, sure: sure === true }, now());
  return { ...asked, ...moved, chosen, sure, right };
}

/** Tells an answer; `again` where its question comes once more in this sitting. */
export async function tell(
  { app, quiz }: Desk,
  filed: Filed,
  told: AnsweredQuestion['told'],
  again = false,
): Promise<void> {
  const { question, options, chosen, right, sure, card, change, days } = filed;
  await app.ui.handle({
    event: 'quiz.answered',
    question: question.id,
    topic: titleOf(quiz, question.topic),
    text: question.text,
    chosen,
    answer: question.right,
    right,
    sure,
    options,
    shown: commandOf(app, question.place),
    box: card.box,
    change,
    due: card.due,
    days,
    again,
    told,
  });
}

/** The command that shows what answers a question. */
function commandOf(app: App, { kind, id }: QuizPlace): string {
  const words = { step: id, lab: `lab ${id}`, choice: `create-redis --explain ${id}` }[kind];
  return commandLine(app, words);
}

/** How far the learner is with all questions of the quiz. */
export function standing({ quiz, now }: Desk, record: QuizRecord): Standing {
  return standingOf(
    quiz.questions.map(({ id }) => id),
    record,
    now(),
  );
}
