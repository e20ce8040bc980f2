import { NotEncodable, UnreadableValue, type Codec, type Entry } from './codec.ts';
import { isDate, isPlainArray, isPlainObject, isRow } from './exact.ts';

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
const MARK = Buffer.from([0xc1, 0x45, 0x43, 3]);
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

    encode({ rows, readAt, expiresAt, queryMs, tags }) {
      for (const row of rows) {
        if (!isRow(row)) throw new NotEncodable('a row that is none');
        for (const name in row) refuseInexact(row[name]);
      }
      const columns = Object.keys(rows[0] ?? {});
      const head = heads.pack([readAt, expiresAt, queryMs, tags ?? null, columns]);
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
      const [t, x, q, g, columns] = (Array.isArray(head) ? head : []) as unknown[];
      if (
        typeof t !== 'number' ||
        typeof x !== 'number' ||
        typeof q !== 'number' ||
        !isNames(columns)
      ) {
        throw new UnreadableValue('not the content of this codec');
      }
      const rows = packerOf(columns).unpack(bytes.subarray(split));
      if (!Array.isArray(rows)) throw new UnreadableValue('not the rows of this codec');
      const entry: Entry = { rows: rows as Entry['rows'], readAt: t, expiresAt: x, queryMs: q };
      return g === null ? entry : { ...entry, tags: g as NonNullable<Entry['tags']> };
    },
  };
}

function isNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string');
}

/** Refuses what MessagePack would give back as something else. @throws NotEncodable */
function refuseInexact(value: unknown): void {
  switch (typeof value) {
    case 'boolean':
    case 'bigint':
      return;
    case 'string':
      // Half a surrogate pair has no form in UTF-8.
      if (isWellFormed(value)) return;
      break;
    case 'number':
      if (!Object.is(value, -0)) return;
      break;
    case 'object':
      if (value === null || isDate(value) || Buffer.isBuffer(value)) return;
      if (isPlainArray(value)) {
        value.forEach(refuseInexact);
        return;
      }
      if (isPlainObject(value)) {
        Object.values(value).forEach(refuseInexact);
        return;
      }
      break;
    default:
  }
  const what = Object.is(value, -0) ? '-0' : `a value of type ${typeof value}`;
  throw new NotEncodable(`${what} has no exact form in MessagePack`);
}

/** String.prototype.isWellFormed, which Node 20 has and its language level does not yet declare. */
function isWellFormed(text: string): boolean {
  return (text as string & { isWellFormed(): boolean }).isWellFormed();
}
