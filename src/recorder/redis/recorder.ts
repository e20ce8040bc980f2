import { Recorder, type Passage, type RecorderOptions } from '../recorder.ts';
import { Turns } from '../turns.ts';
import { readdressed, type Ports } from './addresses.ts';
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
  /** The order that recorders share, one before each node of a cluster; one of its own without. */
  readonly turns?: Turns;
  /** Where the nodes of a cluster are for those who go through recorders. */
  readonly ports?: () => Ports;
}

/**
 * Stands before a Redis and lets its commands through one at a time, over all connections, so that what each of them
 * did can be seen. Commands that may wait for others, and connections that subscribe, pass beside that order.
 */
export class RedisRecorder extends Recorder {
  readonly #turns: Turns;
  readonly #ports: RedisRecorderOptions['ports'];
  readonly #afterCommand: RedisRecorderOptions['afterCommand'];
  readonly #looks = new Set<Promise<void>>();
  #onArrival: ((arrival: RedisArrival) => void) | undefined;
  #isClosed = false;
  #failed: { readonly error: unknown } | undefined;

  constructor({ afterCommand, turns = new Turns(), ports, ...options }: RedisRecorderOptions) {
    super('redis', options);
    this.#afterCommand = afterCommand;
    this.#turns = turns;
    this.#ports = ports;
  }

  /** From now on told of every command as it comes, before its turn. */
  setArrival(told: ((arrival: RedisArrival) => void) | undefined): void {
    this.#onArrival = told;
  }

  /** Closes it when whoever was told of a command has seen enough. @throws what the telling of a command threw */
  override async close(): Promise<void> {
    this.#isClosed = true;
    await super.close();
    await Promise.all(this.#looks);
    if (this.#failed !== undefined) throw this.#failed.error;
  }

  /** What goes wrong here is nobody's command: it is told when this is closed. */
  async #look(step: RedisStep): Promise<void> {
    if (this.#isClosed || this.#afterCommand === undefined) return;
    const look = this.#afterCommand(step).catch((error: unknown) => {
      this.#failed ??= { error };
    });
    this.#looks.add(look);
    await look;
    this.#looks.delete(look);
  }

  protected override pass({ record, ...passage }: Passage): void {
    const { connection } = passage;
    const ports = this.#ports;
    new RedisConnection({
      ...passage,
      ...(ports === undefined
        ? {}
        : { readdress: (words, bytes) => readdressed(words, bytes, ports()) }),
      turns: this.#turns,
      answered: (step) => this.#look({ ...step, connection }),
      arrived: (arrival) => this.#onArrival?.(arrival),
      record: (place, words, answer) => {
        record(place, shownWords(words), answer);
      },
    }).start();
  }
}
