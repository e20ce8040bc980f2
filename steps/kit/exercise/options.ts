import { EXERCISE_FOLDER, type OptionSet } from '#tutorial';
import { msg } from '../text.ts';
import { CODE_LANGUAGES } from './languages.ts';

/** What every exercise can be asked with. */
export const OPTIONS = {
  in: {
    type: 'choice',
    placeholder: 'language',
    values: CODE_LANGUAGES,
    default: 'js',
    help: msg('exercise.option.in'),
  },
  once: { type: 'switch', default: false, help: msg('exercise.option.once') },
  hint: {
    type: 'integer',
    placeholder: 'number',
    default: null,
    min: 1,
    max: 3,
    help: msg('exercise.option.hint'),
  },
  solution: { type: 'switch', default: false, help: msg('exercise.option.solution') },
  'give-up': { type: 'switch', default: false, help: msg('exercise.option.give-up') },
  fresh: { type: 'switch', default: false, help: msg('exercise.option.fresh') },
  wire: { type: 'switch', default: false, help: msg('exercise.option.wire') },
  folder: {
    type: 'text',
    placeholder: 'folder',
    default: EXERCISE_FOLDER,
    help: msg('exercise.option.folder'),
  },
  seed: {
    type: 'integer',
    placeholder: 'number',
    default: null,
    min: 0,
    max: 2 ** 31 - 1,
    help: msg('exercise.option.seed'),
  },
} as const satisfies OptionSet;
