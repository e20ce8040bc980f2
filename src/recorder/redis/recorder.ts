import net from 'node:net';
import type { Wire } from '../exchange.ts';
import type { FaultRule, Health } from '../fault.ts';
import { Listener } from '../listener.ts';
import { Turns } from '../turns.ts';
import { shownWords } from './commands.ts';
import { RedisConnection } from './connection.ts';
import type { RedisStep } from './step.ts';

/** What a Redis recorder stands before. */
export interface RedisRecorderOptions {
  readonly wire: Wire;
  readonly upstream: { readonly host: string; readonly port: number };
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
export class RedisRecorder {
  readonly #options: RedisRecorderOptions;
  readonly #turns = new Turns();
  readonly #listener: Listener;
  #connections = 0;
  #rule: FaultRule | undefined;

  constructor(options: RedisRecorderOptions) {
    this.#options = options;
    this.#listener = new Listener((client) => {
      this.#open(client);
    });
  }

  get port(): number {
    return this.#listener.port;
  }

  /** How many connections were opened so far. */
  get connections(): number {
    return this.#connections;
  }

  async listen(): Promise<void> {
    await this.#listener.listen();
  }

  /** From now on every command is shown to this rule first. */
  setRule(rule: FaultRule | undefined): void {
    this.#rule = rule;
  }

  async become(health: Health): Promise<void> {
    await this.#listener.become(health);
  }

  async close(): Promise<void> {
    await this.#listener.close();
  }

  #open(client: net.Socket): void {
    this.#connections += 1;
    const connection = this.#connections;
    const { wire, upstream, afterCommand } = this.#options;
    const server = net.connect(upstream.port, upstream.host);
    server.setNoDelay(true);
    new RedisConnection({
      client,
      server,
      turns: this.#turns,
      rule: (words) => this.#rule?.(words),
      answered: async (step) => {
        await afterCommand?.({ ...step, connection });
      },
      begin: () => ({ seq: wire.next(), atMs: wire.now() }),
      record: (place, words, answer) => {
        wire.add({ ...place, server: 'redis', connection, asked: shownWords(words), answer });
      },
    }).start();
  }
}
