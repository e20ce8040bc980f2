import { NotEncodable, UnreadableValue, type Codec, type Entry } from './codec.ts';

/** What the codec uses of the msgpackr package. Handed in, so that the core depends on nothing. */
export interface MsgpackrLike {
  readonly Packr: new (options: {
    useRecords: boolean;
    moreTypes: boolean;
    copyBuffers: boolean;
  }) => {
    pack(value: unknown): Uint8Array;
    unpack(bytes: Uint8Array): unknown;
  };
}

/** Marks a value of this codec; 0xC1 begins no MessagePack value. */
const MARK = Buffer.from([0xc1, 0x45, 0x43, 1]);
/** The mark, and after it the length of what follows, so that half a value is known as one. */
const HEAD = MARK.length + 4;

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
  // Without shared structures every value describes its own records: any process can read it.
  const packr = new Packr({ useRecords: true, moreTypes: false, copyBuffers: true });
  return {
    binary: true,

    encode({ rows, expiresAt, queryMs, tags }) {
      for (const row of rows) for (const name in row) refuseInexact(row[name]);
      const body = packr.pack({ x: expiresAt, q: queryMs, g: tags ?? null, r: rows });
      const stored = Buffer.allocUnsafe(HEAD + body.length);
      MARK.copy(stored);
      stored.writeUInt32LE(body.length, MARK.length);
      stored.set(body, HEAD);
      return stored;
    },

    decode(stored) {
      const bytes = Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength);
      const ours =
        bytes.length >= HEAD && bytes.compare(MARK, 0, MARK.length, 0, MARK.length) === 0;
      if (!ours || bytes.readUInt32LE(MARK.length) !== bytes.length - HEAD) {
        throw new UnreadableValue('not a whole value of this codec');
      }
      const { x, q, g, r } = packr.unpack(bytes.subarray(HEAD)) as Partial<Record<string, unknown>>;
      if (typeof x !== 'number' || typeof q !== 'number' || !Array.isArray(r)) {
        throw new UnreadableValue('not the content of this codec');
      }
      const entry: Entry = { rows: r as Entry['rows'], expiresAt: x, queryMs: q };
      return g === null ? entry : { ...entry, tags: g as NonNullable<Entry['tags']> };
    },
  };
}

/** Few values have no exact form in MessagePack; none of them comes from MySQL but -0. */
function refuseInexact(value: unknown): void {
  if (Object.is(value, -0) || value === undefined || typeof value === 'function') {
    throw new NotEncodable(`${Object.is(value, -0) ? '-0' : typeof value} has no exact form`);
  }
}
