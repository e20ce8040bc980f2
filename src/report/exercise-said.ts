import type { Translator } from '../text/index.ts';
import { msg } from '../text/message.ts';
import type { ReportExercise } from './model.ts';

/** What is said of an exercise around the learner's code. */
export interface ExerciseSaid {
  readonly sentences: readonly string[];
  /** What was found before it was passed, a sentence each. */
  readonly faults: readonly string[];
  /** Stands above the code. */
  readonly code: string;
}

/** The story of one exercise, the same in every format. */
export function exerciseSaid(
  { passed, attempts, hints, helped, faults, file }: ReportExercise,
  translator: Translator,
): ExerciseSaid {
  const state = passed ? 'exercises.report.passed' : 'exercises.report.open';
  return {
    sentences: [
      translator.text(msg(state, { attempts, hints })),
      ...(helped === null
        ? []
        : [translator.text(msg('exercises.report.helped', { sentence: helped }))]),
    ],
    faults: faults.map((fault) => translator.text(msg('exercises.report.fault', { ...fault }))),
    code: translator.text(msg('exercises.report.code', { file })),
  };
}
