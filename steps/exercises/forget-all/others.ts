import type { RedisSession } from '#tutorial';

/** Keys in one command of the checker's own. */
const PART = 500;

/** Keys that belong to somebody else. */
export class Others {
  readonly #redis: RedisSession;
  readonly #keys: string[] = [];

  constructor(redis: RedisSession) {
    this.#redis = redis;
  }

  get count(): number {
    return this.#keys.length;
  }

  /** Puts keys into Redis: the prefix, and a number. */
  async plant(prefix: string, count: number): Promise<void> {
    const keys = Array.from({ length: count }, (_, index) => `${prefix}${String(index)}`);
    this.#keys.push(...keys);
    for (const part of parts(keys)) {
      await this.#redis.command('MSET', ...part.flatMap((key) => [key, 'of somebody else']));
    }
  }

  /** Those that are not there any more. */
  async lost(): Promise<readonly string[]> {
    const lost: string[] = [];
    for (const part of parts(this.#keys)) {
      if (Number(await this.#redis.command('EXISTS', ...part)) === part.length) continue;
      for (const key of part) {
        if (Number(await this.#redis.command('EXISTS', key)) === 0) lost.push(key);
      }
    }
    return lost;
  }
}

function parts(keys: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(keys.length / PART);
  return Array.from({ length: count }, (_, index) => keys.slice(index * PART, (index + 1) * PART));
}
