/** Counters of one command, as `INFO commandstats` shows them; `usec` in µs. */
export interface CommandCounters {
  calls: number;
  usec: number;
  rejected: number;
  failed: number;
}

/** Errors that stop a command before it runs: Redis counts them as rejected, not as failed. */
const REJECTIONS = new Set([
  'NOAUTH',
  'OOM',
  'READONLY',
  'MOVED',
  'CROSSSLOT',
  'CLUSTERDOWN',
  'ASK',
]);

const OPS_SAMPLES = 16;

/** What one node counts between its start, or CONFIG RESETSTAT, and now. */
export class Stats {
  readonly startedAt = Date.now();
  readonly commands = new Map<string, CommandCounters>();
  readonly errors = new Map<string, number>();
  processed = 0;
  hits = 0;
  misses = 0;
  connections = 0;
  bytesIn = 0;
  bytesOut = 0;
  reads = 0;
  writes = 0;
  readonly #ops: number[] = [];
  #lastProcessed = 0;
  #lastSampleAt = Date.now();

  #counters(name: string): CommandCounters {
    let counters = this.commands.get(name);
    if (counters === undefined) {
      counters = { calls: 0, usec: 0, rejected: 0, failed: 0 };
      this.commands.set(name, counters);
    }
    return counters;
  }

  /** Counts one finished command; `code` is the code of its error reply. Returns whether it ran. */
  record(name: string, usec: number, code: string | undefined): boolean {
    const counters = this.#counters(name);
    if (code !== undefined && REJECTIONS.has(code)) {
      counters.rejected += 1;
      return false;
    }
    counters.calls += 1;
    counters.usec += usec;
    if (code !== undefined) counters.failed += 1;
    this.processed += 1;
    return true;
  }

  error(code: string): void {
    this.errors.set(code, (this.errors.get(code) ?? 0) + 1);
  }

  /** Called every 100 ms or so by the node's timer. */
  sample(now: number): void {
    const elapsed = now - this.#lastSampleAt;
    if (elapsed <= 0) return;
    this.#ops.push(((this.processed - this.#lastProcessed) * 1000) / elapsed);
    if (this.#ops.length > OPS_SAMPLES) this.#ops.shift();
    this.#lastProcessed = this.processed;
    this.#lastSampleAt = now;
  }

  /** Commands per second over the last 1.6 s. */
  get opsPerSecond(): number {
    if (this.#ops.length === 0) return 0;
    return Math.round(this.#ops.reduce((sum, ops) => sum + ops, 0) / this.#ops.length);
  }

  reset(): void {
    this.commands.clear();
    this.errors.clear();
    this.processed = 0;
    this.hits = 0;
    this.misses = 0;
    this.connections = 0;
    this.bytesIn = 0;
    this.bytesOut = 0;
    this.reads = 0;
    this.writes = 0;
    this.#lastProcessed = 0;
  }
}
