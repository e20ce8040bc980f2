import type { Guarding } from './guards.ts';
import { CacheUnavailable, type BypassReason } from './outcome.ts';
import type { KeyValue, Stored } from './ports.ts';
import { isCrossSlot, isRefusal, isWrongType } from './refusal.ts';

/** More keys than about this many in one MGET would let Redis serve nobody else for too long. */
const KEYS_PER_BATCH = 128;

/**
 * Characters or bytes that one batch should bring at most. Large values gain nothing by travelling
 * together: each would wait for the others before it can be decoded.
 */
const SIZE_PER_BATCH = 65_536;

/** Stands for a value that is there but is no string (a list, a hash): readable by no codec. */
const FOREIGN = '';

/** Stands for a value that could not be had, which says nothing of the other keys. */
export class Refused {
  readonly length = 0;
  readonly error: unknown;
  readonly reason: BypassReason;

  constructor(error: unknown) {
    this.error = error;
    this.reason = error instanceof CacheUnavailable ? error.reason : 'failed';
  }
}

/** What the store had to say of one key. */
export type Told = Stored | null | Refused;

type Values = readonly Told[];

/** Keys that travel together. */
export interface Batch {
  /** Whoever takes part adds keys, and finds the values at the same places. */
  readonly keys: string[];
  /** @throws CacheUnavailable */
  readonly values: Promise<Values>;
}

/** The batch that still takes keys. */
export type OpenBatch = () => Batch;

type Fail = (error: unknown) => void;
type ReadOne = (key: string) => Promise<Stored | null>;
type ReadMany = (keys: readonly string[]) => Promise<readonly (Stored | null)[]>;

/**
 * Reads that start in the same turn of the event loop travel together in one MGET; a lone read
 * stays a plain GET and waits for nobody. Collecting ends after the microtasks of the turn, before
 * any input or output: nothing is gained by waiting longer, and a lone reader would pay for it.
 *
 * @param binary true to read bytes rather than text
 * @throws TypeError when the store cannot read bytes
 */
export function batchReads(store: KeyValue, guard: Guarding, binary: boolean): OpenBatch {
  const readers = readersOf(store, binary);
  const one = readers.one;
  let many = readers.many;
  let open: Batch | undefined;
  let usualSize = 0;

  async function readMany(keys: readonly string[], mget: ReadMany): Promise<Values> {
    try {
      return await guard.run(keys[0] ?? '', () => mget(keys), isRefusal);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      // A store that spreads keys over slots cannot answer for several: one by one from now on.
      if (isCrossSlot(error)) many = undefined;
      // One key that may not be read must not cost the others their answer.
      return readEach(keys);
    }
  }

  function readEach(keys: readonly string[]): Promise<Values> {
    const readOne = async (key: string): Promise<Told> => {
      try {
        return await guard.run(key, () => one(key), isRefusal);
      } catch (error) {
        if (isWrongType(error)) return FOREIGN;
        return new Refused(error);
      }
    };
    return Promise.all(keys.map(readOne));
  }

  function send(keys: readonly string[], done: (values: Values) => void, fail: Fail): void {
    const learned = (values: Values): void => {
      let size = 0;
      for (const value of values) size += value?.length ?? 0;
      // A moving average over the batches.
      usualSize += (size / values.length - usualSize) / 4;
      done(values);
    };
    const [key = ''] = keys;
    if (keys.length > 1) {
      (many === undefined ? readEach(keys) : readMany(keys, many)).then(learned, fail);
      return;
    }
    // The lone read is the common one, and its path the shortest.
    guard.watch(key, () => one(key), {
      done: (value) => {
        learned([value]);
      },
      fail: (error) => {
        if (isWrongType(error)) learned([FOREIGN]);
        else if (isRefusal(error)) learned([new Refused(error)]);
        else fail(error);
      },
      isLocal: isRefusal,
    });
  }

  return () => {
    if (
      open &&
      open.keys.length < KEYS_PER_BATCH &&
      open.keys.length * usualSize < SIZE_PER_BATCH
    ) {
      return open;
    }
    const keys: string[] = [];
    const batch: Batch = {
      keys,
      values: new Promise((resolve, reject) => {
        process.nextTick(() => {
          if (open === batch) open = undefined;
          send(keys, resolve, reject);
        });
      }),
    };
    open = batch;
    return batch;
  };
}

function readersOf(
  store: KeyValue,
  binary: boolean,
): { readonly one: ReadOne; readonly many: ReadMany | undefined } {
  if (!binary) return { one: (key) => store.get(key), many: store.mget?.bind(store) };
  const one = store.getBuffer?.bind(store);
  if (one === undefined) throw new TypeError('a binary codec needs a store with getBuffer');
  return { one, many: store.mgetBuffer?.bind(store) };
}
