/** What is being waited for while a pattern is measured, and how much of it is there. */
export interface Phase {
  /** The steady load, the time without a primary, the node that comes back, the keys that are looked for. */
  readonly phase: 'load' | 'dead' | 'restart' | 'count';
  readonly value: number;
  readonly max: number;
  /** Seconds of a time, or the number of nodes or keys. */
  readonly unit: 's' | 'count';
}
