import {
  type AnyExercise,
  type Catalog,
  createRandom,
  exerciseOf,
  type Message,
  type MysqlFact,
  type RedisFact,
  type StepContext,
  TutorialError,
} from '#tutorial';
import { createNarrator } from '../narrator.ts';
import { ownLeftovers, ownRedis, requireOwnServers } from '../own-redis.ts';
import { msg } from '../text.ts';
import { openBench, type CheckBench } from './bench.ts';
import { Failed } from './failed.ts';
import { placeStarter, textOf } from './files.ts';
import { fileNameOf, languageOf, languageOfFile, starterOf } from './languages.ts';
import { OPTIONS } from './options.ts';
import { Stalls } from './stalls.ts';
import { tellVerdict, type Verdict } from './tell.ts';
import { nextSave } from './watch.ts';
import { openWorld } from './world.ts';

/** Declares what is seen of a right solution, in order: the first check that is not passed is the verdict. */
export interface ExerciseSpec {
  readonly id: string;
  /** Its place in the list, from 1. */
  readonly number: number;
  readonly texts: Catalog;
  readonly text: AnyExercise['text'];
  /** The functions that the learner's file exports. */
  readonly functions: readonly string[];
  /** A question, the mechanism, the command. */
  readonly hints: readonly [Message, Message, Message];
  /** @throws Failed */
  readonly check: (bench: CheckBench) => Promise<void>;
}

/** What a file is checked with. */
export interface CheckSetting {
  readonly file: string;
  readonly redis: RedisFact;
  readonly mysql: MysqlFact;
  /** The same names and values again for the same seed. */
  readonly seed: number;
  readonly ctx: Pick<StepContext, 'engines' | 'signal' | 'clock'>;
}

/** How often a verdict is taken again that came while the machine stood still. */
const AGAIN = 2;

/**
 * Checks a file: everything in it is new, and gone afterwards. What was not passed while the machine stood still is
 * checked again, and told when it happens twice: the learner's own time limits say nothing there.
 */
export async function checkFile(spec: CheckedSpec, setting: CheckSetting): Promise<Verdict> {
  let before: string | undefined;
  for (let round = 0; ; round += 1) {
    using stalls = new Stalls();
    const verdict = await checkOnce(spec, setting);
    if (verdict.passed || !stalls.happened || round === AGAIN || verdict.code === before) {
      return verdict;
    }
    before = verdict.code;
  }
}

type CheckedSpec = Pick<ExerciseSpec, 'id' | 'functions' | 'check'>;

async function checkOnce(
  { id, functions, check }: CheckedSpec,
  { file, redis, mysql, seed, ctx }: CheckSetting,
): Promise<Verdict> {
  const random = createRandom(seed);
  const language = languageOfFile(file);
  await using world = await openWorld({ id, file, language, redis, mysql, random, ctx });
  try {
    await check(await openBench(world, functions));
    return { passed: true, wire: world.wire.since(0) };
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    const { code, seen, wanted } = error;
    return { passed: false, code, seen, wanted, wire: world.wire.since(0) };
  }
}

/** Declares an exercise. */
export function defineExercise(spec: ExerciseSpec): AnyExercise {
  const { id, texts, text } = spec;
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
    admit: ({ engines }) => requireOwnServers(owner, engines, null),
    async run({ mysql }, ctx) {
      const { choices, fixture } = ctx;
      const language = languageOf(choices.in);
      const name = fileNameOf(spec.number, id, language);
      const starter = await fixture(starterOf(id, language));
      const file = await placeStarter(choices.folder, name, starter);
      const tell = createNarrator(ctx);
      tell.say(
        'text',
        msg(file.found ? 'exercise.file.found' : 'exercise.file.new', { file: file.path }),
      );
      if (choices.hint) for (const hint of spec.hints) tell.say('tip', hint);
      await using own = await ownRedis(owner, ctx);
      const redis = await own.start({});
      for (let round = 0; ; round += 1) {
        const checked = (await textOf(file.path)) ?? '';
        const seed = choices.seed ?? Math.floor(Math.random() * 2 ** 31);
        const verdict = await checkFile(spec, { file: file.path, redis, mysql, seed, ctx });
        tellVerdict(verdict, { id, seed, whole: choices.wire, tell, redis });
        if (verdict.passed) return {};
        if (choices.once || !ctx.ask.interactive) {
          throw new TutorialError('EXERCISE_NOT_PASSED', { exercise: id, code: verdict.code });
        }
        tell.say('text', msg('exercise.waiting', { file: file.path }));
        await nextSave(file.path, checked, ctx);
      }
    },
    async check(_facts, ctx) {
      const left = await ownLeftovers(owner, ctx);
      return left.length === 0
        ? { ok: true, evidence: [msg('exercise.check.nothing-left')] }
        : { ok: false, problem: msg('lab.check.left', { names: left.join(', ') }) };
    },
  });
}
