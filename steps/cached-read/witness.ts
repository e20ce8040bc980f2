import type { Exchange, KeyValue, QueryResult, ReadPart, StepClock } from '#tutorial';
import { mysqlExchange } from '../kit/mysql-cli.ts';
import { argument } from '../kit/redis-cli.ts';

/** A value that Redis took, as it was sent. */
export interface StoredValue {
  readonly key: string;
  readonly value: string;
  readonly ttlMs: number;
  /** When it was sent, by the step's clock, in ms. */
  readonly at: number;
}

/** What the last read through the cache made both servers do, taken down as it happened. */
export interface Witness {
  /** The statement that reached the database; null when none did. */
  readonly asked: Exchange | null;
  /** Null when nothing was stored. */
  readonly stored: StoredValue | null;
  /** The write that was tried, taken or not; null when none was. */
  readonly write: Pick<ReadPart, 'command' | 'ms' | 'ok'> | null;
}

/** Takes down what a cache-aside does. A transcript is printed from this, and never from what should have happened. */
export class Observation implements Witness {
  asked: Exchange | null = null;
  stored: StoredValue | null = null;
  write: Witness['write'] = null;
  readonly #clock: Pick<StepClock, 'now'>;

  constructor(clock: Pick<StepClock, 'now'>) {
    this.#clock = clock;
  }

  /** Forgets what was seen before. */
  begin(): void {
    this.asked = null;
    this.stored = null;
    this.write = null;
  }

  /** Notes a statement with its answer and its time in ms. */
  answered(sql: string, result: QueryResult, ms: number): void {
    this.asked = mysqlExchange(sql, result, ms);
  }

  /** The same store, whose writes are noted: what was taken, and how long each took. */
  watch(store: KeyValue): KeyValue {
    return {
      ...store,
      setWithTtl: async (key, value, ttlMs) => {
        const at = this.#clock.now();
        const command = storingCommand(ttlMs);
        const passed = (): number => this.#clock.now() - at;
        try {
          const reply = await store.setWithTtl(key, value, ttlMs);
          this.write = { command, ms: passed(), ok: true };
          this.stored = { key, value: typeof value === 'string' ? value : '', ttlMs, at };
          return reply;
        } catch (error) {
          this.write = { command, ms: passed(), ok: false };
          throw error;
        }
      },
    };
  }
}

/** The name of the command that stores with this life: in seconds where they are whole. */
export function storingCommand(ttlMs: number): 'SETEX' | 'PSETEX' {
  return ttlMs % 1000 === 0 ? 'SETEX' : 'PSETEX';
}

/** How a value was stored, as it would be typed. */
export function storing({ key, value, ttlMs }: StoredValue): string {
  const command = storingCommand(ttlMs);
  const life = command === 'SETEX' ? ttlMs / 1000 : ttlMs;
  return `${command} ${key} ${life} ${argument(value)}`;
}
