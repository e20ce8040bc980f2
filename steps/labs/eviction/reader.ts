import { type RedisSession, type StepClock, TutorialError } from '#tutorial';
import { ttlOf, VALUE_BYTES } from './load.ts';

/** A program that reads through a cache: GET, and after a miss SET, whatever Redis says to it. */
export interface Reader {
  /** Writes that were refused so far. */
  readonly refused: number;
  /** The server's own words at the first refusal; null when there was none. */
  readonly refusal: string | null;
  keyOf(key: number): string;
  /** Reads one after the other, a few at a time, as fast as it goes. */
  hurry(keys: readonly number[]): Promise<void>;
  /** Reads at a steady rate per second. */
  pace(keys: readonly number[], rate: number, onTick?: (done: number) => void): Promise<void>;
}

const AT_ONCE = 16;
const TICK_MS = 5;

/** A reader of one server. `withTtl` gives every key an expiry that the lab does not live to see. */
export function createReader(
  session: RedisSession,
  prefix: string,
  withTtl: boolean,
  { clock, signal }: { readonly clock: StepClock; readonly signal: AbortSignal },
): Reader {
  const value = 'x'.repeat(VALUE_BYTES);
  const state = { refused: 0, refusal: null as string | null };
  const keyOf = (key: number): string => `${prefix}${key}`;
  const read = async (key: number): Promise<void> => {
    const name = keyOf(key);
    if ((await session.command('GET', name)) !== null) return;
    try {
      await session.command('SET', name, value, ...(withTtl ? ['EX', ttlOf(key)] : []));
    } catch (error) {
      // Full is what the lab is about; the reader has its row from the database and goes on.
      const words = error instanceof TutorialError ? error.detail : undefined;
      if (words?.startsWith('OOM') !== true) throw error;
      state.refused += 1;
      state.refusal ??= words;
    }
  };
  const hurry = async (keys: readonly number[]): Promise<void> => {
    for (let at = 0; at < keys.length; at += AT_ONCE) {
      signal.throwIfAborted();
      await Promise.all(keys.slice(at, at + AT_ONCE).map(read));
    }
  };
  return {
    get refused() {
      return state.refused;
    },
    get refusal() {
      return state.refusal;
    },
    keyOf,
    hurry,
    async pace(keys, rate, onTick) {
      const start = clock.now();
      for (let done = 0; done < keys.length;) {
        const due = Math.min(keys.length, Math.ceil(((clock.now() - start) * rate) / 1000));
        // A slow server or machine makes the next reads late, never fewer; and never many at once, which would miss the
        // same key again and again before its first miss had stored it.
        await hurry(keys.slice(done, due));
        done = Math.max(done, due);
        onTick?.(done);
        await clock.sleep(TICK_MS, signal);
      }
    },
  };
}
