const START = 1024;

/** Collects the bytes of one packet. */
export class Writer {
  private buffer = Buffer.allocUnsafe(START);
  private length = 0;

  uint(value: number, size: number): this {
    this.reserve(size);
    this.length = this.buffer.writeUIntLE(value, this.length, size);
    return this;
  }

  int64(value: bigint): this {
    this.reserve(8);
    this.length = this.buffer.writeBigInt64LE(BigInt.asIntN(64, value), this.length);
    return this;
  }

  float(value: number): this {
    this.reserve(4);
    this.length = this.buffer.writeFloatLE(value, this.length);
    return this;
  }

  double(value: number): this {
    this.reserve(8);
    this.length = this.buffer.writeDoubleLE(value, this.length);
    return this;
  }

  /** A length-encoded integer. */
  lenenc(value: number): this {
    if (value < 0xfb) return this.uint(value, 1);
    if (value < 0x10000) return this.uint(0xfc, 1).uint(value, 2);
    if (value < 0x1000000) return this.uint(0xfd, 1).uint(value, 3);
    return this.uint(0xfe, 1).int64(BigInt(value));
  }

  bytes(value: Uint8Array): this {
    this.reserve(value.length);
    this.buffer.set(value, this.length);
    this.length += value.length;
    return this;
  }

  /** A text without length or end. */
  text(value: string): this {
    return this.bytes(Buffer.from(value));
  }

  /** A text with its length in bytes before it. */
  lenencText(value: string): this {
    const size = Buffer.byteLength(value);
    this.lenenc(size).reserve(size);
    this.length += this.buffer.write(value, this.length, size);
    return this;
  }

  lenencBytes(value: Uint8Array): this {
    return this.lenenc(value.length).bytes(value);
  }

  /** Begins anew in the same memory; what `done` gave before is overwritten. */
  restart(): this {
    this.length = 0;
    return this;
  }

  /** What was written: a view that lasts until the writer is used again. */
  done(): Buffer {
    return this.buffer.subarray(0, this.length);
  }

  private reserve(more: number): this {
    if (this.length + more <= this.buffer.length) return this;
    const larger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.length + more));
    this.buffer.copy(larger, 0, 0, this.length);
    this.buffer = larger;
    return this;
  }
}
