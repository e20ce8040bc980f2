import type { Answer } from '../exchange.ts';
import { lengthAt, type Packet } from './packets.ts';

const MORE_RESULTS = 0x0008;
const CURSOR_EXISTS = 0x0040;
const OK = 0x00;
const EOF = 0xfe;
const ERR = 0xff;
const LOCAL_INFILE = 0xfb;

/** What an answer is made of, by the command it answers. */
export type AnswerShape = 'result' | 'prepared' | 'one-packet' | 'rows-only';

/** Follows an answer packet by packet to its last one. */
export class AnswerReader {
  readonly #shape: AnswerShape;
  #state: 'first' | 'columns' | 'rows' | 'definitions' = 'first';
  #left = 0;
  #rows = 0;
  #affected: number | undefined;
  #statement: number | undefined;
  #hadRows = false;

  constructor(shape: AnswerShape) {
    this.#shape = shape;
    if (shape === 'rows-only') this.#state = 'rows';
  }

  /** The id of the prepared statement that was answered. */
  get statement(): number | undefined {
    return this.#statement;
  }

  /** Takes the next packet. @returns the answer when it was the last */
  push({ payload }: Packet): Answer | undefined {
    if (payload[0] === ERR && this.#state !== 'columns')
      return { kind: 'error', text: errorText(payload) };
    switch (this.#state) {
      case 'first':
        return this.#first(payload);
      case 'columns':
        return this.#column(payload);
      case 'rows':
        return this.#row(payload);
      case 'definitions':
        this.#left -= 1;
        return this.#left === 0 ? { kind: 'ok' } : undefined;
    }
  }

  #first(payload: Buffer): Answer | undefined {
    if (this.#shape === 'one-packet') return { kind: 'ok' };
    if (this.#shape === 'prepared') return this.#prepared(payload);
    if (payload[0] === OK) return this.#ok(payload);
    // The client is asked for a file, which no exercise needs.
    if (payload[0] === LOCAL_INFILE) return { kind: 'none' };
    this.#left = (lengthAt(payload, 0).value ?? 0) + 1;
    this.#state = 'columns';
    return undefined;
  }

  #prepared(payload: Buffer): Answer | undefined {
    this.#statement = payload.readUInt32LE(1);
    const columns = payload.readUInt16LE(5);
    const params = payload.readUInt16LE(7);
    // Each list of definitions ends with an EOF.
    this.#left = (columns > 0 ? columns + 1 : 0) + (params > 0 ? params + 1 : 0);
    this.#state = 'definitions';
    return this.#left === 0 ? { kind: 'ok' } : undefined;
  }

  #ok(payload: Buffer): Answer | undefined {
    const affected = lengthAt(payload, 1);
    const insertId = lengthAt(payload, affected.next);
    this.#affected = (this.#affected ?? 0) + (affected.value ?? 0);
    return this.#ended(payload.readUInt16LE(insertId.next));
  }

  #column(payload: Buffer): Answer | undefined {
    this.#left -= 1;
    if (this.#left > 0) return undefined;
    // This packet was the EOF after the columns.
    this.#hadRows = true;
    this.#state = 'rows';
    return (payload.readUInt16LE(3) & CURSOR_EXISTS) === 0 ? undefined : this.#done();
  }

  #row(payload: Buffer): Answer | undefined {
    this.#hadRows = true;
    const ends = payload[0] === EOF && payload.length < 9;
    if (ends) return this.#ended(payload.readUInt16LE(3));
    this.#rows += 1;
    return undefined;
  }

  #ended(status: number): Answer | undefined {
    if ((status & MORE_RESULTS) === 0) return this.#done();
    this.#state = 'first';
    return undefined;
  }

  #done(): Answer {
    if (this.#hadRows) return { kind: 'rows', rows: this.#rows };
    return { kind: 'ok', affected: this.#affected ?? 0 };
  }
}

function errorText(payload: Buffer): string {
  const code = String(payload.readUInt16LE(1));
  const marked = payload[3] === '#'.charCodeAt(0);
  const state = marked ? ` (${payload.toString('latin1', 4, 9)})` : '';
  return `ERROR ${code}${state}: ${payload.toString('utf8', marked ? 9 : 3)}`;
}
