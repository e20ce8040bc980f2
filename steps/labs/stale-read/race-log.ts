import type { KeyValue, Message, Query } from '#tutorial';
import * as story from './story.ts';
import { msg } from './text.ts';

/** Who sends something in a race. */
export type Racer = 'slow' | 'writer' | 'next';

/** One thing that happened in a race: who sent what, and what came back. */
export interface RaceEvent {
  readonly who: Racer;
  readonly sent: string | Message;
  readonly answer: string | Message;
}

/**
 * Writes down what is really sent to Redis and MySQL in a race, and what they answer: the store and the query that
 * it wraps are those of both sides. Only one of them acts at a time, because a gate holds the other.
 */
export class RaceLog {
  readonly #events: RaceEvent[] = [];
  readonly #rowsIn: (stored: string) => unknown;
  #racer: Racer | null = null;

  /** @param rowsIn the rows in a stored value; throws where it is none */
  constructor(rowsIn: (stored: string) => unknown) {
    this.#rowsIn = rowsIn;
  }

  /** In the order it happened. */
  get events(): readonly RaceEvent[] {
    return this.#events;
  }

  /** From now on it is this one that sends; null: what follows belongs to no race. */
  turnOf(racer: Racer | null): void {
    this.#racer = racer;
  }

  /** The same store, whose commands are written down. */
  store(store: KeyValue): KeyValue {
    const mget = store.mget?.bind(store);
    const setIfUnchanged = store.setIfUnchanged?.bind(store);
    return {
      ...store,
      get: async (key) => {
        const stored = await store.get(key);
        this.add('GET key', this.#shown(stored));
        return stored;
      },
      setWithTtl: async (key, value, ttlMs) => {
        const reply = await store.setWithTtl(key, value, ttlMs);
        this.add(`SET key ${this.#shown(String(value))}`, 'OK');
        return reply;
      },
      del: async (key) => {
        const reply = await store.del(key);
        this.add('DEL key', msg('lab.stale-read.race.done'));
        return reply;
      },
      ...(mget && {
        mget: async (keys) => {
          const found = await mget(keys);
          for (const stored of found) this.add('GET key', this.#shown(stored));
          return found;
        },
      }),
      ...(setIfUnchanged && {
        setIfUnchanged: async (write) => {
          const stored = await setIfUnchanged(write);
          const moons = this.#shown(String(write.value));
          const seen = this.#shown(write.seen === null ? null : String(write.seen));
          this.add(
            msg('lab.stale-read.race.set-if', { moons, seen }),
            stored ? 'OK' : msg('lab.stale-read.race.refused'),
          );
          return stored;
        },
      }),
    };
  }

  /** The same query, whose answers are written down. */
  query(query: Query): Query {
    return async (sql, params, signal) => {
      const rows = await query(sql, params, signal);
      this.add('SELECT moons ...', String(story.moonsIn(rows)));
      return rows;
    };
  }

  /** Writes down what was sent past the wrapped store and query. */
  add(sent: RaceEvent['sent'], answer: RaceEvent['answer']): void {
    if (this.#racer !== null) this.#events.push({ who: this.#racer, sent, answer });
  }

  #shown(stored: string | null): string {
    if (stored === null) return '(nil)';
    try {
      return String(story.moonsIn(this.#rowsIn(stored)));
    } catch {
      // What an invalidation leaves is no value of any codec.
      return '<fence>';
    }
  }
}
