import {
  WrongTypeRedisError,
  type RedisDatabase,
  type RedisDataValue,
  type RedisServerState,
} from 'js-redis-server/core';
import { keepListsAsDeques } from './deque.ts';
import { KeyIndex } from './keys.ts';
import { Turns } from './turns.ts';

const EXPIRE_CHECKS_PER_CYCLE = 2_000;

type Value<T extends RedisDataValue['type']> = Extract<RedisDataValue, { type: T }>;

/**
 * Lets readers of a collection see it itself. The library clones a whole hash for one HGET; its
 * commands only read what these methods return, and change collections through `update…`.
 */
function readWithoutCopies(database: RedisDatabase, index: KeyIndex): void {
  const read =
    <T extends RedisDataValue['type']>(type: T) =>
    (key: Buffer): Value<T> | null => {
      const value = index.find(key)?.value;
      if (value === undefined) return null;
      if (value.type !== type) throw new WrongTypeRedisError();
      return value as Value<T>;
    };
  database.getHash = read('hash');
  database.getSet = read('set');
  database.getSortedSet = read('zset');
  database.getList = read('list');
}

/**
 * Puts the index between the keyspace and the library's listeners. The library deep-copies the whole
 * value once per listener on every write, so HSET on a large hash would cost as much as the hash:
 * its own listeners are called only when somebody watches a key or keyspace events are on.
 */
function observe(database: RedisDatabase, state: RedisServerState): KeyIndex {
  const index = new KeyIndex(database);
  readWithoutCopies(database, index);
  keepListsAsDeques(database);
  const bus = database.mutations;
  const emit = bus.emit.bind(bus);
  const subscribeKey = bus.subscribeKey.bind(bus);
  let watchers = 0;
  bus.subscribeKey = (key, listener) => {
    const unsubscribe = subscribeKey(key, (event) => {
      // To empty a database changes only the keys that are there.
      if (event.type !== 'flush' || index.find(key) !== undefined) listener(event);
    });
    let active = true;
    watchers += 1;
    return () => {
      if (active) watchers -= 1;
      active = false;
      unsubscribe();
    };
  };
  bus.emit = (event) => {
    if (event.type !== 'flush') index.apply(event);
    if (watchers > 0 || state.notifyKeyspaceEvents !== '') emit(event);
    if (event.type === 'flush') index.apply(event);
  };
  return index;
}

/** One set of keys with the order of access to it, served by a primary and its replicas. */
export class Shard {
  readonly turns = new Turns();
  readonly indexes: readonly KeyIndex[];
  /** Keys removed by eviction since the start or CONFIG RESETSTAT. */
  evicted = 0;
  /** True once a short string may have the encoding of a long one. */
  mayHoldRaw = false;
  #cursor = 0;

  constructor(primary: RedisServerState) {
    this.indexes = primary.databases.map((database) => observe(database, primary));
  }

  /** Estimated bytes of all keys. */
  get bytes(): number {
    let sum = 0;
    for (const index of this.indexes) sum += index.bytes;
    return sum;
  }

  get expired(): number {
    return this.indexes.reduce((sum, index) => sum + index.expired, 0);
  }

  index(database: number): KeyIndex {
    const index = this.indexes[database];
    if (index === undefined) throw new Error(`embedded redis: no database ${database}`);
    return index;
  }

  resetCounters(): void {
    this.evicted = 0;
    for (const index of this.indexes) index.expired = 0;
  }

  /** Removes keys whose time has run out, a bounded number per call; reads expire theirs themselves. */
  expireCycle(now: number): void {
    if (!this.turns.idle) return;
    for (const index of this.indexes) {
      let checks = Math.min(EXPIRE_CHECKS_PER_CYCLE, index.volatile.length);
      while (checks > 0 && index.volatile.length > 0) {
        // Downwards, because removing moves the last entry into the gap.
        if (this.#cursor <= 0 || this.#cursor > index.volatile.length) {
          this.#cursor = index.volatile.length;
        }
        this.#cursor -= 1;
        const entry = index.volatile[this.#cursor];
        if (entry?.expiresAt !== undefined && entry.expiresAt <= now) {
          // The library removes an expired key when it is looked at.
          index.database.getType(entry.key);
        }
        checks -= 1;
      }
    }
  }
}
