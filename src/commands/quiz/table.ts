import type { OptionId, Quiz, QuizPlace, QuizQuestion } from '../../contract/quiz.ts';
import type { AskedQuestion, BoxChange } from '../../contract/events.ts';
import type { Message } from '../../contract/message.ts';
import { standingOf, type QuizRecord, type Standing } from '../../quiz/record.ts';
import type { Shuffle } from '../../quiz/shuffle.ts';
import type { App } from '../../run/app.ts';
import { commandLine } from '../run.ts';

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
  readonly chosen: OptionId;
  /** Null where it was not asked. */
  readonly sure: boolean | null;
  readonly exam: boolean;
  /** Whether one that was wrong comes once more. */
  readonly repeats: boolean;
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

/** Keeps an answer, and tells it with the reasons when it is on disk. @returns what became of its box */
export async function answer(
  desk: Desk,
  { question, options }: PutQuestion,
  { chosen, sure, exam, repeats }: Given,
): Promise<BoxChange> {
  const { app, quiz } = desk;
  const right = chosen === question.right;
  const filed = await app.quiz.answered(question.id, { right, sure: sure === true }, desk.now());
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
    box: filed.card.box,
    change: filed.change,
    due: filed.card.due,
    days: filed.days,
    again: repeats && !right,
    exam,
  });
  return filed.change;
}

/** The command that shows what answers a question. */
export function commandOf(app: App, { kind, id }: QuizPlace): string {
  const words = { step: id, lab: `lab ${id}`, choice: `create-redis --explain ${id}` }[kind];
  return commandLine(app, words);
}

/** What a topic is called. */
export function titleOf({ titles }: Quiz, topic: string): Message {
  const title = titles[topic];
  if (title === undefined) throw new Error(`the topic ${topic} has no title`);
  return title;
}

/** How far the learner is with all questions of the quiz. */
export function standing({ quiz, now }: Desk, record: QuizRecord): Standing {
  return standingOf(
    quiz.questions.map(({ id }) => id),
    record,
    now(),
  );
}
