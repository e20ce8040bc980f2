import { type CacheAside, type StepContext, zipfProbabilities } from '#tutorial';
import { runOpenLoop, type LoadRun } from './open-loop.ts';
import { createReader, type LoadSpec } from './run.ts';

/** Seconds of the load with the stall. */
export const STALL_RUN_SECONDS = 3;
/** Ms for which the process stands still. */
export const STALL_MS = 500;

/** The same load once more, for a few seconds, in the middle of which the whole process stands still. */
export function runWithStall(
  { clock, signal }: Pick<StepContext, 'clock' | 'signal'>,
  cache: CacheAside,
  spec: LoadSpec,
  freeze: (ms: number) => void = standStill,
): Promise<LoadRun> {
  const forMs = STALL_RUN_SECONDS * 1000;
  let stalled = false;
  return runOpenLoop({
    ...spec,
    forMs,
    read: createReader(cache, spec, zipfProbabilities(spec.keys, spec.exponent)),
    clock,
    signal,
    onTick: (now) => {
      if (stalled || now < forMs / 2) return;
      stalled = true;
      freeze(STALL_MS);
    },
  });
}

/** Blocks the event loop, as a long garbage collection or a frozen virtual machine does. */
function standStill(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
