import { NotEncodable, UnreadableValue, type Codec, type Entry } from './codec.ts';

/** What the codec uses of the msgpackr package. Handed in, so that the core depends on nothing. */
export interface MsgpackrLike {
  readonly Packr: new (options: {
    useRecords: boolean;
    moreTypes: boolean;
    copyBuffers: boolean;
    structures?: string[][];
    maxSharedStructures?: number;
  }) => PackrLike;
}

interface PackrLike {
  pack(value: unknown): Uint8Array;
  unpack(bytes: Uint8Array): unknown;
}

/** Marks a value of this codec; 0xC1 begins no MessagePack value. The last byte is the layout's version. */
const MARK = Buffer.from([0xc1, 0x45, 0x43, 2]);
/** The mark, the length of the head and the length of the rows, so that half a value is known as one. */
const START = MARK.length + 8;
/** How many sets of columns are remembered, each with a reader made for it. */
const REMEMBERED = 256;

/**
 * The fast codec: MessagePack records, in which equal rows name their columns once. About a third
 * of the time of JSON for a thousand rows, and bytes that `redis-cli` shows as such.
 *
 * ```ts
 * import * as msgpackr from 'msgpackr';
 * createCacheAside({ codec: msgpackrCodec(msgpackr), … });
 * ```
 */
export function msgpackrCodec({ Packr }: MsgpackrLike): Codec {
  const options = { useRecords: true, moreTypes: false, copyBuffers: true };
  const heads = new Packr({ ...options, useRecords: false });
  const packers = new Map<string, PackrLike>();

  /**
   * The packer of rows with these columns. Every value names its columns, so any process can read it; msgpackr
   * compiles a reader for each set of columns, and would do so for each value if they were not told apart here.
   */
  function packerOf(columns: readonly string[]): PackrLike {
    const name = columns.join('\0');
    const known = packers.get(name);
    if (known) return known;
    if (packers.size >= REMEMBERED) packers.clear();
    const packer = new Packr({ ...options, structures: [[...columns]], maxSharedStructures: 1 });
    packers.set(name, packer);
    return packer;
  }

  return {
    binary: true,

    encode({ rows, expiresAt, queryMs, tags }) {
      for (const row of rows) for (const name in row) refuseInexact(row[name]);
      const columns = Object.keys(rows[0] ?? {});
      const head = heads.pack([expiresAt, queryMs, tags ?? null, columns]);
      const body = packerOf(columns).pack(rows);
      const stored = Buffer.allocUnsafe(START + head.length + body.length);
      MARK.copy(stored);
      stored.writeUInt32LE(head.length, MARK.length);
      stored.writeUInt32LE(body.length, MARK.length + 4);
      stored.set(head, START);
      stored.set(body, START + head.length);
      return stored;
    },

    decode(stored) {
      const bytes = Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength);
      const ours =
        bytes.length >= START && bytes.compare(MARK, 0, MARK.length, 0, MARK.length) === 0;
      const split = ours ? START + bytes.readUInt32LE(MARK.length) : 0;
      if (!ours || split + bytes.readUInt32LE(MARK.length + 4) !== bytes.length) {
        throw new UnreadableValue('not a whole value of this codec');
      }
      const head = heads.unpack(bytes.subarray(START, split));
      const [x, q, g, columns] = (Array.isArray(head) ? head : []) as unknown[];
      if (typeof x !== 'number' || typeof q !== 'number' || !isNames(columns)) {
        throw new UnreadableValue('not the content of this codec');
      }
      const rows = packerOf(columns).unpack(bytes.subarray(split));
      if (!Array.isArray(rows)) throw new UnreadableValue('not the rows of this codec');
      const entry: Entry = { rows: rows as Entry['rows'], expiresAt: x, queryMs: q };
      return g === null ? entry : { ...entry, tags: g as NonNullable<Entry['tags']> };
    },
  };
}

function isNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string');
}

/** Few values have no exact form in MessagePack; none of them comes from MySQL but -0. */
function refuseInexact(value: unknown): void {
  if (Object.is(value, -0) || value === undefined || typeof value === 'function') {
    throw new NotEncodable(`${Object.is(value, -0) ? '-0' : typeof value} has no exact form`);
  }
}
