import type { CoreClock, KeyValue, Row, Stored, GuardedWrite } from '../ports.ts';

/** A clock that stands still until a test moves it; timers run in order of their due time. */
export class FakeClock implements CoreClock {
  #now = 0;
  #timers: { due: number; run: () => void }[] = [];
  readonly #epoch = 1_800_000_000_000;

  now(): number {
    return this.#now;
  }

  epochMs(): number {
    return this.#epoch + this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { due: this.#now + ms, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** How many timers wait. */
  get waiting(): number {
    return this.#timers.length;
  }

  /** Moves time on, running what falls due, with a turn of the event loop after each. */
  async advance(ms: number): Promise<void> {
    const until = this.#now + ms;
    for (;;) {
      await turn();
      this.#timers.sort((a, b) => a.due - b.due);
      const [next] = this.#timers;
      if (next === undefined || next.due > until) break;
      this.#timers.shift();
      this.#now = Math.max(this.#now, next.due);
      next.run();
    }
    this.#now = until;
    await turn();
  }

  /** Moves time on as a busy process sees it: nothing runs meanwhile. */
  jump(ms: number): void {
    this.#now += ms;
  }
}

/** Lets everything run that needs no time. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** A promise that a test settles. */
export interface Gate<T> {
  readonly promise: Promise<T>;
  readonly open: (value: T) => void;
  readonly fail: (error: unknown) => void;
}

export function gate<T = void>(): Gate<T> {
  let open!: (value: T) => void;
  let fail!: (error: unknown) => void;
  const promise = new Promise<T>((resolve, reject) => {
    open = resolve;
    fail = reject;
  });
  return { promise, open, fail };
}

/** A store in memory with every optional command, on a fake clock. Faults are switched on by tests. */
export class FakeStore implements KeyValue {
  readonly values = new Map<string, { value: Stored; expires: number }>();
  /** Commands in the order they came, as `GET key` and so on. */
  readonly commands: string[] = [];
  /** While set, every command waits for it before it acts. */
  hold: Promise<unknown> | undefined;
  /** While set, commands for which it gives an error fail with that. */
  fault: ((command: string) => Error | undefined) | undefined;
  down = false;
  readonly listeners = new Set<() => void>();
  readonly #clock: CoreClock;

  constructor(clock: CoreClock) {
    this.#clock = clock;
  }

  async #command(text: string): Promise<void> {
    this.commands.push(text);
    if (this.hold) await this.hold;
    const error = this.fault?.(text);
    if (error) throw error;
  }

  #peek(key: string): Stored | null {
    const held = this.values.get(key);
    return held === undefined || held.expires <= this.#clock.now() ? null : held.value;
  }

  #put(key: string, value: Stored, ttlMs: number): void {
    this.values.set(key, { value, expires: this.#clock.now() + ttlMs });
  }

  /** The text under a key, or null. */
  text(key: string): string | null {
    const value = this.#peek(key);
    return value === null ? null : Buffer.from(value as string).toString();
  }

  /** Ms that a key has left. */
  ttl(key: string): number {
    return (this.values.get(key)?.expires ?? Number.NaN) - this.#clock.now();
  }

  async get(key: string): Promise<string | null> {
    await this.#command(`GET ${key}`);
    return this.text(key);
  }

  async mget(keys: readonly string[]): Promise<(string | null)[]> {
    await this.#command(`MGET ${keys.join(' ')}`);
    return keys.map((key) => this.text(key));
  }

  async getBuffer(key: string): Promise<Uint8Array | null> {
    await this.#command(`GET ${key}`);
    const value = this.#peek(key);
    return value === null ? null : Buffer.from(value as string);
  }

  async mgetBuffer(keys: readonly string[]): Promise<(Uint8Array | null)[]> {
    await this.#command(`MGET ${keys.join(' ')}`);
    return keys.map((key) => {
      const value = this.#peek(key);
      return value === null ? null : Buffer.from(value as string);
    });
  }

  async setWithTtl(key: string, value: Stored, ttlMs: number): Promise<void> {
    await this.#command(`SET ${key}`);
    this.#put(key, value, ttlMs);
  }

  async del(key: string): Promise<void> {
    await this.#command(`DEL ${key}`);
    this.values.delete(key);
  }

  async setIfAbsent(key: string, value: string, ttlMs: number): Promise<boolean> {
    await this.#command(`SETNX ${key}`);
    if (this.#peek(key) !== null) return false;
    this.#put(key, value, ttlMs);
    return true;
  }

  async delIfEquals(key: string, value: string): Promise<boolean> {
    await this.#command(`DELEQ ${key}`);
    return this.#peek(key) === value && this.values.delete(key);
  }

  async setIfUnchanged(write: GuardedWrite): Promise<boolean> {
    await this.#command(`SETSAME ${write.key}`);
    const held = this.#peek(write.key);
    if (held !== null && !same(held, write.seen)) return false;
    this.#put(write.key, write.value, write.ttlMs);
    return true;
  }

  isDown(): boolean {
    return this.down;
  }

  onDown(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }
}

/** A database that answers what a test sets, and counts. */
export class FakeDatabase {
  rows: readonly Row[] = [{ id: 1, name: 'Mercury' }];
  readonly asked: { sql: string; params: unknown; signal: AbortSignal | undefined }[] = [];
  /** What a query costs: it may move a clock, or wait for a gate. */
  cost: () => Promise<unknown> = () => Promise.resolve();

  readonly query = async (
    sql: string,
    params: unknown,
    signal?: AbortSignal,
  ): Promise<readonly Row[]> => {
    this.asked.push({ sql, params, signal });
    const { rows } = this;
    await this.cost();
    return rows;
  };
}

function same(held: Stored, seen: Stored | null): boolean {
  return seen !== null && Buffer.from(held as string).equals(Buffer.from(seen as string));
}
