import { Writer } from './writer.ts';

/** Longest part of a payload in one packet; a payload of this length or more goes on in the next one. */
const LONGEST = 0xffffff;

/** Largest payload taken from a client, in bytes (`max_allowed_packet`). */
export const MAX_PAYLOAD = 64 * 1024 * 1024;

/** Joins the chunks of a socket to payloads. */
export class PacketSplitter {
  private pending: Buffer[] = [];
  private size = 0;
  private parts: Buffer[] = [];
  private partsSize = 0;
  /** Sequence number of the last packet. */
  sequence = 0;

  /**
   * Takes a chunk and returns the payloads it completes.
   * @throws RangeError when a payload is longer than MAX_PAYLOAD.
   */
  push(chunk: Buffer): Buffer[] {
    this.pending.push(chunk);
    this.size += chunk.length;
    const payloads: Buffer[] = [];
    for (;;) {
      if (this.size < 4) return payloads;
      const head = this.joined(4);
      const length = head.readUIntLE(0, 3);
      if (this.partsSize + length > MAX_PAYLOAD) throw new RangeError('the packet is too large');
      if (this.size < 4 + length) return payloads;
      const all = this.joined(4 + length);
      this.sequence = all[3] ?? 0;
      this.parts.push(all.subarray(4, 4 + length));
      this.partsSize += length;
      this.pending = [all.subarray(4 + length)];
      this.size -= 4 + length;
      if (length === LONGEST) continue;
      payloads.push(this.parts.length === 1 ? (this.parts[0] ?? all) : Buffer.concat(this.parts));
      this.parts = [];
      this.partsSize = 0;
    }
  }

  /** The pending bytes as one buffer, when the first one is shorter than needed. */
  private joined(needed: number): Buffer {
    const [first] = this.pending;
    if (first !== undefined && first.length >= needed) return first;
    const all = Buffer.concat(this.pending);
    this.pending = [all];
    return all;
  }
}

/** Collects payloads as packets with running sequence numbers, to be sent at once. */
export class PacketJoiner {
  private readonly out = new Writer();
  private sequence: number;

  constructor(sequence: number) {
    this.sequence = sequence;
  }

  /** Adds one payload, in several packets if it is long. */
  add(payload: Buffer): this {
    for (let at = 0; ; at += LONGEST) {
      const part = payload.subarray(at, at + LONGEST);
      this.out
        .uint(part.length, 3)
        .uint(this.sequence & 0xff, 1)
        .bytes(part);
      this.sequence++;
      if (part.length < LONGEST) return this;
    }
  }

  /** All packets; the joiner must not be used afterwards. */
  done(): Buffer {
    return this.out.done();
  }
}
