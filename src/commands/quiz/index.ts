import { TutorialError } from '../../contract/errors.ts';
import { boundsOf } from '../../contract/options.ts';
import { createShuffle } from '../../quiz/shuffle.ts';
import type { App } from '../../run/app.ts';
import { msg } from '../../text/message.ts';
import { readAnswers } from './answers.ts';
import { askExam, markExam } from './exam.ts';
import type { QuizChoices } from './options.ts';
import { askSitting, listSitting, takeAnswers } from './sitting.ts';
import type { Desk } from './table.ts';

/** `quiz`: asks what is due, or holds an exam; without a person, takes the answers of a file or lists what is due. */
export async function runQuiz(
  app: App,
  given: QuizChoices,
  now: () => number = Date.now,
): Promise<void> {
  const quiz = await app.course.quiz.load();
  await app.translator.learn(quiz.texts);
  const { topic = null, all = false, exam = null, require = null, answers = null } = given;
  const questions = quiz.questions.filter((one) => topic === null || one.topic === topic);
  refuse(exam, require, questions.length);
  const typed = answers === null ? null : await readAnswers(answers, quiz.questions);
  const seed = given.seed ?? Math.floor(now() % 2 ** 31);
  const desk: Desk = { app, quiz, questions, shuffle: createShuffle(seed), now };
  if (!app.config.dryRun) await tellSetAside(app);
  const nobody = !app.ui.ask.interactive || app.config.dryRun;
  if (exam !== null) {
    const request = { count: exam, require, seed };
    await (typed === null && !nobody ? askExam(desk, request) : markExam(desk, request, typed));
  } else if (typed !== null && !app.config.dryRun) await takeAnswers(desk, typed);
  else await (nobody ? listSitting(desk, all) : askSitting(desk, all));
}

function refuse(exam: number | null, require: number | null, most: number): void {
  if (require !== null && exam === null) {
    const problem = msg('quiz.require.needs-exam');
    throw new TutorialError('OPTION_INVALID', { flag: '--require', problem });
  }
  if (exam !== null && exam > most) {
    const problem = msg('cli.not-in-range', boundsOf({ min: 1, max: most }));
    throw new TutorialError('OPTION_INVALID', { flag: '--exam', problem });
  }
}

/** A damaged file is no reason not to learn, and what was in it is not thrown away. */
async function tellSetAside(app: App): Promise<void> {
  const file = await app.quiz.prepare();
  if (file === null) return;
  const text = msg('quiz.set-aside', { file });
  app.ui.print({ id: 'quiz-set-aside', blocks: [{ kind: 'paragraph', tone: 'warning', text }] });
}
