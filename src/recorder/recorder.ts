import net from 'node:net';
import type { Answer, Exchange, Wire } from './exchange.ts';
import type { FaultRule, Health } from './fault.ts';
import { Listener } from './listener.ts';

/** What a recorder stands before. */
export interface RecorderOptions {
  readonly wire: Wire;
  readonly upstream: { readonly host: string; readonly port: number };
}

/** One connection of a learner's program, the one to the server behind it, and what both are told through. */
export interface Passage {
  /** Connections are numbered from 1. */
  readonly connection: number;
  readonly client: net.Socket;
  readonly server: net.Socket;
  readonly rule: (asked: readonly string[]) => ReturnType<FaultRule>;
  readonly begin: () => Pick<Exchange, 'seq' | 'atMs'>;
  readonly record: (
    place: Pick<Exchange, 'seq' | 'atMs'>,
    asked: readonly string[],
    answer: Answer,
  ) => void;
}

/** Stands before a server on a port of its own; which protocol passes is for those who extend it. */
export abstract class Recorder {
  readonly #options: RecorderOptions;
  readonly #serverName: Exchange['server'];
  readonly #listener: Listener;
  #connections = 0;
  #rule: FaultRule | undefined;

  constructor(server: Exchange['server'], options: RecorderOptions) {
    this.#serverName = server;
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

  /** From now on every request is shown to this rule first: a command's words, or a statement and its parameters. */
  setRule(rule: FaultRule | undefined): void {
    this.#rule = rule;
  }

  async become(health: Health): Promise<void> {
    await this.#listener.become(health);
  }

  async close(): Promise<void> {
    await this.#listener.close();
  }

  /** Lets a connection's requests through, and tells of them. */
  protected abstract pass(passage: Passage): void;

  #open(client: net.Socket): void {
    this.#connections += 1;
    const connection = this.#connections;
    const { wire, upstream } = this.#options;
    const server = net.connect(upstream.port, upstream.host);
    server.setNoDelay(true);
    this.pass({
      ...{ connection, client, server },
      rule: (asked) => this.#rule?.(asked, connection),
      begin: () => ({ seq: wire.next(), atMs: wire.now() }),
      record: (place, asked, answer) => {
        wire.add({
          ...place,
          server: this.#serverName,
          connection,
          port: this.port,
          asked,
          answer,
        });
      },
    });
  }
}
