import type { Answer } from '../exchange.ts';
import type { Fault } from '../fault.ts';
import { Inbox } from '../inbox.ts';
import type { Passage } from '../recorder.ts';
import { AnswerReader, type AnswerShape } from './answer.ts';
import { plainGreeting } from './greeting.ts';
import { packetOf, PacketReader, type Packet } from './packets.ts';
import { paramsOf, type ParamType } from './params.ts';

/** A statement that was prepared. */
interface Prepared {
  readonly sql: string;
  readonly params: number;
  types: readonly ParamType[];
}

/** Commands, as far as they differ in how they are answered. Numbers: MySQL, "Command Phase" (read 2026-11). */
const QUIT = 0x01;
const QUERY = 0x03;
const PREPARE = 0x16;
const EXECUTE = 0x17;
const LONG_DATA = 0x18;
const CLOSE = 0x19;
const FETCH = 0x1c;
const CHANGE_USER = 0x11;
const BULK_EXECUTE = 0xfa;
const UNANSWERED: ReadonlySet<number> = new Set([QUIT, LONG_DATA, CLOSE]);

/** Stands for the statement that was prepared last (MariaDB). */
const LAST = 0xff_ff_ff_ff;

/** One connection of a learner's program, and the one to the MySQL behind it. */
export class MysqlConnection {
  readonly #parts: Passage;
  readonly #fromClient = new PacketReader();
  readonly #fromServer = new PacketReader();
  readonly #queue: Packet[] = [];
  readonly #prepared = new Map<number, Prepared>();
  #last: Prepared | undefined;
  #signedIn = false;
  #greeted = false;
  #working = false;
  readonly #heard = new Inbox<Packet>();

  constructor(parts: Passage) {
    this.#parts = parts;
  }

  start(): void {
    const { client, server } = this.#parts;
    client.on('data', (data) => {
      if (!this.#signedIn) server.write(data);
      else {
        this.#queue.push(...this.#fromClient.push(data));
        if (!this.#working) void this.#work();
      }
    });
    server.on('data', (data) => {
      for (const packet of this.#fromServer.push(data)) this.#hear(packet);
    });
    server.on('error', () => server.destroy());
    client.on('close', () => server.destroy());
    server.on('close', () => {
      this.#heard.end();
      client.destroy();
    });
  }

  #hear(packet: Packet): void {
    if (this.#signedIn) {
      this.#heard.push(packet);
      return;
    }
    const { client } = this.#parts;
    if (!this.#greeted) {
      this.#greeted = true;
      client.write(packetOf(packet.seq, plainGreeting(packet.payload)));
      return;
    }
    client.write(packet.bytes);
    // OK ends the signing in; anything else is part of it.
    if (packet.payload[0] === 0x00) this.#signedIn = true;
  }

  async #work(): Promise<void> {
    this.#working = true;
    for (let packet = this.#queue.shift(); packet; packet = this.#queue.shift()) {
      await this.#pass(packet);
      if (this.#parts.client.destroyed) break;
    }
    this.#working = false;
  }

  async #pass(packet: Packet): Promise<void> {
    const { client, server, rule } = this.#parts;
    const code = packet.payload[0] ?? QUIT;
    if (UNANSWERED.has(code)) {
      server.write(packet.bytes);
      return;
    }
    if (code === CHANGE_USER) {
      // Signing in anew is a conversation of its own.
      this.#signedIn = false;
      server.write(packet.bytes);
      return;
    }
    const asked = this.#asked(code, packet.payload);
    const fault = asked && rule(asked);
    if (fault?.kind === 'hold-request' || fault?.kind === 'answer') await fault.until;
    if (fault?.kind === 'cut' && fault.when === 'before') client.destroy();
    else if (fault?.kind === 'answer') this.#answerInstead(asked, fault.bytes);
    else await this.#exchange(code, packet, asked, fault);
  }

  #answerInstead(asked: readonly string[] = [], payload: Buffer): void {
    const { client, begin, record } = this.#parts;
    const bytes = packetOf(1, payload);
    const answer = new AnswerReader('result').push({ seq: 1, payload, bytes });
    record(begin(), asked, answer ?? { kind: 'none' });
    client.write(bytes);
  }

  async #exchange(
    code: number,
    { payload, bytes }: Packet,
    asked: readonly string[] | undefined,
    fault: Fault | undefined,
  ): Promise<void> {
    const { client, server, begin, record } = this.#parts;
    const place = begin();
    const reader = new AnswerReader(shapeOf(code));
    const kept: Buffer[] = [];
    server.write(bytes);
    let answer: Answer | undefined;
    while (answer === undefined) {
      const packet = await this.#heard.next();
      if (packet === undefined) answer = { kind: 'none' };
      else {
        kept.push(packet.bytes);
        answer = reader.push(packet);
      }
    }
    if (code === PREPARE && answer.kind !== 'error') this.#remember(payload, reader, kept);
    if (asked) record(place, asked, answer);
    if (fault?.kind === 'hold-answer') {
      fault.answered?.();
      await fault.until;
    }
    const whole = Buffer.concat(kept);
    if (fault?.kind === 'cut') client.end(whole.subarray(0, Math.floor(whole.length / 2)));
    else if (!client.destroyed) client.write(whole);
  }

  /** The statement and its parameters; `undefined` for what is no statement. */
  #asked(code: number, payload: Buffer): readonly string[] | undefined {
    if (code === QUERY) return [payload.toString('utf8', 1)];
    if (code !== EXECUTE && code !== BULK_EXECUTE) return undefined;
    const id = payload.readUInt32LE(1);
    const prepared = id === LAST ? this.#last : this.#prepared.get(id);
    if (prepared === undefined) return ['(an unknown prepared statement)'];
    if (code === BULK_EXECUTE) return [prepared.sql, '(many)'];
    const { values, types } = paramsOf(payload, prepared.params, prepared.types);
    prepared.types = types;
    return [prepared.sql, ...values];
  }

  #remember(payload: Buffer, { statement }: AnswerReader, [first]: readonly Buffer[]): void {
    if (statement === undefined || first === undefined) return;
    const sql = payload.toString('utf8', 1);
    const prepared = { sql, params: first.readUInt16LE(4 + 7), types: [] };
    this.#prepared.set(statement, prepared);
    this.#last = prepared;
  }
}

function shapeOf(code: number): AnswerShape {
  if (code === PREPARE) return 'prepared';
  if (code === FETCH) return 'rows-only';
  return code === QUERY || code === EXECUTE || code === BULK_EXECUTE ? 'result' : 'one-packet';
}
