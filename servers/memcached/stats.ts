/** What is counted since the start or since `stats reset`. */
const COUNTERS = [
  'total_connections',
  'rejected_connections',
  'cmd_get',
  'cmd_set',
  'cmd_flush',
  'cmd_touch',
  'get_hits',
  'get_misses',
  'get_expired',
  'get_flushed',
  'delete_misses',
  'delete_hits',
  'incr_misses',
  'incr_hits',
  'decr_misses',
  'decr_hits',
  'cas_misses',
  'cas_hits',
  'cas_badval',
  'touch_hits',
  'touch_misses',
  'store_too_large',
  'store_no_memory',
  'auth_cmds',
  'auth_errors',
  'bytes_read',
  'bytes_written',
  'total_items',
  'expired_unfetched',
  'evicted_unfetched',
  'evictions',
] as const;

/** The name of one counter, as `stats` shows it. */
export type Counter = (typeof COUNTERS)[number];

/** The counters of one server. */
export class Stats {
  readonly #counts = new Map<Counter, number>();

  constructor() {
    this.reset();
  }

  count(counter: Counter, by = 1): void {
    this.#counts.set(counter, this.get(counter) + by);
  }

  get(counter: Counter): number {
    return this.#counts.get(counter) ?? 0;
  }

  reset(): void {
    for (const counter of COUNTERS) this.#counts.set(counter, 0);
  }
}
