import { createRandom, type MysqlFact, type RedisFact, type StepContext } from '#tutorial';
import { openBench, type CheckBench } from './bench.ts';
import { Failed } from './failed.ts';
import { languageOfFile } from './languages.ts';
import { Stalls } from './stalls.ts';
import type { Verdict } from './tell.ts';
import { openWorld } from './world.ts';

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
  let verdict = await checkPatiently(spec, setting);
  const parts = spec.parts ?? [];
  for (const [index, part] of parts.entries()) {
    if (!verdict.passed) break;
    // What it starts belongs to the exercise that was asked for.
    verdict = await checkPatiently({ ...part, id: spec.id }, setting);
    if (!verdict.passed) {
      return { ...verdict, part: { id: part.id, before: index, of: parts.length } };
    }
  }
  return verdict;
}

async function checkPatiently(spec: CheckedSpec, setting: CheckSetting): Promise<Verdict> {
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

/** What is asked of a file. */
export interface CheckedSpec {
  readonly id: string;
  /** The functions that the learner's file exports. */
  readonly functions: readonly string[];
  /** What one call may take, in ms; LIMITS.callMs where nothing else is said. */
  readonly callMs?: number;
  /** What is seen of a right solution, in order: the first thing that is not is the verdict. @throws Failed */
  readonly check: (bench: CheckBench) => Promise<void>;
  /** Other exercises whose checks the file must pass, too, each beside servers as empty as ever. */
  readonly parts?: readonly CheckedSpec[];
}

async function checkOnce(
  { id, functions, callMs, check }: CheckedSpec,
  { file, redis, mysql, seed, ctx }: CheckSetting,
): Promise<Verdict> {
  const random = createRandom(seed);
  const language = languageOfFile(file);
  await using world = await openWorld({ id, file, language, redis, mysql, random, callMs, ctx });
  try {
    await check(await openBench(world, functions));
    return { passed: true, wire: world.wire.since(0) };
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    const { code, seen, wanted, proof } = error;
    return { passed: false, code, seen, wanted, proof, wire: world.wire.since(0) };
  }
}
