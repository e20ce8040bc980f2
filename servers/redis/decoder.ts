import { Resp2CommandDecoder } from 'js-redis-server/core';
import { AFTER_AUTH, type RequestLimits } from './limits.ts';

/** One command as it came: its name and its arguments. */
export interface Frame {
  readonly command: Buffer;
  readonly args: readonly Buffer[];
}

const STAR = 0x2a;
const DOLLAR = 0x24;
const CR = 0x0d;
const LF = 0x0a;
const MAX_INLINE = 65_536;
const LOGIN = /^(auth|hello)$/i;

class ProtocolError extends Error {}

/**
 * Cuts the bytes of a connection into commands. The library's decoder copies and re-reads everything
 * buffered for each chunk, which makes a value of megabytes quadratic; here chunks wait side by side
 * until the value is whole.
 */
export class Decoder {
  readonly #inline = new Resp2CommandDecoder();
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  /** Bytes without which the first command in `#waiting` cannot be complete. */
  #needed = 0;
  #words: Buffer[] = [];
  #at = 0;
  #data: Buffer = Buffer.alloc(0);
  #limits = AFTER_AUTH;
  #paused = false;

  /** True when a login has to be run before what came behind it can be judged by the right limits. */
  get paused(): boolean {
    return this.#paused;
  }

  /** Commands that `chunk` completes; after an error the connection is of no use any more. */
  push(chunk: Buffer, limits: RequestLimits = AFTER_AUTH): { frames: Frame[]; error?: Error } {
    this.#waiting.push(chunk);
    this.#waitingBytes += chunk.length;
    return this.#paused ? { frames: [] } : this.#decode(limits);
  }

  /** Goes on behind a login that has run. */
  resume(limits: RequestLimits): { frames: Frame[]; error?: Error } {
    this.#paused = false;
    return this.#decode(limits);
  }

  #decode(limits: RequestLimits): { frames: Frame[]; error?: Error } {
    this.#limits = limits;
    if (this.#waitingBytes === 0 || this.#waitingBytes < this.#needed) return { frames: [] };
    const [first] = this.#waiting;
    this.#data =
      this.#waiting.length === 1 && first !== undefined ? first : Buffer.concat(this.#waiting);
    this.#at = 0;
    this.#needed = 0;
    const frames: Frame[] = [];
    let start = 0;
    try {
      while (!this.#paused && this.#at < this.#data.length && this.#parse()) {
        start = this.#at;
        const [command, ...args] = this.#words;
        if (command === undefined) continue;
        frames.push({ command, args });
        this.#paused = limits !== AFTER_AUTH && LOGIN.test(command.toString('latin1'));
      }
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      return { frames, error };
    }
    const rest = this.#data.subarray(start);
    this.#waiting = rest.length === 0 ? [] : [rest];
    this.#waitingBytes = rest.length;
    // Counted from the beginning of the buffer; what remains begins at `start`.
    this.#needed = Math.max(0, this.#needed - start);
    return { frames };
  }

  #parse(): boolean {
    this.#words = [];
    return this.#data[this.#at] === STAR ? this.#parseArray() : this.#parseInline();
  }

  #parseInline(): boolean {
    const end = this.#data.indexOf(LF, this.#at);
    if (end < 0) {
      if (this.#data.length - this.#at > MAX_INLINE) {
        throw new ProtocolError('Protocol error: too big inline request');
      }
      return false;
    }
    const stop = end > this.#at && this.#data[end - 1] === CR ? end - 1 : end;
    const line = Buffer.concat([this.#data.subarray(this.#at, stop), Buffer.from('\r\n')]);
    this.#at = end + 1;
    const { frames, error } = this.#inline.push(line);
    if (error !== undefined) throw new ProtocolError(error.message);
    const [frame] = frames;
    if (frame !== undefined) this.#words = [frame.command, ...frame.args];
    return true;
  }

  #parseArray(): boolean {
    const count = this.#number('multibulk', this.#limits.words);
    if (count === undefined) return false;
    for (let word = 0; word < count; word += 1) {
      const mark = this.#data[this.#at];
      if (mark === undefined) return false;
      if (mark !== DOLLAR) {
        const got = String.fromCharCode(mark);
        throw new ProtocolError(`Protocol error: expected '$', got '${got}'`);
      }
      const length = this.#number('bulk', this.#limits.bytesOfWord);
      if (length === undefined) return false;
      if (length < 0) throw new ProtocolError('Protocol error: invalid bulk length');
      const end = this.#at + length;
      if (this.#data.length < end + 2) {
        this.#needed = end + 2;
        return false;
      }
      // Copied: a small key must not keep the whole chunk of the network alive.
      this.#words.push(Buffer.from(this.#data.subarray(this.#at, end)));
      this.#at = end + 2;
    }
    return true;
  }

  /** The number after the mark at the present place, or undefined while its line is incomplete. */
  #number(what: 'multibulk' | 'bulk', max: number): number | undefined {
    const end = this.#data.indexOf(CR, this.#at + 1);
    if (end < 0 || end + 1 >= this.#data.length) {
      if (this.#data.length - this.#at > MAX_INLINE) {
        const name = what === 'bulk' ? 'bulk' : 'mbulk';
        throw new ProtocolError(`Protocol error: too big ${name} count string`);
      }
      return undefined;
    }
    const text = this.#data.toString('latin1', this.#at + 1, end);
    const value = Number(text);
    const isNumber = /^-?\d{1,10}$/.test(text);
    if (!isNumber || value > max) {
      const isLarge = isNumber && value <= AFTER_AUTH[what === 'bulk' ? 'bytesOfWord' : 'words'];
      const complaint = isLarge ? this.#limits.complaint : 'invalid';
      throw new ProtocolError(`Protocol error: ${complaint} ${what} length`);
    }
    this.#at = end + 2;
    return value;
  }
}
