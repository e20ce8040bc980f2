import type { Called, LearnerProgram, LoadedFile, Typed, WireExchange } from '#tutorial';
import { msg } from '../text.ts';
import { Failed } from './failed.ts';
import type { World } from './world.ts';

/** What a check works with: the world, and the learner's program with what can be asked of it. */
export interface CheckBench {
  readonly world: World;
  /** The program that was loaded first. */
  readonly program: LearnerProgram;
  /** Starts and loads one more program, as a second process of the application. @throws Failed */
  another(): Promise<LearnerProgram>;
  /** Calls a function and gives whatever came of it, with what crossed the wire meanwhile. */
  attempt(program: LearnerProgram, name: string, ...args: readonly unknown[]): Promise<Attempt>;
  /**
   * Calls a function and gives its result with what crossed the wire meanwhile.
   * @throws Failed `threw`, `silent`, `prints-too-much` or `ended`
   */
  call(program: LearnerProgram, name: string, ...args: readonly unknown[]): Promise<CallSeen>;
}

/** A call, however it ended. */
export interface Attempt {
  readonly called: Called;
  readonly wire: readonly WireExchange[];
}

/** A call that returned. */
export interface CallSeen {
  readonly value: Typed;
  readonly wire: readonly WireExchange[];
}

/** Opens the bench: the program is started and loaded. @throws Failed `does-not-load`, `package-missing`, `no-function` */
export async function openBench(world: World, functions: readonly string[]): Promise<CheckBench> {
  const another = async (): Promise<LearnerProgram> => {
    const program = await world.start();
    await load(program, functions);
    return program;
  };
  const attempt = async (
    program: LearnerProgram,
    name: string,
    ...args: readonly unknown[]
  ): Promise<Attempt> => {
    const mark = world.wire.mark();
    const called = await program.call(name, ...args);
    return { called, wire: world.wire.since(mark) };
  };
  return {
    world,
    program: await another(),
    another,
    attempt,
    async call(program, name, ...args) {
      const { called, wire } = await attempt(program, name, ...args);
      return { value: valueOf(called, name), wire };
    },
  };
}

async function load(program: LearnerProgram, functions: readonly string[]): Promise<void> {
  const loaded = await program.load();
  if (loaded.kind !== 'loaded') throw notLoaded(loaded);
  const missing = functions.find((name) => !loaded.names.includes(name));
  if (missing === undefined) return;
  throw new Failed(
    `no-${missing}`,
    msg('exercise.no-function', { name: missing }),
    msg('exercise.no-function.wanted', { name: missing }),
  );
}

function notLoaded(loaded: Exclude<LoadedFile, { readonly kind: 'loaded' }>): Failed {
  const wanted = msg('exercise.does-not-load.wanted');
  switch (loaded.kind) {
    case 'failed': {
      const { error, missingPackage: name } = loaded;
      if (name === null) {
        return new Failed('does-not-load', msg('exercise.does-not-load', { error }), wanted);
      }
      const seen = msg('exercise.package-missing', { name });
      return new Failed('package-missing', seen, msg('exercise.package-missing.wanted', { name }));
    }
    case 'silent': {
      const seconds = loaded.limitMs / 1000;
      return new Failed('silent', msg('exercise.silent.load', { seconds }), wanted);
    }
    default:
      return gone(loaded, wanted);
  }
}

/** The value of a call that returned. @throws Failed for one that did not */
export function valueOf(called: Called, name: string): Typed {
  const wanted = msg('exercise.call.wanted', { name });
  switch (called.kind) {
    case 'returned':
      return called.value;
    case 'threw':
      throw new Failed('threw', msg('exercise.threw', { name, error: called.error }), wanted);
    case 'silent': {
      const seconds = called.limitMs / 1000;
      throw new Failed('silent', msg('exercise.silent', { name, seconds }), wanted);
    }
    default:
      throw gone(called, wanted);
  }
}

function gone(
  came: Extract<Called, { readonly kind: 'ended' | 'prints-too-much' }>,
  wanted: Failed['wanted'],
): Failed {
  if (came.kind === 'ended') {
    return new Failed('ended', msg('exercise.ended', { how: came.how }), wanted);
  }
  return new Failed(
    'prints-too-much',
    msg('exercise.prints-too-much'),
    msg('exercise.prints-too-much.wanted'),
  );
}
