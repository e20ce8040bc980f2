import type { Clock } from './clock.ts';
import { chunkOf, itemSize } from './sizes.ts';
import type { Stats } from './stats.ts';

/** What a key holds. `expires` and `time` are seconds of the clock; 0 never expires. */
export interface Item {
  readonly flags: number;
  expires: number;
  /** When it was stored. */
  readonly time: number;
  readonly cas: bigint;
  readonly value: Buffer;
  readonly size: number;
  fetched: boolean;
}

/** How big the store and its items may become, in bytes. */
export interface Limits {
  readonly memoryBytes: number;
  readonly maxItemBytes: number;
}

/**
 * The items, least recently used first. When the memory is full the oldest go. Memory is counted in the chunks
 * memcached would use, but all chunks come from one pool: there is no page that belongs to one size for ever.
 */
export class Store {
  readonly #items = new Map<string, Item>();
  readonly #clock: Clock;
  readonly #stats: Stats;
  readonly #limits: Limits;
  #cas = 0n;
  #bytes = 0;
  #chunks = 0;
  /** Memory of values that are still on their way. */
  #reserved = 0;
  /** Everything stored up to `time` is gone once the clock shows it, and everything with a smaller cas. */
  #flushed = { time: 0, cas: 0n };

  constructor(clock: Clock, stats: Stats, limits: Limits) {
    this.#clock = clock;
    this.#stats = stats;
    this.#limits = limits;
  }

  /** Bytes of all items, expired ones that nobody asked for included, as memcached counts. */
  get bytes(): number {
    return this.#bytes;
  }

  get count(): number {
    return this.#items.size;
  }

  get memoryBytes(): number {
    return this.#limits.memoryBytes;
  }

  /** Whether an item of this size is too large ever to be stored. */
  isTooLarge(size: number): boolean {
    return size > this.#limits.maxItemBytes;
  }

  /** The living item of a key, which thereby becomes the last to be evicted; and why there is none. */
  find(key: string): Item | 'missing' | 'expired' | 'flushed' {
    const item = this.#items.get(key);
    if (item === undefined) return 'missing';
    const over = this.#isFlushed(item) ? 'flushed' : this.#isExpired(item) ? 'expired' : null;
    if (over !== null) {
      if (over === 'expired' && !item.fetched) this.#stats.count('expired_unfetched');
      this.delete(key);
      return over;
    }
    this.#items.delete(key);
    this.#items.set(key, item);
    return item;
  }

  /** The living item of a key, or null. */
  peek(key: string): Item | null {
    const found = this.find(key);
    return typeof found === 'string' ? null : found;
  }

  /**
   * Makes room for an item of this size by evicting others, and keeps it free until `release`.
   * False when values on their way take all the memory there is.
   */
  reserve(size: number): boolean {
    const chunk = chunkOf(size);
    if (this.#reserved + chunk > this.#limits.memoryBytes) return false;
    this.#reserved += chunk;
    this.#evict();
    return true;
  }

  release(size: number): void {
    this.#reserved -= chunkOf(size);
  }

  /** Stores a value under a new cas number; what the key held before is gone. */
  put(key: string, flags: number, expires: number, value: Buffer): void {
    this.delete(key);
    const size = itemSize(key.length, flags, value.length);
    const time = this.#clock.now();
    this.#items.set(key, {
      flags,
      expires,
      time,
      cas: this.nextCas(),
      value,
      size,
      fetched: false,
    });
    this.#bytes += size;
    this.#chunks += chunkOf(size);
    this.#stats.count('total_items');
    this.#evict();
  }

  /** Replaces the value of an item by one of the same length. */
  overwrite(key: string, item: Item, value: Buffer): void {
    this.#items.set(key, { ...item, value, cas: this.nextCas() });
  }

  /** Removes a key, dead or alive. */
  delete(key: string): void {
    const item = this.#items.get(key);
    if (item === undefined) return;
    this.#items.delete(key);
    this.#bytes -= item.size;
    this.#chunks -= chunkOf(item.size);
  }

  /** Makes everything stored so far disappear, at once or at a later second of the clock. */
  flush(at: number): void {
    const time = at - 1;
    this.#flushed =
      time <= this.#clock.now() ? { time, cas: this.nextCas() } : { time, cas: this.#flushed.cas };
  }

  nextCas(): bigint {
    this.#cas += 1n;
    return this.#cas;
  }

  #evict(): void {
    if (this.#chunks + this.#reserved <= this.#limits.memoryBytes) return;
    for (const [key, item] of this.#items) {
      if (this.#isExpired(item) || this.#isFlushed(item)) {
        if (!item.fetched && !this.#isFlushed(item)) this.#stats.count('expired_unfetched');
      } else {
        this.#stats.count('evictions');
        if (!item.fetched) this.#stats.count('evicted_unfetched');
      }
      this.delete(key);
      if (this.#chunks + this.#reserved <= this.#limits.memoryBytes) return;
    }
  }

  #isExpired(item: Item): boolean {
    return item.expires !== 0 && item.expires <= this.#clock.now();
  }

  #isFlushed(item: Item): boolean {
    const { time, cas } = this.#flushed;
    if (time === 0 || time > this.#clock.now()) return false;
    return item.time <= time || item.cas < cas;
  }
}
