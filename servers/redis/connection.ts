import type { Socket } from 'node:net';
import {
  ClientSession,
  isResponseStream,
  RedisCommandError,
  RedisResult,
  type ExecutorResult,
  type RedisExecutionContext,
} from 'js-redis-server/core';
import { Decoder, type Frame } from './decoder.ts';
import { encodeReply } from './encoder.ts';
import type { EmbeddedExecutor } from './executor.ts';
import { AFTER_AUTH, BEFORE_AUTH, WAITING_OUTPUT_BYTES, type RequestLimits } from './limits.ts';
import type { EmbeddedNode } from './node.ts';

/** Words of HTTP: a browser that was made to ask a Redis. Redis hangs up without an answer. */
const HTTP_WORDS = /^(post|host:)$/i;

/**
 * One client. It stands in for the library's own adapter, which waits for several promises and one
 * socket write per command: here plain commands of a pipeline run in one go and are answered with
 * one write.
 */
export class Connection {
  readonly #node: EmbeddedNode;
  readonly #executor: EmbeddedExecutor;
  readonly #socket: Socket;
  readonly #session: ClientSession;
  readonly #context: RedisExecutionContext;
  readonly #decoder = new Decoder();
  readonly #abort = new AbortController();
  #frames: Frame[] = [];
  #next = 0;
  #protocolError: Error | undefined;
  #output: Buffer[] = [];
  #outputBytes = 0;
  #busy = false;

  constructor(node: EmbeddedNode, executor: EmbeddedExecutor, socket: Socket) {
    this.#node = node;
    this.#executor = executor;
    this.#socket = socket;
    this.#session = new ClientSession({
      server: node.state,
      executor,
      nodeRole: node.role === 'primary' ? 'master' : 'replica',
      clientAddress: `${socket.remoteAddress ?? '127.0.0.1'}:${socket.remotePort ?? 0}`,
      signal: this.#abort.signal,
      turnQueue: node.shard.turns,
      closeConnection: () => {
        this.close();
      },
    });
    this.#context = this.#session.createExecutionContext();
    node.stats.connections += 1;
    node.clients += 1;
    socket.on('data', (chunk: Buffer) => {
      this.#receive(chunk);
    });
    socket.on('error', () => {
      socket.destroy();
    });
    socket.once('close', () => {
      node.clients -= 1;
      this.#abort.abort();
      this.#session.close();
    });
    // Messages of subscriptions.
    this.#copy(this.#session.readPushes(this.#abort.signal));
  }

  /** Sends what is due and closes. */
  close(): void {
    this.#flush();
    this.#socket.destroySoon();
  }

  #receive(chunk: Buffer): void {
    this.#node.stats.bytesIn += chunk.length;
    this.#node.stats.reads += 1;
    if (this.#protocolError !== undefined || this.#isDeaf()) return;
    this.#take(this.#decoder.push(chunk, this.#limits));
    if (!this.#busy) this.#run();
  }

  get #isTrusted(): boolean {
    const { requirepass } = this.#node.state;
    return requirepass === undefined || requirepass === '' || this.#session.isAuthenticated;
  }

  get #limits(): RequestLimits {
    return this.#isTrusted ? AFTER_AUTH : BEFORE_AUTH;
  }

  #take({ frames, error }: { frames: Frame[]; error?: Error }): void {
    this.#protocolError ??= error;
    for (const frame of frames) this.#frames.push(frame);
  }

  /** Closes the connection of a client that sends and does not read, so that no more waits for it. */
  #isDeaf(): boolean {
    const limit = WAITING_OUTPUT_BYTES[this.#isTrusted ? 'afterAuth' : 'beforeAuth'];
    if (this.#socket.writableLength <= limit) return false;
    this.#socket.destroy();
    return true;
  }

  #run(): void {
    while (this.#socket.writable) {
      const frame = this.#frames[this.#next];
      if (frame === undefined) {
        this.#frames = [];
        this.#next = 0;
        if (!this.#decoder.paused) break;
        this.#take(this.#decoder.resume(this.#limits));
        continue;
      }
      if (this.#outputBytes > WAITING_OUTPUT_BYTES.atOnce) this.#flush();
      if (this.#waitForReader()) return;
      this.#next += 1;
      if (HTTP_WORDS.test(frame.command.toString('latin1'))) {
        this.close();
        return;
      }
      if (!this.#runNow(frame)) {
        this.#runLater(frame);
        return;
      }
    }
    this.#flush();
    if (this.#protocolError !== undefined) this.#refuse(this.#protocolError);
    else this.#waitForReader();
  }

  /** True when the client has much to read: what it sends is taken and run when it has read. */
  #waitForReader(): boolean {
    if (this.#socket.writableLength <= WAITING_OUTPUT_BYTES.atOnce) return false;
    this.#busy = true;
    this.#socket.pause();
    this.#socket.once('drain', () => {
      this.#busy = false;
      this.#socket.resume();
      this.#run();
    });
    return true;
  }

  /** Returns false when the command has to wait for its turn or for something else. */
  #runNow({ command, args }: Frame): boolean {
    try {
      const result = this.#executor.runNow(this.#session, this.#context, command, args);
      if (result === undefined) return false;
      this.#reply(result);
    } catch (error) {
      this.#fail(error);
    }
    return true;
  }

  #runLater(frame: Frame): void {
    this.#flush();
    this.#busy = true;
    this.#session
      .execute(frame.command, frame.args)
      .then(
        (result) => {
          this.#settle(result);
        },
        (error: unknown) => {
          this.#fail(error);
        },
      )
      .finally(() => {
        this.#busy = false;
        this.#run();
      });
  }

  #settle(result: ExecutorResult): void {
    if (isResponseStream(result)) this.#copy(result.frames(this.#abort.signal));
    else this.#reply(result);
  }

  #reply(result: RedisResult): void {
    const { value, options } = result;
    if (value.kind === 'error') this.#node.stats.error(value.code ?? 'ERR');
    if (options?.omitReply !== true) {
      const bytes = result.encoded ?? encodeReply(value, this.#session.protocolVersion);
      this.#output.push(bytes);
      this.#outputBytes += bytes.length;
    }
    options?.afterReply?.();
    if (options?.close === true || options?.disconnect === true) this.close();
  }

  #flush(): void {
    if (this.#output.length === 0) return;
    const [first] = this.#output;
    const bytes =
      this.#output.length === 1 && first !== undefined ? first : Buffer.concat(this.#output);
    this.#output = [];
    this.#outputBytes = 0;
    this.#node.stats.bytesOut += bytes.length;
    this.#node.stats.writes += 1;
    if (this.#socket.writable && !this.#isDeaf()) this.#socket.write(bytes);
  }

  #fail(error: unknown): void {
    if (this.#abort.signal.aborted) return;
    this.#reply(
      error instanceof RedisCommandError
        ? RedisResult.error(error.message, error.code)
        : RedisResult.error('internal server error', 'ERR'),
    );
  }

  #refuse(error: Error): void {
    this.#reply(RedisResult.error(error.message, 'ERR'));
    this.close();
  }

  /** Writes what comes by itself: MONITOR and messages. */
  #copy(frames: AsyncIterable<RedisResult>): void {
    const copying = async (): Promise<void> => {
      for await (const frame of frames) {
        this.#reply(frame);
        this.#flush();
      }
    };
    copying().catch(() => {
      this.#socket.destroy();
    });
  }
}
