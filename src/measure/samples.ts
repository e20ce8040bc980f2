/**
 * A growing list of measurements. Numbers live in a Float64Array, so that adding one makes no
 * garbage in the middle of what is being measured.
 */
export class Samples {
  #values: Float64Array;
  #length = 0;

  /** @param capacity how many samples fit before the first growth */
  constructor(capacity = 1024) {
    this.#values = new Float64Array(Math.max(1, capacity));
  }

  /** How many samples were added. */
  get length(): number {
    return this.#length;
  }

  /** Adds one measurement. The unit is the caller's; the tutorial uses milliseconds. */
  add(value: number): void {
    if (this.#length === this.#values.length) {
      const grown = new Float64Array(this.#values.length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  /** A copy in the order of measurement. */
  toArray(): Float64Array {
    return this.#values.slice(0, this.#length);
  }

  /** A copy in ascending order, as the percentile functions want it. */
  sorted(): Float64Array {
    return this.toArray().sort();
  }
}
