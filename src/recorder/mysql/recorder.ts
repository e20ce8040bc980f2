import net from 'node:net';
import type { Wire } from '../exchange.ts';
import type { FaultRule, Health } from '../fault.ts';
import { Listener } from '../listener.ts';
import { MysqlConnection } from './connection.ts';

/** What a MySQL recorder stands before. */
export interface MysqlRecorderOptions {
  readonly wire: Wire;
  readonly upstream: { readonly host: string; readonly port: number };
}

/** Stands before a MySQL and follows every statement to the end of its answer. */
export class MysqlRecorder {
  readonly #options: MysqlRecorderOptions;
  readonly #listener: Listener;
  #connections = 0;
  #rule: FaultRule | undefined;

  constructor(options: MysqlRecorderOptions) {
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

  /** From now on every statement (its text, then its parameters) is shown to this rule first. */
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
    const { wire, upstream } = this.#options;
    const server = net.connect(upstream.port, upstream.host);
    server.setNoDelay(true);
    new MysqlConnection({
      client,
      server,
      rule: (asked) => this.#rule?.(asked),
      begin: () => ({ seq: wire.next(), atMs: wire.now() }),
      record: (place, asked, answer) => {
        wire.add({ ...place, server: 'mysql', connection, asked, answer });
      },
    }).start();
  }
}
