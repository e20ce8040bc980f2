/** One entry of SLOWLOG GET; `at` in Unix seconds, `usec` in µs. */
export interface SlowEntry {
  readonly id: number;
  readonly at: number;
  readonly usec: number;
  readonly args: readonly Buffer[];
  readonly client: string;
}

const MAX_ARGS = 32;
const MAX_ARG_BYTES = 128;

function shorten(args: readonly Buffer[]): Buffer[] {
  const kept = args.length > MAX_ARGS ? args.slice(0, MAX_ARGS - 1) : args;
  const short = kept.map((arg) =>
    arg.length > MAX_ARG_BYTES
      ? Buffer.concat([
          arg.subarray(0, MAX_ARG_BYTES),
          Buffer.from(`... (${arg.length - MAX_ARG_BYTES} more bytes)`),
        ])
      : Buffer.from(arg),
  );
  if (args.length > MAX_ARGS) {
    short.push(Buffer.from(`... (${args.length - MAX_ARGS + 1} more arguments)`));
  }
  return short;
}

/** The slow log of one node, newest first, shortened as Redis shortens it. */
export class Slowlog {
  readonly entries: SlowEntry[] = [];
  #nextId = 0;

  add(usec: number, args: readonly Buffer[], client: string, maxLength: number): void {
    const at = Math.floor(Date.now() / 1000);
    this.entries.unshift({ id: this.#nextId, at, usec, args: shorten(args), client });
    this.#nextId += 1;
    if (this.entries.length > maxLength) this.entries.length = maxLength;
  }

  reset(): void {
    this.entries.length = 0;
  }
}
