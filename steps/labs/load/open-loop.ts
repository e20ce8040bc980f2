import { setImmediate as nextTurn } from 'node:timers/promises';
import { CancelledError, type Outcome, type StepClock } from '#tutorial';

/** One read of the load; times in ms since the start of the load. */
export interface TimedRead {
  /** When the schedule wanted it. */
  readonly due: number;
  /** When it was really sent: later than due when its reader still waited, or the process was late. */
  readonly sent: number;
  readonly done: number;
  readonly outcome: Outcome;
}

/** A load that goes by the clock, whatever the answers do. */
export interface Schedule {
  readonly readers: number;
  /** Reads per second of all readers together; they take turns. */
  readonly rate: number;
  readonly forMs: number;
  readonly read: () => Promise<Outcome>;
  readonly clock: StepClock;
  readonly signal: AbortSignal;
  /** Told of every read as it ends. */
  readonly onRead?: (read: TimedRead) => void;
  /** Told before every read that is due, with the ms since the start. */
  readonly onTick?: (nowMs: number) => void;
  /** One turn of the event loop; injected by tests. */
  readonly turn?: () => Promise<unknown>;
}

/** What came of a schedule. */
export interface LoadRun {
  /** In the order they ended. */
  readonly reads: readonly TimedRead[];
  /** When reads were due (ms) whose reader was not free before the end. */
  readonly notSent: readonly number[];
  /** Ms by which the process itself, and no reader, was late for each read that was due. */
  readonly lateness: Float64Array;
}

/** Timers fire up to this much late (ms), so the last stretch is waited for turn by turn. */
const TIMER_SLACK_MS = 1.5;

/**
 * Runs an open-loop load: reads are due at fixed instants, a reader that still waits takes its next read as soon as it
 * is free, and the wait counts because every time is taken from the instant the read was due.
 * @throws what a read throws; CancelledError
 */
export async function runOpenLoop(schedule: Schedule): Promise<LoadRun> {
  const { readers, rate, forMs, clock, signal, onTick, turn = nextTurn } = schedule;
  const everyMs = 1000 / rate;
  const planned = Math.floor(forMs / everyMs);
  const lateness = new Float64Array(planned);
  const start = clock.now();
  const elapsed = (): number => clock.now() - start;
  const crowd = new Crowd(schedule, elapsed);
  try {
    for (let turnOf = 0; turnOf < planned && !crowd.failed; turnOf += 1) {
      const due = turnOf * everyMs;
      for (let left = due - elapsed(); left > 0; left = due - elapsed()) {
        if (left > TIMER_SLACK_MS + 1) await clock.sleep(left - TIMER_SLACK_MS, signal);
        else await turn();
      }
      // Also when late: without it a process that is behind would send for ever and hear no answer.
      await turn();
      if (signal.aborted) throw new CancelledError();
      const now = elapsed();
      onTick?.(now);
      lateness[turnOf] = now - due;
      crowd.ask(turnOf % readers, due);
    }
    // The last reader that was asked is free and must get to its read.
    await turn();
  } finally {
    await crowd.end();
  }
  return { reads: crowd.reads, notSent: crowd.notSent, lateness };
}

/** The readers: each does one read after the other. */
class Crowd {
  readonly reads: TimedRead[] = [];
  readonly notSent: number[] = [];
  failed = false;
  #over = false;
  #failure: unknown;
  readonly #schedule: Schedule;
  readonly #elapsed: () => number;
  readonly #busy: Promise<void>[];

  constructor(schedule: Schedule, elapsed: () => number) {
    this.#schedule = schedule;
    this.#elapsed = elapsed;
    this.#busy = Array.from({ length: schedule.readers }, () => Promise.resolve());
  }

  /** Lets a reader read as soon as it is free. */
  ask(reader: number, due: number): void {
    const before = this.#busy[reader] ?? Promise.resolve();
    this.#busy[reader] = before.then(() => this.#read(due));
  }

  /** Waits for what was sent; what was not sent yet is given up. */
  async end(): Promise<void> {
    this.#over = true;
    await Promise.all(this.#busy);
    if (this.failed) throw this.#failure;
  }

  async #read(due: number): Promise<void> {
    if (this.#over) {
      this.notSent.push(due);
      return;
    }
    const sent = this.#elapsed();
    try {
      const outcome = await this.#schedule.read();
      const read = { due, sent, done: this.#elapsed(), outcome };
      this.reads.push(read);
      this.#schedule.onRead?.(read);
    } catch (error) {
      if (!this.failed) this.#failure = error;
      this.failed = true;
    }
  }
}
