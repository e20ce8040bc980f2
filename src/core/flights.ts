import { onAbort } from './abort.ts';
import type { Row } from './ports.ts';

/** How many reads' keys are remembered while nobody reads them. */
const REMEMBERED = 1_000;

/** What is known about a flight from its start. */
export interface FlightPlan {
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

/** Where the flights for one key start, one at a time. */
export interface Runway<T> {
  readonly key: string;
  /** The flight that can be joined now. */
  flight: Flight<T> | undefined;
}

/**
 * Single flight: while work for an identity is going on, whoever asks for the same joins it. A
 * thousand readers of one cold key make one query.
 *
 * Runways stay when their flight has landed. A Map to which every read added and from which it
 * deleted would make V8 copy it all the time, and keep what was read alive in the copies.
 */
export class Flights<T> {
  readonly #runways = new Map<string, Runway<T>>();
  /** Flights that nobody can join, to be told of invalidations all the same. */
  readonly #apart = new Set<Runway<T>>();

  find(identity: string): Runway<T> | undefined {
    return this.#runways.get(identity);
  }

  add(identity: string, key: string): Runway<T> {
    const runway = { key, flight: undefined };
    if (this.#runways.size >= REMEMBERED) this.#forget();
    this.#runways.set(identity, runway);
    return runway;
  }

  /** A runway of one's own. */
  apart(key: string): Runway<T> {
    const runway = { key, flight: undefined };
    this.#apart.add(runway);
    return runway;
  }

  /** Starts work; the flight can be joined until it lands. */
  start(
    runway: Runway<T>,
    plan: FlightPlan,
    work: (flight: FlightContext) => Promise<T>,
  ): Flight<T> {
    const flight = new Flight(plan, work);
    runway.flight = flight;
    const land = (): void => {
      this.#clear(runway, flight);
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
  orAborted(runway: Runway<T>, flight: Flight<T>, signal: AbortSignal): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const stay = onAbort(signal, () => {
        flight.waiting -= 1;
        if (flight.waiting === 0 && flight.plan.cancellable) {
          this.#clear(runway, flight);
          flight.cancel();
        }
        reject(signal.reason as Error);
      });
      flight.promise.then(resolve, reject).finally(stay);
    });
  }

  /** Marks flights as outdated and lets nobody join them any more. */
  outdate(matches: (key: string, plan: FlightPlan) => boolean): void {
    for (const runway of [...this.#runways.values(), ...this.#apart]) {
      const { key, flight } = runway;
      if (flight === undefined || !matches(key, flight.plan)) continue;
      flight.outdated = true;
      this.#clear(runway, flight);
    }
  }

  #clear(runway: Runway<T>, flight: Flight<T>): void {
    if (runway.flight === flight) runway.flight = undefined;
    if (this.#apart.size > 0) this.#apart.delete(runway);
  }

  #forget(): void {
    for (const [identity, runway] of this.#runways) {
      if (runway.flight === undefined) this.#runways.delete(identity);
    }
  }
}
