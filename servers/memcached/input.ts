const LF = 0x0a;
const CR = 0x0d;
/** Only a get with many keys may be longer while its line is not complete. */
const LONGEST_LINE = 2048;
/** memcached has no limit for a get. */
const LONGEST_GET = 1_048_576;

/** The bytes of a connection that were not used yet. */
export class Input {
  #chunks: Buffer[] = [];
  #bytes = 0;
  /** Chunks at the beginning that are known to hold no line end. */
  #searched = 0;

  get isEmpty(): boolean {
    return this.#bytes === 0;
  }

  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
  }

  /** The next line without its end; null while it is incomplete. */
  line(): string | null {
    for (; this.#searched < this.#chunks.length; this.#searched += 1) {
      const chunk = this.#chunks[this.#searched];
      const end = chunk?.indexOf(LF) ?? -1;
      if (end < 0) continue;
      const before = this.#chunks.slice(0, this.#searched);
      const length = before.reduce((sum, { length: own }) => sum + own, 0) + end;
      const whole = this.take(length + 1) ?? Buffer.alloc(0);
      const stop = length > 1 && whole[length - 1] === CR ? length - 1 : length;
      return whole.toString('latin1', 0, stop);
    }
    return null;
  }

  /** Why a line that is still incomplete will not be read to its end; null while it may come. */
  refusal(): 'not a command' | 'too long' | null {
    if (this.#bytes <= LONGEST_LINE) return null;
    const start = Buffer.concat(this.#chunks.slice(0, 2)).toString('latin1', 0, 106);
    if (!/^ {0,100}gets? /.test(start)) return 'not a command';
    return this.#bytes > LONGEST_GET ? 'too long' : null;
  }

  /** Exactly so many bytes, or null while there are fewer. */
  take(length: number): Buffer | null {
    if (this.#bytes < length) return null;
    const taken = Buffer.allocUnsafeSlow(length);
    this.moveInto(taken, 0);
    return taken;
  }

  /** Moves what is there into `target` from `at` on, until it is full; returns how many bytes. */
  moveInto(target: Buffer, at: number): number {
    let place = at;
    this.#consume(target.length - at, (part) => {
      part.copy(target, place);
      place += part.length;
    });
    return place - at;
  }

  /** Drops up to so many bytes; returns how many. */
  drop(length: number): number {
    let dropped = 0;
    this.#consume(length, (part) => {
      dropped += part.length;
    });
    return dropped;
  }

  #consume(length: number, use: (part: Buffer) => void): void {
    let left = length;
    let used = 0;
    while (left > 0) {
      const chunk = this.#chunks[used];
      if (chunk === undefined) break;
      const part = chunk.subarray(0, left);
      use(part);
      left -= part.length;
      this.#bytes -= part.length;
      if (part.length < chunk.length) {
        this.#chunks[used] = chunk.subarray(part.length);
        break;
      }
      used += 1;
    }
    this.#chunks.splice(0, used);
    this.#searched = 0;
  }
}
