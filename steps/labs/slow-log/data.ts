import type { RedisSession } from '#tutorial';

/** What the lab's server holds. */
export interface Data {
  /** Number of sessions, each a key of its own. */
  readonly keys: number;
  /** Number of sessions that the script goes through. */
  readonly inScript: number;
  /** Number of fields of the hash. */
  readonly fields: number;
  readonly prefix: string;
  /** The hash. */
  readonly hash: string;
}

const BATCH = 1000;

/** Fills the server. */
export async function fillServer(
  session: RedisSession,
  prefix: string,
  keys: number,
  signal: AbortSignal,
): Promise<Data> {
  const data: Data = {
    keys,
    inScript: Math.ceil(keys / 5),
    fields: Math.ceil(keys / 2),
    prefix,
    hash: `${prefix}profile`,
  };
  for (const batch of batches(keys)) {
    signal.throwIfAborted();
    await session.command(
      'MSET',
      ...batch.flatMap((id) => [sessionKey(data, id), `cart of ${id}`]),
    );
  }
  for (const batch of batches(data.fields)) {
    signal.throwIfAborted();
    await session.command(
      'HSET',
      data.hash,
      ...batch.flatMap((id) => [`field-${id}`, `a value of some length, number ${id}`]),
    );
  }
  return data;
}

/** Key of one session. */
export function sessionKey({ prefix }: Pick<Data, 'prefix'>, id: number): string {
  return `${prefix}session:${id}`;
}

function* batches(count: number): Generator<readonly number[]> {
  for (let from = 0; from < count; from += BATCH) {
    yield Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => from + index);
  }
}
