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

  const readOne = (key: string): Promise<Stored | null> =>
    guard.run(key, () => one(key), isWrongType);

  async function readMany(keys: readonly string[], mget: ReadMany): Promise<Values> {
    try {
      return learnSize(await guard.run(keys[0] ?? '', () => mget(keys), isCrossSlot));
    } catch (error) {
      if (!isCrossSlot(causeOf(error))) throw error;
      // This store spreads keys over slots and cannot answer for several: one by one from now on.
      many = undefined;
      return readEach(keys);
    }
  }

  function readEach(keys: readonly string[]): Promise<Values> {
    return Promise.all(keys.map((key) => readOne(key).catch(foreignOrThrow)));
  }

  /** Keeps a moving average over the batches. */
  function learnSize(values: Values): Values {
    let size = 0;
    for (const value of values) size += value?.length ?? 0;
    usualSize += (size / values.length - usualSize) / 4;
    return values;
  }

  function send(keys: readonly string[]): Promise<Values> {
    // The lone read is the common one, and its path the shortest.
    if (keys.length === 1) {
      return readOne(keys[0] ?? '').then(
        (value) => learnSize([value]),
        (error: unknown) => [foreignOrThrow(error)],
      );
    }
    return many === undefined ? readEach(keys) : readMany(keys, many);
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
          send(keys).then(resolve, reject);
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
  return startsWith(error, 'WRONGTYPE');
}

function foreignOrThrow(error: unknown): string {
  if (isWrongType(causeOf(error))) return FOREIGN;
  throw error;
}

function isCrossSlot(error: unknown): boolean {
  return startsWith(error, 'CROSSSLOT');
}

/** What the store said, behind the guard's error. */
function causeOf(error: unknown): unknown {
  return error instanceof CacheUnavailable ? error.cause : undefined;
}

function startsWith(error: unknown, code: string): boolean {
  const message: unknown = (error as { message?: unknown } | null | undefined)?.message;
  return typeof message === 'string' && message.startsWith(code);
}
