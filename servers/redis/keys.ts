import type { RedisDatabase, RedisDataValue, RedisMutationEvent } from 'js-redis-server/core';
import { overheadBytes, usageBytes } from './sizes.ts';

/** What the layer knows about one key beside its value, which the library holds. */
export interface KeyEntry {
  readonly id: string;
  readonly key: Buffer;
  /** The library's own object, not a copy: to be read only. */
  value: RedisDataValue;
  /** Bytes as `MEMORY USAGE` counts them. */
  usage: number;
  /** Unix time in ms, or undefined when the key has no TTL. */
  expiresAt: number | undefined;
  /** Unix time in ms of the last access. */
  touchedAt: number;
  /** Logarithmic access counter, 0 to 255, as in Redis' LFU. */
  frequency: number;
  position: number;
  volatilePosition: number;
}

const LFU_INIT = 5;
const LFU_LOG_FACTOR = 10;
const LFU_DECAY_MS = 60_000;

function removeAt(list: KeyEntry[], position: number, moved: (entry: KeyEntry) => void): void {
  const last = list.pop();
  if (last === undefined || position === list.length) return;
  list[position] = last;
  moved(last);
}

/**
 * Keys of one database with what eviction, SCAN, TTL cycles and INFO need: their sizes, times of
 * access, and arrays to pick from at random. The library can only clone the whole keyspace instead.
 */
export class KeyIndex {
  readonly all: KeyEntry[] = [];
  readonly volatile: KeyEntry[] = [];
  /** Bytes of all keys with their overhead. */
  bytes = 0;
  /** Keys whose time had run out when they were removed. */
  expired = 0;
  readonly database: RedisDatabase;
  readonly #byId = new Map<string, KeyEntry>();

  constructor(database: RedisDatabase) {
    this.database = database;
  }

  /** The entry of a key that is present and not expired. */
  find(key: Buffer, now = Date.now()): KeyEntry | undefined {
    const entry = this.#byId.get(key.toString('latin1'));
    return entry?.expiresAt !== undefined && entry.expiresAt <= now ? undefined : entry;
  }

  /** Marks an access, for LRU and LFU. */
  touch(entry: KeyEntry, now: number): void {
    const decay = Math.floor((now - entry.touchedAt) / LFU_DECAY_MS);
    entry.frequency = Math.max(0, entry.frequency - decay);
    const chance = 1 / (Math.max(0, entry.frequency - LFU_INIT) * LFU_LOG_FACTOR + 1);
    if (entry.frequency < 255 && Math.random() < chance) entry.frequency += 1;
    entry.touchedAt = now;
  }

  apply(event: RedisMutationEvent): void {
    if (event.type === 'flush') {
      this.#clear();
      return;
    }
    const id = event.key.toString('latin1');
    if (event.type === 'delete' || event.type === 'evict') {
      // The library says 'evict' for what Redis calls expiry.
      if (event.type === 'evict') this.expired += 1;
      this.#remove(id);
      return;
    }
    const entry = this.#byId.get(id);
    if (event.type === 'write') {
      const usage = usageBytes(event.key, event.value);
      if (entry === undefined) {
        this.#add(id, event.key, event.value, usage, event.expiresAt);
      } else {
        entry.value = event.value;
        this.#change(entry, usage, event.expiresAt);
      }
    } else if (entry !== undefined) {
      this.#change(entry, entry.usage, event.type === 'expire' ? event.expiresAt : undefined);
    }
  }

  #add(
    id: string,
    key: Buffer,
    value: RedisDataValue,
    usage: number,
    expiresAt: number | undefined,
  ): void {
    const entry: KeyEntry = {
      id,
      key,
      value,
      usage,
      expiresAt,
      touchedAt: Date.now(),
      frequency: LFU_INIT,
      position: this.all.length,
      volatilePosition: -1,
    };
    this.#byId.set(id, entry);
    this.all.push(entry);
    this.bytes += usage + overheadBytes(expiresAt !== undefined);
    this.#placeVolatile(entry);
  }

  #change(entry: KeyEntry, usage: number, expiresAt: number | undefined): void {
    this.bytes -= entry.usage + overheadBytes(entry.expiresAt !== undefined);
    entry.usage = usage;
    entry.expiresAt = expiresAt;
    this.bytes += usage + overheadBytes(expiresAt !== undefined);
    this.touch(entry, Date.now());
    this.#placeVolatile(entry);
  }

  #placeVolatile(entry: KeyEntry): void {
    if (entry.expiresAt !== undefined && entry.volatilePosition < 0) {
      entry.volatilePosition = this.volatile.push(entry) - 1;
    } else if (entry.expiresAt === undefined && entry.volatilePosition >= 0) {
      this.#dropVolatile(entry);
    }
  }

  #dropVolatile(entry: KeyEntry): void {
    const position = entry.volatilePosition;
    entry.volatilePosition = -1;
    removeAt(this.volatile, position, (moved) => (moved.volatilePosition = position));
  }

  #remove(id: string): void {
    const entry = this.#byId.get(id);
    if (entry === undefined) return;
    this.#byId.delete(id);
    this.bytes -= entry.usage + overheadBytes(entry.expiresAt !== undefined);
    if (entry.volatilePosition >= 0) this.#dropVolatile(entry);
    removeAt(this.all, entry.position, (moved) => (moved.position = entry.position));
  }

  #clear(): void {
    this.#byId.clear();
    this.all.length = 0;
    this.volatile.length = 0;
    this.bytes = 0;
  }
}
