import type { Fault } from '../fault.ts';
import type { Passage } from '../recorder.ts';
import type { Turns } from '../turns.ts';
import { answerOf } from './answer.ts';
import { passingOf } from './commands.ts';
import { readCommand, readReply, type Resp } from '../../wire/resp.ts';
import type { RedisArrival, RedisStep } from './step.ts';

/** What a connection to Redis is made of. */
export interface RedisConnectionParts extends Omit<Passage, 'connection'> {
  readonly turns: Turns;
  readonly answered: (step: Omit<RedisStep, 'connection'>) => Promise<void>;
  /** What a client gets to see of a reply; the reply itself without. */
  readonly readdress?: (words: readonly string[], bytes: Buffer) => Buffer;
  readonly arrived: (arrival: RedisArrival) => void;
}

/** A command as it came. */
interface Asked {
  readonly words: readonly string[];
  readonly bytes: Buffer;
}

/** A reply as it came; `undefined` when the connection ended first. */
type Reply = { readonly value: Resp; readonly bytes: Buffer } | undefined;

const CLIENT_REPLY = Buffer.from('-ERR CLIENT REPLY OFF and SKIP are not available here\r\n');

/** One connection of a learner's program, and the one to the server behind it. */
export class RedisConnection {
  readonly #parts: RedisConnectionParts;
  readonly #queue: Asked[] = [];
  #fromClient = Buffer.alloc(0);
  #fromServer = Buffer.alloc(0);
  #waiting: ((reply: Reply) => void) | undefined;
  #working = false;
  #streaming = false;
  #inTransaction = false;
  /** Commands that came and have no reply yet. */
  #open = 0;

  constructor(parts: RedisConnectionParts) {
    this.#parts = parts;
  }

  start(): void {
    const { client, server } = this.#parts;
    client.on('data', (data) => {
      this.#guarded(() => {
        this.#asked(data);
      });
    });
    server.on('data', (data) => {
      this.#guarded(() => {
        this.#told(data);
      });
    });
    server.on('error', () => server.destroy());
    client.on('close', () => server.destroy());
    server.on('close', () => {
      this.#waiting?.(undefined);
      client.destroy();
    });
  }

  /** What is no RESP ends the connection, as the server would. */
  #guarded(work: () => void): void {
    try {
      work();
    } catch {
      this.#parts.client.destroy();
      this.#parts.server.destroy();
    }
  }

  #asked(data: Buffer): void {
    if (this.#streaming) {
      this.#parts.server.write(data);
      return;
    }
    this.#fromClient = Buffer.concat([this.#fromClient, data]);
    let at = 0;
    for (;;) {
      const read = at < this.#fromClient.length ? readCommand(this.#fromClient, at) : undefined;
      if (read === undefined) break;
      const words = read.value.map((word) => word.toString('utf8'));
      const bytes = Buffer.from(this.#fromClient.subarray(at, read.next));
      if (words.length > 0) {
        this.#queue.push({ words, bytes });
        this.#open += 1;
        this.#parts.arrived({ words, beginsTrip: this.#open === 1 });
      }
      at = read.next;
    }
    this.#fromClient = this.#fromClient.subarray(at);
    if (!this.#working) void this.#work();
  }

  #told(data: Buffer): void {
    if (this.#streaming) {
      this.#parts.client.write(data);
      return;
    }
    this.#fromServer = Buffer.concat([this.#fromServer, data]);
    for (;;) {
      const read = this.#fromServer.length > 0 ? readReply(this.#fromServer, 0) : undefined;
      if (read === undefined) return;
      const bytes = Buffer.from(this.#fromServer.subarray(0, read.next));
      this.#fromServer = this.#fromServer.subarray(read.next);
      // A push answers nobody.
      if (read.value.type === 'push' || this.#waiting === undefined)
        this.#parts.client.write(bytes);
      else this.#waiting({ value: read.value, bytes });
    }
  }

  async #work(): Promise<void> {
    this.#working = true;
    for (let asked = this.#queue.shift(); asked; asked = this.#queue.shift()) {
      await this.#pass(asked);
      this.#open -= 1;
      if (this.#parts.client.destroyed) break;
    }
    this.#working = false;
  }

  async #pass(asked: Asked): Promise<void> {
    const { client, turns, rule } = this.#parts;
    const fault = rule(asked.words);
    if (fault?.kind === 'hold-request' || fault?.kind === 'answer') await fault.until;
    const passing = passingOf(asked.words);
    if (passing === 'unanswered') client.write(CLIENT_REPLY);
    else if (passing === 'streaming') this.#stream(asked);
    else if (fault?.kind === 'cut' && fault.when === 'before') client.destroy();
    else if (fault?.kind === 'answer') this.#answerInstead(asked, fault.bytes);
    else if (passing === 'blocking') await this.#exchange(asked, fault);
    else {
      const reply = await turns.take(() => this.#exchange(asked, undefined, fault === undefined));
      if (fault !== undefined) await this.#deliver(reply, fault);
    }
  }

  /** From here on the server speaks by itself, and nothing is read any more. */
  #stream({ words, bytes }: Asked): void {
    const { server, begin, record } = this.#parts;
    this.#streaming = true;
    record(begin(), words, { kind: 'ok' });
    server.write(bytes);
    for (const later of this.#queue.splice(0)) server.write(later.bytes);
  }

  #answerInstead({ words }: Asked, bytes: Buffer): void {
    const { client, begin, record } = this.#parts;
    const read = readable(bytes);
    record(begin(), words, read ? answerOf(read.value, bytes.length) : { kind: 'none' });
    client.write(bytes);
  }

  /** Sends a command, waits for its reply, and lets the checker look. */
  async #exchange({ words, bytes }: Asked, fault?: Fault, deliver = true): Promise<Reply> {
    const { server, begin, record, answered } = this.#parts;
    if (server.destroyed) return undefined;
    const place = begin();
    const sent = performance.now();
    const replied = new Promise<Reply>((resolve) => {
      this.#waiting = resolve;
    });
    server.write(bytes);
    const reply = this.#readdressed(words, await replied);
    this.#waiting = undefined;
    record(place, words, reply ? answerOf(reply.value, reply.bytes.length) : { kind: 'none' });
    if (reply === undefined) return undefined;
    const inTransaction = this.#transaction(words, reply.value);
    const elapsedMs = performance.now() - sent;
    await answered({ words, reply: reply.value, inTransaction, elapsedMs });
    if (deliver) await this.#deliver(reply, fault);
    return reply;
  }

  #readdressed(words: readonly string[], reply: Reply): Reply {
    const bytes = reply && this.#parts.readdress?.(words, reply.bytes);
    if (bytes === undefined || bytes === reply?.bytes) return reply;
    const value = readReply(bytes, 0)?.value;
    return value && { value, bytes };
  }

  async #deliver(reply: Reply, fault: Fault | undefined): Promise<void> {
    const { client } = this.#parts;
    if (reply === undefined) return;
    if (fault?.kind === 'hold-answer') {
      fault.answered?.();
      await fault.until;
    }
    if (fault?.kind === 'cut') {
      client.end(reply.bytes.subarray(0, Math.floor(reply.bytes.length / 2)));
      client.destroySoon();
    } else if (!client.destroyed) client.write(reply.bytes);
  }

  /** True while commands are only queued; EXEC itself is outside. */
  #transaction(words: readonly string[], reply: Resp): boolean {
    const name = words[0]?.toUpperCase();
    if (name === 'MULTI' && reply.type !== 'error') this.#inTransaction = true;
    else if (name === 'EXEC' || name === 'DISCARD') this.#inTransaction = false;
    return this.#inTransaction;
  }
}

function readable(bytes: Buffer): { readonly value: Resp } | undefined {
  try {
    return readReply(bytes, 0);
  } catch {
    return undefined;
  }
}
