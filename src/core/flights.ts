/** What is known about a flight from its start. */
export interface FlightPlan {
  /** False when the first caller cannot leave: the work is then never cancelled. */
  readonly cancellable: boolean;
  readonly key: string;
  readonly tags: readonly string[];
}

/** One piece of work that several callers may wait for. */
export interface Flight<T> extends FlightPlan {
  readonly promise: Promise<T>;
  /** One caller less waits; when none is left, the work's signal is aborted. */
  leave(): void;
}

/** What the work of a flight is given. */
export interface FlightContext {
  /** Absent when the first caller cannot leave, so that the work is never cancelled. */
  readonly signal: AbortSignal | undefined;
  /** True once an invalidation came in. */
  readonly isOutdated: () => boolean;
}

/**
 * Single flight: while work for an identity is going on, whoever asks for the same joins it. A
 * thousand readers of one cold key make one query.
 */
export class Flights<T> {
  readonly #running = new Map<string | symbol, CountedFlight<T>>();

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
    work: (context: FlightContext) => Promise<T>,
  ): Flight<T> {
    const controller = plan.cancellable ? new AbortController() : undefined;
    const promise = work({
      signal: controller?.signal,
      isOutdated: () => flight.outdated,
    });
    const flight: CountedFlight<T> = {
      ...plan,
      promise,
      outdated: false,
      waiting: 1,
      leave: () => {
        flight.waiting -= 1;
        if (flight.waiting > 0 || controller === undefined) return;
        this.#remove(identity, flight);
        controller.abort();
      },
    };
    this.#running.set(identity, flight);
    const end = (): void => {
      this.#remove(identity, flight);
    };
    promise.then(end, end);
    return flight;
  }

  /** Marks flights as outdated and lets nobody join them any more. */
  outdate(matches: (flight: FlightPlan) => boolean): void {
    for (const [identity, flight] of this.#running) {
      if (!matches(flight)) continue;
      flight.outdated = true;
      this.#running.delete(identity);
    }
  }

  #remove(identity: string | symbol, flight: Flight<T>): void {
    if (this.#running.get(identity) === flight) this.#running.delete(identity);
  }
}

interface CountedFlight<T> extends Flight<T> {
  waiting: number;
  /** True after an invalidation: what this flight brings back may be older than the write. */
  outdated: boolean;
}

/** The flight's result, or the signal's reason as soon as it is aborted. */
export function orAborted<T>(flight: Flight<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const abort = (): void => {
      flight.leave();
      reject(signal.reason as Error);
    };
    const landed = (): void => {
      signal.removeEventListener('abort', abort);
    };
    signal.addEventListener('abort', abort, { once: true });
    flight.promise.then(resolve, reject).finally(landed);
  });
}
