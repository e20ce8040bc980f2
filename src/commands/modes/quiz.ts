import type { Course } from '../../contract/course.ts';
import { msg } from '../../text/message.ts';
import { quizOptions } from '../quiz/options.ts';
import type { AppCommand, Mode } from './mode.ts';

const NAME = 'quiz';

/** The quiz: one command, with nothing to pick. */
export const quizMode: Mode = {
  commands: (course) => [quizCommand(course)],
  menu: { label: msg('cli.menu.quiz'), question: msg('cli.menu.quiz') },
  units: () => [],
  otherwise: NAME,
};

function quizCommand({ quiz }: Course): AppCommand {
  return {
    name: NAME,
    help: msg('quiz.command'),
    options: quizOptions(quiz.topics),
    hint: msg('quiz.hint'),
    run: async (app, given) => (await import('../quiz/index.ts')).runQuiz(app, given),
  };
}
