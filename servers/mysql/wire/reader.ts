/** Reads the fields of one packet in order. Reading past the end throws RangeError. */
export class Reader {
  private readonly bytes: Buffer;
  at = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  /** Bytes not read yet. */
  get left(): number {
    return this.bytes.length - this.at;
  }

  uint(size: number): number {
    return this.slice(size).readUIntLE(0, size);
  }

  int(size: number): number {
    return this.slice(size).readIntLE(0, size);
  }

  int64(unsigned: boolean): bigint {
    const bytes = this.slice(8);
    return unsigned ? bytes.readBigUInt64LE() : bytes.readBigInt64LE();
  }

  float(): number {
    return this.slice(4).readFloatLE();
  }

  double(): number {
    return this.slice(8).readDoubleLE();
  }

  /** A length-encoded integer. */
  lenenc(): number {
    const first = this.uint(1);
    if (first < 0xfb) return first;
    if (first === 0xfc) return this.uint(2);
    if (first === 0xfd) return this.uint(3);
    return Number(this.int64(true));
  }

  slice(length: number): Buffer {
    if (length > this.left) throw new RangeError('a packet ends too early');
    const value = this.bytes.subarray(this.at, this.at + length);
    this.at += length;
    return value;
  }

  /** Bytes up to the next zero byte, which is skipped. */
  untilZero(): Buffer {
    const end = this.bytes.indexOf(0, this.at);
    const value = this.bytes.subarray(this.at, end < 0 ? this.bytes.length : end);
    this.at = end < 0 ? this.bytes.length : end + 1;
    return value;
  }
}
