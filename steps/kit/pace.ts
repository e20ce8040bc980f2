import { CancelledError, type StepClock } from '#tutorial';

/** Readers that each ask at fixed times, and never twice at once: who still waits for an answer skips its turn. */
export interface Pace {
  readonly readers: number;
  /** Ms between two reads of one reader; readers take turns within it. */
  readonly everyMs: number;
  readonly forMs: number;
  /** Goes on after `forMs` until this is true, but no longer than `DEADLINE_MS`. */
  readonly until?: () => boolean;
  /** One read of a reader, 0 to `readers - 1`. */
  readonly read: (reader: number) => Promise<unknown>;
  readonly clock: StepClock;
  readonly signal: AbortSignal;
  /** Called now and then with the ms since the start. */
  readonly onTick?: (elapsedMs: number) => void;
}

/** Ms after which readers end whatever has not happened, when that is later than `forMs`. */
export const DEADLINE_MS = 15_000;
/** Ms between two looks at who is due. */
const TICK_MS = 5;

/**
 * Runs the readers and resolves to the ms each read took, in the order they ended. A turn whose reader still waits is
 * not made up for: these readers are people who wait for their page, not an open stream of requests.
 * @throws what a read throws; CancelledError
 */
export async function paced(pace: Pace): Promise<Float64Array> {
  const { readers, everyMs, forMs, until = () => true, clock, signal, onTick } = pace;
  const goesOn = (now: number): boolean => now < forMs || (now < DEADLINE_MS && !until());
  const start = clock.now();
  const due = Array.from({ length: readers }, (_, reader) => (everyMs * reader) / readers);
  const busy = new Map<number, Promise<void>>();
  const times: number[] = [];
  const failures: unknown[] = [];
  const readOnce = async (reader: number): Promise<void> => {
    const begin = clock.now();
    try {
      await pace.read(reader);
      times.push(clock.now() - begin);
    } catch (error) {
      failures.push(error);
    } finally {
      busy.delete(reader);
    }
  };
  try {
    for (let now = 0; goesOn(now) && failures.length === 0; now = clock.now() - start) {
      for (const [reader, at] of due.entries()) {
        if (at > now) continue;
        due[reader] = at + everyMs * Math.ceil((now - at + 1) / everyMs);
        if (!busy.has(reader)) busy.set(reader, readOnce(reader));
      }
      onTick?.(now);
      await clock.sleep(TICK_MS, signal);
    }
  } finally {
    await Promise.all(busy.values());
  }
  if (signal.aborted) throw new CancelledError();
  if (failures.length > 0) throw failures[0];
  return Float64Array.from(times);
}
