import type { Guard } from './guard.ts';
import { CacheUnavailable } from './outcome.ts';
import type { KeyValue, Stored } from './ports.ts';

/** More keys than about this many in one MGET would let Redis serve nobody else for too long. */
const KEYS_PER_BATCH = 128;

/**
 * Characters or bytes that one batch should bring at most. Large values gain nothing by travelling
 * together: each would wait for the others before it can be decoded.
 */
const SIZE_PER_BATCH = 65_536;

/** Stands for a value that is there but is no string (a list, a hash): readable by no codec. */
const FOREIGN = '';

type Values = readonly (Stored | null)[];

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
type ReadMany = (keys: readonly string[]) => Promise<Values>;

/**
 * Reads that start in the same turn of the event loop travel together in one MGET; a lone read
 * stays a plain GET and waits for nobody. Collecting ends after the microtasks of the turn, before
 * any input or output: nothing is gained by waiting longer, and a lone reader would pay for it.
 *
 * @param binary true to read bytes rather than text
 * @throws TypeError when the store cannot read bytes
 */
export function batchReads(store: KeyValue, guard: Guard, binary: boolean): OpenBatch {
  const readers = readersOf(store, binary);
  const one = readers.one;
  let many = readers.many;
  let open: Batch | undefined;
  let usualSize = 0;

  async function readMany(keys: readonly string[], mget: ReadMany): Promise<Values> {
    try {
      return await guard.run(keys[0] ?? '', () => mget(keys), isCrossSlot);
    } catch (error) {
      if (!isCrossSlot(error)) throw error;
      // This store spreads keys over slots and cannot answer for several: one by one from now on.
      many = undefined;
      return readEach(keys);
    }
  }

  function readEach(keys: readonly string[]): Promise<Values> {
    const readOne = async (key: string): Promise<Stored | null> => {
      try {
        return await guard.run(key, () => one(key), isWrongType);
      } catch (error) {
        if (isWrongType(error)) return FOREIGN;
        throw error;
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
        else fail(error);
      },
      isLocal: isWrongType,
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

/** An error answer that says: the key holds a list or a hash. It can be replaced, so no failure. */
export function isWrongType(error: unknown): boolean {
  return said(error, 'WRONGTYPE');
}

function isCrossSlot(error: unknown): boolean {
  return said(error, 'CROSSSLOT');
}

/** Whether the store answered with an error of this code; the guard's error has it as its cause. */
function said(error: unknown, code: string): boolean {
  const answer = error instanceof CacheUnavailable ? error.cause : error;
  const message: unknown = (answer as { message?: unknown } | null | undefined)?.message;
  return typeof message === 'string' && message.startsWith(code);
}
