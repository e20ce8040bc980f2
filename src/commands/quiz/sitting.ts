import type { QuizQuestion } from '../../contract/quiz.ts';
import { Deck, drawSitting } from '../../quiz/deck.ts';
import type { QuizRecord, Standing } from '../../quiz/record.ts';
import { msg, type Message } from '../../text/message.ts';
import type { Block } from '../../ui/view.ts';
import { commandLine } from '../run.ts';
import type { Answers } from './answers.ts';
import { file, put, standing, tell, type Desk, type PutQuestion } from './table.ts';

/** The keys for the four options, as they are numbered. */
export const NUMBERS = ['1', '2', '3', '4'] as const;

/** How a sitting went. */
interface Tally {
  answered: number;
  right: number;
  /** Of how many they were sure, and of these wrong; null where nobody was asked. */
  readonly certain: { sure: number; mistaken: number } | null;
}

/** Asks a person, one question at a time, until there is no more or they leave. */
export async function askSitting(desk: Desk, all: boolean): Promise<void> {
  const { ask } = desk.app.ui;
  const { record } = await desk.app.quiz.read();
  const deck = deckOf(desk, record, all);
  const tally: Tally = { answered: 0, right: 0, certain: { sure: 0, mistaken: 0 } };
  for (let id = deck.take(); id !== undefined; id = deck.take()) {
    const question = questionOf(desk, id);
    const { position, of } = { position: deck.asked, of: deck.of };
    const box = await boxOf(desk, id);
    const asked = await put(desk, question, { position, of, box, leftMs: null });
    const key = await ask.key(msg('quiz.keys'), [...NUMBERS, 's', 'q'], 'q');
    if (key === 'q') break;
    if (key === 's') continue;
    const sureKey = await ask.key(msg('quiz.keys.sure', { number: key }), ['y', 'n', 'q'], 'q');
    if (sureKey === 'q') break;
    const right = await take(desk, asked, Number(key), sureKey === 'y', tally);
    if (!right) deck.again(id);
    if ((await ask.key(msg('quiz.keys.next'), ['', 'q'], 'q')) === 'q') break;
  }
  await tellEnd(desk, tally);
}

/** Takes answers that were written down before. What is right counts as sure: nobody can be asked. */
export async function takeAnswers(desk: Desk, answers: Answers): Promise<void> {
  const questions = desk.questions.filter(({ id }) => answers.has(id));
  const tally: Tally = { answered: 0, right: 0, certain: null };
  for (const [index, question] of questions.entries()) {
    desk.app.signal.throwIfAborted();
    const chosen = answers.get(question.id);
    if (chosen === undefined) continue;
    const at = { position: index + 1, of: questions.length };
    const box = await boxOf(desk, question.id);
    const asked = await put(desk, question, { ...at, box, leftMs: null });
    const filed = await file(desk, asked, { chosen, sure: true });
    await tell(desk, filed, 'reasons');
    count(tally, filed.right, true);
  }
  await tellEnd(desk, tally);
}

/** Tells what is due, with the ids that a file of answers needs. */
export async function listSitting(desk: Desk, all: boolean): Promise<void> {
  const { record } = await desk.app.quiz.read();
  const deck = deckOf(desk, record, all);
  for (let id = deck.take(); id !== undefined; id = deck.take()) {
    const at = { position: deck.asked, of: deck.of };
    await put(desk, questionOf(desk, id), { ...at, box: record[id]?.box ?? 0, leftMs: null });
  }
  const found = standing(desk, record);
  desk.app.ui.print({
    id: 'quiz-due',
    title: msg('quiz.title'),
    blocks: [
      { kind: 'paragraph', text: standingText(found, desk.now()) },
      { kind: 'paragraph', tone: 'tip', text: msg('quiz.how-to-answer') },
    ],
  });
}

/** How far the learner is, and what comes next, as a sentence. */
function standingText({ known, all, due, fresh, next }: Standing, now: number): Message {
  if (due > 0 || fresh > 0 || next === null)
    return msg('quiz.standing', { known, all, due, fresh });
  const days = Math.max(1, Math.ceil((next - now) / (24 * 60 * 60 * 1000)));
  return msg('quiz.standing.later', { known, all, days });
}

async function take(
  desk: Desk,
  asked: PutQuestion,
  number: number,
  sure: boolean,
  tally: Tally,
): Promise<boolean> {
  const option = asked.options[number - 1];
  if (option === undefined) throw new Error(`a question has no option ${String(number)}`);
  const filed = await file(desk, asked, { chosen: option.id, sure });
  await tell(desk, filed, 'reasons', !filed.right);
  count(tally, filed.right, sure);
  return filed.right;
}

function count(tally: Tally, right: boolean, sure: boolean): void {
  tally.answered += 1;
  tally.right += Number(right);
  if (tally.certain === null) return;
  tally.certain.sure += Number(sure);
  tally.certain.mistaken += Number(sure && !right);
}

function deckOf({ questions, now }: Desk, record: QuizRecord, all: boolean): Deck {
  const ids = questions.map(({ id }) => id);
  return new Deck(drawSitting(ids, record, now(), all));
}

function questionOf({ questions }: Desk, id: string): QuizQuestion {
  const found = questions.find((question) => question.id === id);
  if (found === undefined) throw new Error(`there is no question ${id}`);
  return found;
}

async function boxOf({ app }: Desk, id: string): Promise<number> {
  const { record } = await app.quiz.read();
  return record[id]?.box ?? 0;
}

async function tellEnd(desk: Desk, tally: Tally): Promise<void> {
  const { app } = desk;
  const { record } = await app.quiz.read();
  const found = standing(desk, record);
  const { answered, right, certain } = tally;
  const counted: readonly Block[] =
    answered === 0
      ? []
      : [
          { kind: 'paragraph', text: msg('quiz.end', { answered, right }) },
          ...(certain === null
            ? []
            : [{ kind: 'paragraph', text: msg('quiz.end.sure', certain) } as const]),
        ];
  const open = found.due > 0 || found.fresh > 0;
  app.ui.print({
    id: 'quiz-end',
    title: msg('quiz.title'),
    blocks: [
      ...counted,
      { kind: 'paragraph', text: standingText(found, desk.now()) },
      { kind: 'heading', text: msg('status.next') },
      { kind: 'code', lines: [commandLine(app, open ? 'quiz' : 'quiz --all')] },
    ],
  });
}
