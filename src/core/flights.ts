import type { Row } from './ports.ts';

/** What is known about a flight from its start. */
export interface FlightPlan {
  readonly key: string;
  readonly tags: readonly string[];
  /** False when the first caller cannot leave: the work is then never cancelled. */
  readonly cancellable: boolean;
}

/** What the work of a flight is given: the flight itself, as far as it concerns the work. */
export interface FlightContext {
  /** Aborted when nobody waits any more; absent when the work is never cancelled. */
  readonly signal: AbortSignal | undefined;
  /** True after an invalidation: what this flight brings back may be older than the write. */
  readonly outdated: boolean;
}

/** One piece of work that several callers may wait for. */
export class Flight<T> implements FlightContext {
  readonly plan: FlightPlan;
  readonly promise: Promise<T>;
  outdated = false;
  /** What callers make of the promise once for all of them. */
  rows: Promise<readonly Row[]> | undefined;
  /** How many callers wait. */
  waiting = 1;
  readonly #controller: AbortController | undefined;

  constructor(plan: FlightPlan, work: (flight: FlightContext) => Promise<T>) {
    this.plan = plan;
    this.#controller = plan.cancellable ? new AbortController() : undefined;
    this.promise = work(this);
  }

  get signal(): AbortSignal | undefined {
    return this.#controller?.signal;
  }

  /** Tells the work that nobody waits for it. */
  cancel(): void {
    this.#controller?.abort();
  }
}

/**
 * Single flight: while work for an identity is going on, whoever asks for the same joins it. A
 * thousand readers of one cold key make one query.
 */
export class Flights<T> {
  readonly #running = new Map<string | symbol, Flight<T>>();

  /** The flight for this identity, with the caller counted in; `undefined` if there is none. */
  join(identity: string): Flight<T> | undefined {
    const flight = this.#running.get(identity);
    if (flight !== undefined) flight.waiting += 1;
    return flight;
  }

  /** Starts work under an identity; a symbol is one that nobody can join. */
  start(
    identity: string | symbol,
    plan: FlightPlan,
    work: (flight: FlightContext) => Promise<T>,
  ): Flight<T> {
    const flight = new Flight(plan, work);
    this.#running.set(identity, flight);
    const land = (): void => {
      if (this.#running.get(identity) === flight) this.#running.delete(identity);
    };
    flight.promise.then(land, land);
    return flight;
  }

  /**
   * The flight's result for a caller that may leave before it is there. When the last one has left,
   * nobody can join any more, and the work is cancelled.
   *
   * @throws the signal's reason as soon as it is aborted
   */
  orAborted(flight: Flight<T>, signal: AbortSignal): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const leave = (): void => {
        flight.waiting -= 1;
        if (flight.waiting === 0 && flight.plan.cancellable) {
          this.#drop((running) => running === flight);
          flight.cancel();
        }
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', leave, { once: true });
      const landed = (): void => {
        signal.removeEventListener('abort', leave);
      };
      flight.promise.then(resolve, reject).finally(landed);
    });
  }

  /** Marks flights as outdated and lets nobody join them any more. */
  outdate(matches: (plan: FlightPlan) => boolean): void {
    this.#drop((flight) => {
      if (matches(flight.plan)) flight.outdated = true;
      return flight.outdated;
    });
  }

  #drop(matches: (flight: Flight<T>) => boolean): void {
    for (const [identity, flight] of this.#running) {
      if (matches(flight)) this.#running.delete(identity);
    }
  }
}
