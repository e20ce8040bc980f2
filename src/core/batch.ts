import type { Guard } from './guard.ts';
import type { KeyValue, Stored } from './ports.ts';

/** More keys than this in one MGET would make Redis serve nobody else for too long. */
const KEYS_PER_BATCH = 128;

/** Stands for a value that is there but is no string (a list, a hash): readable by no codec. */
const FOREIGN = '';

interface Waiting {
  readonly key: string;
  readonly resolve: (value: Stored | null) => void;
  readonly reject: (error: unknown) => void;
}

/** Reads one key. @throws CacheUnavailable */
export type ReadKey = (key: string) => Promise<Stored | null>;

/**
 * Reads that start in the same turn of the event loop travel together in one MGET; a lone read
 * stays a plain GET and waits for nobody. Collecting ends after the microtasks of the turn, before
 * any input or output: nothing is gained by waiting longer, and a lone reader would pay for it.
 *
 * @param binary true to read bytes rather than text
 */
export function batchReads(store: KeyValue, guard: Guard, binary: boolean): ReadKey {
  let waiting: Waiting[] = [];
  const { one, many: manyAtFirst } = readersOf(store, binary);
  let many = manyAtFirst;

  function flush(): void {
    const turn = waiting;
    waiting = [];
    for (let start = 0; start < turn.length; start += KEYS_PER_BATCH) {
      const batch = turn.slice(start, start + KEYS_PER_BATCH);
      if (many === undefined || batch.length === 1) for (const read of batch) readOne(read);
      else readMany(batch, many);
    }
  }

  function readOne({ key, resolve, reject }: Waiting): void {
    guard.run(key, () => one(key).catch(foreignIfWrongType)).then(resolve, reject);
  }

  function readMany(batch: readonly Waiting[], mget: ReadMany): void {
    const keys = batch.map((read) => read.key);
    guard
      .run<readonly (Stored | null)[] | undefined>(keys[0] ?? '', () =>
        mget(keys).catch(undefinedIfCrossSlot),
      )
      .then(
        (values) => {
          if (values === undefined) {
            // This store spreads keys over slots and cannot answer for several: one by one then.
            many = undefined;
            for (const read of batch) readOne(read);
            return;
          }
          for (const [index, read] of batch.entries()) read.resolve(values[index] ?? null);
        },
        (error: unknown) => {
          for (const read of batch) read.reject(error);
        },
      );
  }

  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      if (waiting.length === 1) process.nextTick(flush);
    });
}

type ReadOne = (key: string) => Promise<Stored | null>;
type ReadMany = (keys: readonly string[]) => Promise<readonly (Stored | null)[]>;

function readersOf(
  store: KeyValue,
  binary: boolean,
): { one: ReadOne; many?: ReadMany | undefined } {
  if (!binary) return { one: (key) => store.get(key), many: store.mget?.bind(store) };
  const one = store.getBuffer?.bind(store);
  if (one === undefined) throw new TypeError('a binary codec needs a store with getBuffer');
  return { one, many: store.mgetBuffer?.bind(store) };
}

/** An error answer that says: the key holds a list or a hash. It can be replaced, so no failure. */
export function foreignIfWrongType(error: unknown): string {
  if (startsWith(error, 'WRONGTYPE')) return FOREIGN;
  throw error;
}

function undefinedIfCrossSlot(error: unknown): undefined {
  if (startsWith(error, 'CROSSSLOT')) return undefined;
  throw error;
}

function startsWith(error: unknown, code: string): boolean {
  const message: unknown = (error as { message?: unknown } | null)?.message;
  return typeof message === 'string' && message.startsWith(code);
}
