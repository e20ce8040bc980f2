import type { LearnerProgram, Typed, WireExchange } from '#tutorial';
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
  /**
   * Calls a function and gives its result with what crossed the wire meanwhile.
   * @throws Failed `threw`, `silent` or `ended`
   */
  call(program: LearnerProgram, name: string, ...args: readonly unknown[]): Promise<CallSeen>;
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
  return {
    world,
    program: await another(),
    another,
    call: (program, name, ...args) => call(world, program, name, args),
  };
}

async function load(program: LearnerProgram, functions: readonly string[]): Promise<void> {
  const loaded = await program.load();
  if (loaded.kind === 'loaded') {
    const missing = functions.find((name) => !loaded.names.includes(name));
    if (missing === undefined) return;
    throw new Failed(
      `no-${missing}`,
      msg('exercise.no-function', { name: missing }),
      msg('exercise.no-function.wanted', { name: missing }),
    );
  }
  const wanted = msg('exercise.does-not-load.wanted');
  if (loaded.kind === 'failed' && loaded.missingPackage !== null) {
    const { missingPackage: name } = loaded;
    const seen = msg('exercise.package-missing', { name });
    throw new Failed('package-missing', seen, msg('exercise.package-missing.wanted', { name }));
  }
  if (loaded.kind === 'failed') {
    throw new Failed(
      'does-not-load',
      msg('exercise.does-not-load', { error: loaded.error }),
      wanted,
    );
  }
  throw loaded.kind === 'silent'
    ? new Failed('silent', msg('exercise.silent.load', { seconds: loaded.limitMs / 1000 }), wanted)
    : new Failed('ended', msg('exercise.ended', { how: loaded.how }), wanted);
}

async function call(
  world: World,
  program: LearnerProgram,
  name: string,
  args: readonly unknown[],
): Promise<CallSeen> {
  const mark = world.wire.mark();
  const called = await program.call(name, ...args);
  const wanted = msg('exercise.call.wanted', { name });
  switch (called.kind) {
    case 'returned':
      return { value: called.value, wire: world.wire.since(mark) };
    case 'threw':
      throw new Failed('threw', msg('exercise.threw', { name, error: called.error }), wanted);
    case 'silent': {
      const seconds = called.limitMs / 1000;
      throw new Failed('silent', msg('exercise.silent', { name, seconds }), wanted);
    }
    case 'ended':
      throw new Failed('ended', msg('exercise.ended', { how: called.how }), wanted);
  }
}
