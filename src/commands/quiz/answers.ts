import { readFile } from 'node:fs/promises';
import { messageOf, TutorialError } from '../../contract/errors.ts';
import { OPTION_IDS, type OptionId, type QuizQuestion } from '../../contract/quiz.ts';
import { msg, type Message } from '../../text/message.ts';

/** Answers by the ids of the questions. */
export type Answers = ReadonlyMap<string, OptionId>;

/**
 * Reads a file of answers: a JSON object from the ids of questions to the ids of options.
 * @throws TutorialError OPTION_INVALID when it cannot be read, or names what there is not; then none of it is taken
 */
export async function readAnswers(
  file: string,
  questions: readonly QuizQuestion[],
): Promise<Answers> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw refused(msg('quiz.answers.unreadable', { file, reason: messageOf(error) }));
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refused(msg('quiz.answers.not-json', { file }));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw refused(msg('quiz.answers.not-json', { file }));
  }
  const known = new Set(questions.map(({ id }) => id));
  const answers = new Map<string, OptionId>();
  for (const [question, chosen] of Object.entries(value)) {
    if (!known.has(question)) throw refused(msg('quiz.answers.no-question', { file, question }));
    const option = OPTION_IDS.find((id) => id === chosen);
    if (option === undefined) {
      const values = OPTION_IDS.join(', ');
      throw refused(msg('quiz.answers.no-option', { file, question, values }));
    }
    answers.set(question, option);
  }
  return answers;
}

function refused(problem: Message): TutorialError {
  return new TutorialError('OPTION_INVALID', { flag: '--answers', problem });
}
