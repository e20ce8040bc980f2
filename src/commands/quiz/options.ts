import type { Choices, OptionSet } from '../../contract/options.ts';
import { msg } from '../../text/message.ts';

/** What was typed behind `quiz`. */
export type QuizChoices = Partial<Choices<QuizOptions>>;

type QuizOptions = ReturnType<typeof quizOptions>;

/** The most questions of an exam; how many there are is known when they are loaded. */
const MOST = 200;

/** The options of `quiz`, for a quiz of these topics. */
export function quizOptions(topics: readonly string[]) {
  const values = topics.join(', ');
  return {
    topic: {
      type: 'text',
      placeholder: 'name',
      default: null,
      help: msg('quiz.option.topic', { topics: values }),
      check: (name) => (topics.includes(name) ? undefined : msg('cli.not-one-of', { values })),
    },
    all: { type: 'switch', default: false, help: msg('quiz.option.all') },
    exam: {
      ...{ type: 'integer', placeholder: 'questions', default: null, min: 1, max: MOST },
      help: msg('quiz.option.exam'),
    },
    require: {
      ...{ type: 'integer', placeholder: 'percent', default: null, min: 1, max: 100 },
      help: msg('quiz.option.require'),
    },
    answers: {
      ...{ type: 'text', placeholder: 'file', default: null },
      help: msg('quiz.option.answers'),
    },
    seed: {
      ...{ type: 'integer', placeholder: 'number', default: null, min: 0, max: 2 ** 31 - 1 },
      help: msg('quiz.option.seed'),
    },
  } as const satisfies OptionSet;
}
