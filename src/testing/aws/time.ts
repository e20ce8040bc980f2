/** When the fake's time begins, where no clock is handed in. */
const START = Date.UTC(2026, 11, 1);

/** Time as the fake sees it: a clock, and what looks have moved it on. No timer runs. */
export class FakeTime {
  readonly #clock: () => number;
  readonly #perLook: number;
  #moved = 0;

  /**
   * @param secondsPerLook By how much each look moves time on
   * @param clock Milliseconds since 1970
   */
  constructor(secondsPerLook = 0, clock: () => number = () => START) {
    this.#clock = clock;
    this.#perLook = secondsPerLook * 1000;
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.#clock() + this.#moved;
  }

  /** Moves time on. */
  pass(seconds: number): void {
    this.#moved += seconds * 1000;
  }

  /** Somebody looks how far things are. */
  look(): void {
    this.#moved += this.#perLook;
  }
}
