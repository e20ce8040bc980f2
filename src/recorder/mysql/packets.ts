const HEADER = 4;
/** A payload of this length is continued in the next packet. */
const FULL = 0xff_ff_ff;

/** One packet of the MySQL protocol; a long payload comes in several, which are read as one. */
export interface Packet {
  /** Of its last part. */
  readonly seq: number;
  readonly payload: Buffer;
  /** As it crossed the wire, headers and all parts. */
  readonly bytes: Buffer;
}

/** Cuts a stream of bytes into packets. */
export class PacketReader {
  #rest: Buffer = Buffer.alloc(0);

  /** The packets that are complete with `data`. */
  push(data: Buffer): readonly Packet[] {
    this.#rest = this.#rest.length === 0 ? data : Buffer.concat([this.#rest, data]);
    const packets: Packet[] = [];
    for (let packet = this.#take(); packet; packet = this.#take()) packets.push(packet);
    return packets;
  }

  #take(): Packet | undefined {
    const parts: Buffer[] = [];
    let at = 0;
    for (;;) {
      if (this.#rest.length < at + HEADER) return undefined;
      const length = this.#rest.readUIntLE(at, 3);
      const seq = this.#rest[at + 3] ?? 0;
      const end = at + HEADER + length;
      if (this.#rest.length < end) return undefined;
      parts.push(this.#rest.subarray(at + HEADER, end));
      at = end;
      if (length === FULL) continue;
      const bytes = this.#rest.subarray(0, at);
      this.#rest = this.#rest.subarray(at);
      return {
        seq,
        payload: parts.length === 1 ? (parts[0] ?? bytes) : Buffer.concat(parts),
        bytes,
      };
    }
  }
}

/** A payload shorter than 16 MiB as one packet. */
export function packetOf(seq: number, payload: Buffer): Buffer {
  const header = Buffer.alloc(HEADER);
  header.writeUIntLE(payload.length, 0, 3);
  header[3] = seq;
  return Buffer.concat([header, payload]);
}

/** Reads a length-encoded integer; null is NULL (0xfb). */
export function lengthAt(
  buffer: Buffer,
  at: number,
): { readonly value: number | null; readonly next: number } {
  const first = buffer[at] ?? 0;
  if (first < 0xfb) return { value: first, next: at + 1 };
  if (first === 0xfb) return { value: null, next: at + 1 };
  if (first === 0xfc) return { value: buffer.readUInt16LE(at + 1), next: at + 3 };
  if (first === 0xfd) return { value: buffer.readUIntLE(at + 1, 3), next: at + 4 };
  return { value: Number(buffer.readBigUInt64LE(at + 1)), next: at + 9 };
}
