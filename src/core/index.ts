/**
 * The cache-aside core, exported as `elasticache-tutorial/cache-aside`: a cache in front of a
 * database, in a form a team can take home. It imports nothing but Node's hash functions.
 *
 * ```ts
 * const cache = createCacheAside({
 *   cache: fromIoredis(new Redis()),
 *   query: fromMysql2(mysql.createPool({ … })),
 *   prefix: 'shop',
 *   ttlSeconds: 60,
 * });
 * const rows = await cache.fetch('SELECT * FROM planet WHERE id = ?', [3]);
 * ```
 *
 * Where to read on: `read-through.ts` is the pattern itself, `guard.ts` keeps a sick cache from
 * making readers wait, `flights.ts` and `lock.ts` keep a crowd from the database, `tags.ts` and
 * `invalidation.ts` keep old rows from readers, `readable-codec.ts` keeps types exact, and
 * `naive.ts` is the same thing without any of it.
 */
export { fromIoredis, type IoredisLike } from './adapters/ioredis.ts';
export { fromMysql2, type Mysql2Like } from './adapters/mysql2.ts';
export { createCacheAside, type CacheAside, type FetchOptions } from './cache-aside.ts';
export { NotEncodable, UnreadableValue, type Codec, type Entry } from './codec.ts';
export { msgpackrCodec, type MsgpackrLike } from './msgpackr-codec.ts';
export { naiveFetch, type Naive, type NaiveCache } from './naive.ts';
export type { CacheAsideOptions, LockOptions } from './options.ts';
export type {
  BypassReason,
  CacheEvent,
  MissReason,
  Observer,
  Outcome,
  Read,
  WriteEvent,
} from './outcome.ts';
export {
  systemClock,
  type CoreClock,
  type GuardedWrite,
  type KeyValue,
  type Params,
  type Query,
  type Row,
  type Stored,
} from './ports.ts';
export { readableCodec } from './readable-codec.ts';
