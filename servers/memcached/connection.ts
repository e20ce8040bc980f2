import type { Socket } from 'node:net';
import { login } from './authentication.ts';
import { run } from './commands.ts';
import type { EmbeddedMemcachedAuth } from './config.ts';
import { Input } from './input.ts';
import { notSupported, type Outcome } from './outcome.ts';
import type { Server } from './statistics.ts';

/** Answers that wait for a client that does not read them; above this it is not listened to. */
const MOST_UNSENT = 1_048_576;

/** What a connection is in the middle of. */
type Expecting =
  | { readonly kind: 'line' }
  | {
      readonly kind: 'value';
      readonly outcome: Outcome & { kind: 'value' };
      /** The value with its line end; only `filled` bytes of it have come. */
      readonly bytes: Buffer;
      filled: number;
    }
  | { readonly kind: 'swallow'; left: number; readonly then: Outcome };

/** One client. */
export class Connection {
  readonly #server: Server;
  readonly #socket: Socket;
  readonly #shutdown: () => void;
  readonly #input = new Input();
  /** Null when the client may use everything. */
  #auth: EmbeddedMemcachedAuth | null;
  #expecting: Expecting = { kind: 'line' };
  #closed = false;

  constructor(
    server: Server,
    socket: Socket,
    auth: EmbeddedMemcachedAuth | null,
    shutdown: () => void,
  ) {
    this.#server = server;
    this.#socket = socket;
    this.#auth = auth;
    this.#shutdown = shutdown;
    socket.on('data', (chunk) => {
      this.#server.stats.count('bytes_read', chunk.length);
      this.#input.push(chunk);
      this.#work();
    });
    socket.on('drain', () => {
      socket.resume();
      this.#work();
    });
    socket.on('error', () => {
      socket.destroy();
    });
    socket.once('close', () => {
      this.#closed = true;
      if (this.#expecting.kind === 'value') this.#expecting.outcome.abandon();
      this.#expecting = { kind: 'line' };
    });
  }

  #work(): void {
    // Everything one chunk asks for is answered by one write.
    this.#socket.cork();
    try {
      while (!this.#closed && this.#step());
    } finally {
      this.#socket.uncork();
    }
  }

  /** Does one thing; false when there is nothing to do until something comes or goes out. */
  #step(): boolean {
    if (this.#socket.writableLength > MOST_UNSENT) {
      this.#socket.pause();
      return false;
    }
    switch (this.#expecting.kind) {
      case 'line':
        return this.#readLine();
      case 'value':
        return this.#readValue(this.#expecting);
      case 'swallow':
        return this.#swallow(this.#expecting);
    }
  }

  #readLine(): boolean {
    const text = this.#input.line();
    if (text === null) {
      const refusal = this.#input.refusal();
      if (refusal === 'too long') this.#carryOut(notSupported('a get of more than 1 MB'));
      if (refusal !== null) this.#close();
      return false;
    }
    if (this.#auth === null) this.#carryOut(run(this.#server, text));
    else {
      const loggedIn = (): void => {
        this.#auth = null;
      };
      this.#carryOut(login(this.#auth, this.#server.stats, text, loggedIn));
    }
    return true;
  }

  #readValue(expecting: Expecting & { kind: 'value' }): boolean {
    const { bytes, outcome } = expecting;
    expecting.filled += this.#input.moveInto(bytes, expecting.filled);
    if (expecting.filled < bytes.length) return false;
    this.#expecting = { kind: 'line' };
    const isWhole = bytes.toString('latin1', outcome.length) === '\r\n';
    this.#carryOut(outcome.finish(isWhole ? bytes.subarray(0, outcome.length) : null));
    return true;
  }

  #swallow(expecting: Expecting & { kind: 'swallow' }): boolean {
    expecting.left -= this.#input.drop(expecting.left);
    if (expecting.left > 0) return false;
    this.#expecting = { kind: 'line' };
    this.#carryOut(expecting.then);
    return true;
  }

  #carryOut(outcome: Outcome): void {
    switch (outcome.kind) {
      case 'reply':
        for (const part of outcome.parts) this.#write(part);
        return;
      case 'value': {
        // Not from Node's pool: a small value would keep a whole page of it alive.
        const bytes = Buffer.allocUnsafeSlow(outcome.length + 2);
        this.#expecting = { kind: 'value', outcome, bytes, filled: 0 };
        return;
      }
      case 'swallow':
        this.#expecting = { kind: 'swallow', left: outcome.length, then: outcome.then };
        return;
      case 'quit':
        this.#close();
        return;
      case 'shutdown':
        this.#close();
        this.#shutdown();
    }
  }

  #write(part: string | Buffer): void {
    this.#server.stats.count('bytes_written', part.length);
    this.#socket.write(part, 'latin1');
  }

  #close(): void {
    this.#closed = true;
    this.#socket.destroySoon();
  }
}
