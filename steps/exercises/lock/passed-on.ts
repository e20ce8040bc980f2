import { mayWrite, type WireExchange } from '#tutorial';
import type { World } from '../../kit/exercise/world.ts';

/** Between two looks whether a command was answered, in ms. */
const LOOK_MS = 5;
/** How long the other one has the lock, in ms. */
const LIFE_MS = 10_000;

/**
 * Lets locks pass to somebody else in the moment in which that hurts: when their first holder begins to give them back.
 * A command that may write comes after that, one that only reads came before it.
 */
export class PassedOn implements Disposable {
  readonly #world: World;
  readonly #waiting: Set<string>;
  readonly #passed: string[] = [];
  #isOver = false;

  /** @param locks their keys, all of them held by the learner's program */
  constructor(world: World, locks: readonly string[]) {
    this.#world = world;
    this.#waiting = new Set(locks);
    world.recorders.redis.setRule((words) => {
      const lock = words.slice(1).find((word) => this.#waiting.delete(word));
      if (lock === undefined) return undefined;
      return mayWrite(words)
        ? { kind: 'hold-request', until: this.#pass(lock) }
        : { kind: 'hold-answer', until: this.#answered(words).then(() => this.#pass(lock)) };
    });
  }

  /** The locks that somebody else had, and that are no longer there. */
  async lost(): Promise<readonly string[]> {
    const lost: string[] = [];
    for (const lock of this.#passed) {
      const there = Number(await this.#world.redis.command('EXISTS', lock));
      if (there === 0) lost.push(lock);
    }
    return lost;
  }

  [Symbol.dispose](): void {
    this.#isOver = true;
    this.#world.recorders.redis.setRule(undefined);
  }

  /** As if the life of the lock had ended, and another reader had taken it. */
  async #pass(lock: string): Promise<void> {
    const { redis, random } = this.#world;
    const other = `other-${String(Math.floor(random() * 1e9))}`;
    if ((await redis.command('TYPE', lock)) === 'hash') {
      await redis.command('DEL', lock);
      await redis.command('HSET', lock, other, '1');
      await redis.command('PEXPIRE', lock, LIFE_MS);
    } else await redis.command('SET', lock, other, 'PX', LIFE_MS);
    this.#passed.push(lock);
  }

  async #answered(words: readonly string[]): Promise<void> {
    const { wire, clock, signal } = this.#world;
    const mark = wire.mark();
    const isIt = ({ server, asked }: WireExchange): boolean =>
      server === 'redis' && asked.join('\n') === words.join('\n');
    // Of a program that ended meanwhile no answer may be seen any more.
    while (!this.#isOver && !wire.since(mark).some(isIt)) await clock.sleep(LOOK_MS, signal);
  }
}
