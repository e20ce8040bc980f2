import type { Course } from '../../contract/course.ts';
import { msg } from '../../text/message.ts';
import { quizOptions } from '../quiz/options.ts';
import type { AppCommand, Mode } from './mode.ts';

/** The quiz: one command, with nothing to pick. */
export const quizMode: Mode = {
  commands: (course) => [quizCommand(course)],
};

function quizCommand({ quiz }: Course): AppCommand {
  return {
    name: 'quiz',
    help: msg('quiz.command'),
    options: quizOptions(quiz.topics),
    hint: msg('quiz.hint'),
    run: async (app, given) => (await import('../quiz/index.ts')).runQuiz(app, given),
  };
}
