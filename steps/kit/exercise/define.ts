import { type AnyExercise, type Catalog, exerciseOf, type Message, TutorialError } from '#tutorial';
import { mayOwnRedis, ownLeftovers, type OwnRedisSpec } from '../own-redis.ts';
import { msg } from '../text.ts';
import type { Afterwards } from './afterwards.ts';
import type { CheckedSpec } from './check-file.ts';
import { giveHints, learnersFile } from './given.ts';
import { openJudge } from './judge.ts';
import { CODE_LANGUAGES, fileNameOf, languageOf } from './languages.ts';
import { OPTIONS } from './options.ts';
import { untilPassed } from './sitting.ts';
import { readSolution } from './solution.ts';

/** Declares an exercise. */
export interface ExerciseSpec extends CheckedSpec {
  /** Its place in the list, from 1. */
  readonly number: number;
  readonly texts: Catalog;
  readonly text: AnyExercise['text'];
  /** What the exercise's own Redis differs in from the plainest one. */
  readonly redis?: OwnRedisSpec;
  /** A question, the mechanism, the command. */
  readonly hints: readonly [Message, Message, Message];
  /** The exercises of which this one is made: their last that was passed is where it begins. */
  readonly parts?: readonly ExerciseSpec[];
  /** Something to read for who has passed. */
  readonly afterwards?: Afterwards;
}

/** Declares an exercise. */
export function defineExercise(spec: ExerciseSpec): AnyExercise {
  const { id, number, texts, text } = spec;
  const owner = `exercise-${id}`;
  return exerciseOf({
    ...{ id, texts, text, options: OPTIONS },
    needs: ['mysql'],
    gives: [],
    plan: () => [
      { kind: 'write', what: msg('exercise.plan.file') },
      { kind: 'start', what: msg('exercise.plan.redis') },
      { kind: 'read', what: msg('exercise.plan.check') },
    ],
    async admit({ engines }) {
      if (await mayOwnRedis(engines)) return;
      throw new TutorialError('EXERCISE_NEEDS_OWN_SERVER', { exercise: id });
    },
    files: CODE_LANGUAGES.map((language) => ({ language, name: fileNameOf(number, id, language) })),
    judge: (ctx, lanes) => openJudge(spec, ctx, lanes),
    solution: (from) => readSolution(spec, from),
    async run({ mysql }, ctx) {
      const { choices } = ctx;
      const file = await learnersFile(spec, ctx);
      const language = languageOf(choices.in);
      ctx.emit({ event: 'exercise.started', exercise: id, language, file });
      await giveHints(spec, { from: 1, to: choices.hint ?? 0 }, file, ctx);
      await using learner = ctx.engines.learner.ahead();
      const prepare = (): void => {
        learner.prepare({ owner, file, language });
      };
      prepare();
      const engines = { ...ctx.engines, learner };
      await using bar = await openJudge(spec, { ...ctx, engines }, 1);
      await untilPassed({ spec, file, mysql, bar, prepare }, ctx);
      return {};
    },
    async check(_facts, ctx) {
      const left = await ownLeftovers(owner, ctx);
      return left.length === 0
        ? { ok: true, evidence: [msg('exercise.check.nothing-left')] }
        : { ok: false, problem: msg('lab.check.left', { names: left.join(', ') }) };
    },
  });
}
