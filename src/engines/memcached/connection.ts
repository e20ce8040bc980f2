import { connect, type Socket } from 'node:net';
import { holds } from '../waits/holds.ts';
import { NoAnswer } from '../waits/patience.ts';
import type { MemcachedTraffic } from './contract.ts';

/** Where a memcached is, and how long it may take. */
export interface MemcachedEndpoint {
  readonly host: string;
  readonly port: number;
  /** Null where the server asks for no login. */
  readonly login: { readonly user: string; readonly password: string } | null;
  /** For connecting, and for each answer, in ms. */
  readonly timeoutMs: number;
  /** What a failure of the connection is thrown as; as it came without. */
  readonly explain?: (failure: Error) => Error;
}

/** Bytes to and from one memcached. One question at a time; a connection that failed once is of no use any more. */
export class MemcachedConnection {
  readonly #socket: Socket;
  readonly #where: string;
  readonly #timeoutMs: number;
  readonly #explain: (failure: Error) => Error;
  #received: Buffer = Buffer.alloc(0);
  #failure: Error | null = null;
  #changed: () => void = () => undefined;
  #asked = 0;
  #sent = 0;
  #arrived = 0;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor({ host, port, timeoutMs, explain = (as) => as }: MemcachedEndpoint) {
    this.#explain = explain;
    this.#where = `${host}:${port}`;
    this.#timeoutMs = timeoutMs;
    this.#socket = connect({ host, port, noDelay: true });
    this.#socket.on('data', (chunk) => {
      this.#arrived += chunk.length;
      this.#received = Buffer.concat([this.#received, chunk]);
      this.#changed();
    });
    this.#socket.on('error', (error) => {
      this.#fail(error);
    });
    const letGo = holds.hold(() => {
      this.#socket.destroy();
    });
    this.#socket.on('close', () => {
      letGo();
      this.#fail(new Error(`${this.#where} closed the connection`));
    });
  }

  /**
   * Connects within the deadline.
   * @throws Error when nothing answers there
   */
  static async open(endpoint: MemcachedEndpoint): Promise<MemcachedConnection> {
    const connection = new MemcachedConnection(endpoint);
    const state = { connected: false };
    connection.#socket.once('connect', () => {
      state.connected = true;
      connection.#changed();
    });
    await connection.#until(() => state.connected);
    return connection;
  }

  /**
   * Sends `bytes` and reads until `take` finds a whole answer; it returns the answer and where it ends.
   * @throws Error when the connection fails or the answer does not come in time
   */
  ask<T>(
    bytes: Buffer,
    take: (received: Buffer) => { readonly reply: T; readonly end: number } | null,
  ): Promise<T> {
    const asked = this.#turn.then(async () => {
      if (this.#failure !== null) throw this.#failure;
      this.#asked += 1;
      this.#sent += bytes.length;
      this.#socket.write(bytes);
      let found = take(this.#received);
      await this.#until(() => (found = take(this.#received)) !== null);
      if (found === null) throw new Error(`${this.#where} did not answer`);
      this.#received = this.#received.subarray(found.end);
      return found.reply;
    });
    this.#turn = asked.catch(() => undefined);
    return asked;
  }

  /**
   * Sends `bytes` and waits until the server closes the connection; resolves with what it said before.
   * @throws Error when it does not close in time
   */
  async sendLast(bytes: Buffer): Promise<string> {
    await this.#turn;
    if (this.#failure !== null) throw this.#failure;
    this.#socket.write(bytes);
    await this.#until(() => this.#socket.closed || this.#received.includes('\r\n'));
    return this.#received.toString('latin1');
  }

  /** What went over this connection so far. */
  get traffic(): MemcachedTraffic {
    return { asked: this.#asked, sent: this.#sent, received: this.#arrived };
  }

  close(): void {
    this.#socket.destroy();
  }

  #fail(error: Error): void {
    this.#failure ??= this.#explain(error);
    this.#changed();
  }

  #until(isDone: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        // An answer that comes after all would be taken for that of the next question.
        this.#fail(new NoAnswer(this.#timeoutMs));
        this.#socket.destroy();
      }, this.#timeoutMs);
      this.#changed = () => {
        const done = isDone();
        if (!done && this.#failure === null) return;
        clearTimeout(timer);
        this.#changed = () => undefined;
        if (done) resolve();
        else if (this.#failure !== null) reject(this.#failure);
      };
      this.#changed();
    });
  }
}
