import { Recorder, type Passage, type RecorderOptions } from '../recorder.ts';
import { Turns } from '../turns.ts';
import { shownWords } from './commands.ts';
import { RedisConnection } from './connection.ts';
import type { RedisArrival, RedisStep } from './step.ts';

/** What a Redis recorder stands before. */
export interface RedisRecorderOptions extends RecorderOptions {
  /**
   * Told after each answered command, before the next command of any connection is let through: the moment in which the
   * keyspace shows what this one command did.
   */
  readonly afterCommand?: ((step: RedisStep) => Promise<void>) | undefined;
}

/**
 * Stands before a Redis and lets its commands through one at a time, over all connections, so that what each of them
 * did can be seen. Commands that may wait for others, and connections that subscribe, pass beside that order.
 */
export class RedisRecorder extends Recorder {
  readonly #turns = new Turns();
  readonly #afterCommand: RedisRecorderOptions['afterCommand'];
  #onArrival: ((arrival: RedisArrival) => void) | undefined;

  constructor({ afterCommand, ...options }: RedisRecorderOptions) {
    super('redis', options);
    this.#afterCommand = afterCommand;
  }

  /** From now on told of every command as it comes, before its turn. */
  setArrival(told: ((arrival: RedisArrival) => void) | undefined): void {
    this.#onArrival = told;
  }

  protected override pass({ record, ...passage }: Passage): void {
    const { connection } = passage;
    new RedisConnection({
      ...passage,
      turns: this.#turns,
      answered: async (step) => {
        await this.#afterCommand?.({ ...step, connection });
      },
      arrived: (arrival) => this.#onArrival?.(arrival),
      record: (place, words, answer) => {
        record(place, shownWords(words), answer);
      },
    }).start();
  }
}
