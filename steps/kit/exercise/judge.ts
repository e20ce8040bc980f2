import {
  type CheckedExercise,
  type Judge,
  type MysqlFact,
  type RedisFact,
  SOURCE_LIMIT,
  type StepContext,
} from '#tutorial';
import { ownRedis, type OwnRedisSpec } from '../own-redis.ts';
import { checkFile, type CheckedSpec } from './check-file.ts';
import { diaryOf } from './diary.ts';
import { textOf } from './files.ts';
import { languageOfFile } from './languages.ts';
import { answerText, cut, toldOf, type Verdict } from './tell.ts';

/** What is judged. */
export interface JudgedSpec extends CheckedSpec {
  readonly redis?: OwnRedisSpec;
}

/** A check, with what it was of. */
export interface Weighed {
  readonly verdict: Verdict;
  readonly seed: number;
  readonly ms: number;
}

/** Judges files of one exercise, each beside a Redis that is its own meanwhile; they are gone when this is disposed of. */
export interface Bar extends Judge {
  readonly redis: RedisFact;
  /** Checks a file and keeps nothing. */
  weigh(file: string, mysql: MysqlFact, seed: number | null): Promise<Weighed>;
}

/**
 * Opens a place to judge.
 * @param lanes how many files may be judged at once: two checks never share a Redis
 * @throws TutorialError where no Redis can be started
 */
export async function openJudge(spec: JudgedSpec, ctx: StepContext, lanes: number): Promise<Bar> {
  const own = await ownRedis(`exercise-${spec.id}`, ctx);
  try {
    const first = await own.start(spec.redis ?? {});
    const others: RedisFact[] = [];
    while (others.length < lanes - 1) others.push(await own.start(spec.redis ?? {}));
    return barOf(spec, ctx, own, [first, ...others]);
  } catch (error) {
    await own[Symbol.asyncDispose]();
    throw error;
  }
}

function barOf(
  spec: JudgedSpec,
  ctx: StepContext,
  own: AsyncDisposable,
  servers: readonly [RedisFact, ...RedisFact[]],
): Bar {
  const free = [...servers];
  const weigh: Bar['weigh'] = async (file, mysql, wanted) => {
    const redis = free.pop();
    if (redis === undefined) throw new Error('more files are judged at once than was said');
    const seed = wanted ?? Math.floor(Math.random() * 2 ** 31);
    const begin = ctx.clock.now();
    try {
      const verdict = await checkFile(spec, { file, redis, mysql, seed, ctx });
      return { verdict, seed, ms: ctx.clock.now() - begin };
    } finally {
      free.push(redis);
    }
  };
  return {
    redis: servers[0],
    weigh,
    async check(file, { mysql, seed, diary }) {
      const source = (await textOf(file)) ?? '';
      const weighed = await weigh(file, mysql, seed);
      if (diary !== null) {
        await keepVerdict(weighed, { id: spec.id, file, source, whole: false, folder: diary }, ctx);
      }
      const { verdict, ms } = weighed;
      return { passed: verdict.passed, code: verdict.passed ? null : verdict.code, ms };
    },
    [Symbol.asyncDispose]: async () => own[Symbol.asyncDispose](),
  };
}

/** Tells a verdict to the journal and to programs, and writes it into the diary of a folder. */
export async function keepVerdict(
  { verdict, seed, ms }: Weighed,
  of: {
    readonly id: string;
    readonly file: string;
    /** The file as it was checked. */
    readonly source: string;
    /** All that crossed the wire, and not the last of it. */
    readonly whole: boolean;
    readonly folder: string;
  },
  { emit }: Pick<StepContext, 'emit'>,
): Promise<void> {
  const language = languageOfFile(of.file);
  const fault: Pick<CheckedExercise, 'code' | 'seen' | 'wanted'> = verdict.passed
    ? { code: null, seen: null, wanted: null }
    : verdict;
  emit({
    event: 'exercise.checked',
    exercise: of.id,
    language,
    file: of.file,
    passed: verdict.passed,
    ...{ code: fault.code, seen: fault.seen, wanted: fault.wanted },
    seed,
    ms,
    source: of.source.slice(0, SOURCE_LIMIT),
    wire: toldOf(verdict, of.whole).map(({ server, asked, answer }) => ({
      server,
      asked: asked.map(cut),
      answer: answerText(answer),
    })),
  });
  await diaryOf(of.folder, of.id, language).checked(verdict.passed);
}
