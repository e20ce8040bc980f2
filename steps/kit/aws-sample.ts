import type { Row } from '#tutorial';
import type { Instance } from './instance.ts';

/** What the sample's read of one row is made of. */
export interface SampleRead {
  readonly instance: Instance;
  /** One row by its id. */
  readonly sql: string;
  /** The key for an id; the caller sees to it that it is the lab's. */
  readonly keyFor: (id: number) => string;
  readonly ttlSeconds: number;
  /** Awaited between storing the row and giving it its expiry. */
  readonly beforeExpire?: () => Promise<void>;
}

/**
 * One row as a hash, in the steps of `planet(id)` in the folder database-caching of aws-samples/
 * amazon-elasticache-samples: HGETALL; if there, return it; if not, query; if found, HMSET and then EXPIRE. Kept as it
 * is for what it lacks: a row that does not exist is never remembered, every value of a hit is text, and a crash
 * between the last two commands leaves a key without an expiry.
 *
 * @throws what a server answers
 */
export async function sampleRead(sample: SampleRead, id: number): Promise<Row | null> {
  const { redis } = sample.instance;
  const key = sample.keyFor(id);
  const cached = fieldsOf(await redis.command('HGETALL', key));
  if (Object.keys(cached).length > 0) return cached;
  const [row] = await sample.instance.query(sample.sql, [id]);
  if (row === undefined) return null;
  const fields = Object.entries(row).flatMap(([name, value]) => [name, textOf(value)]);
  await redis.command('HMSET', key, ...fields);
  await sample.beforeExpire?.();
  await redis.command('EXPIRE', key, sample.ttlSeconds);
  return row;
}

/** What a hash can hold of a value: text; of nothing at all, empty text, as ioredis sends it. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || Buffer.isBuffer(value)) return value.toString();
  return JSON.stringify(value);
}

/** HGETALL's reply, a list of names and values by turns, as an object. */
function fieldsOf(reply: unknown): Record<string, unknown> {
  const list: readonly unknown[] = Array.isArray(reply) ? reply : [];
  const fields: Record<string, unknown> = {};
  for (let at = 0; at < list.length; at += 2) fields[String(list[at])] = list[at + 1];
  return fields;
}
