import { deserialize, serialize } from 'node:v8';
import { describe, expect, it } from '@jest/globals';
import type { Entry } from './codec.ts';
import { msgpackrCodec, type MsgpackrLike } from './msgpackr-codec.ts';
import type { Row } from './ports.ts';

/**
 * Stands in for msgpackr, which this package does not depend on; the benchmarks run the real one
 * against every MySQL type.
 */
const standIn: MsgpackrLike = {
  Packr: class {
    pack(value: unknown): Uint8Array {
      return serialize(value);
    }
    unpack(bytes: Uint8Array): unknown {
      return deserialize(bytes);
    }
  },
};

const codec = msgpackrCodec(standIn) as Extract<ReturnType<typeof msgpackrCodec>, { binary: true }>;
const entry = (rows: readonly Row[]): Entry => ({ rows, expiresAt: 9, queryMs: 1.5 });

describe('the msgpackr codec', () => {
  it('gives back what it was given', () => {
    const rows = [{ id: 1, at: new Date(5), big: 7n, nothing: null }];
    expect(codec.decode(codec.encode(entry(rows)))).toEqual(entry(rows));
    const tagged = { ...entry(rows), tags: { planet: 'v1' } };
    expect(codec.decode(codec.encode(tagged))).toEqual(tagged);
  });

  it.each([[-0], [undefined], [(): void => undefined]])(
    'refuses %p, which it would change',
    (value) => {
      expect(() => codec.encode(entry([{ value }]))).toThrow(
        expect.objectContaining({ name: 'NotEncodable' }),
      );
    },
  );

  it('reads no value that was cut, prolonged or written by somebody else', () => {
    const whole = Buffer.from(codec.encode(entry([{ id: 1 }])));
    for (let length = 0; length < whole.length; length += 1) {
      expect(() => codec.decode(whole.subarray(0, length))).toThrow('not a whole value');
    }
    expect(() => codec.decode(Buffer.concat([whole, whole]))).toThrow('not a whole value');
    expect(() => codec.decode(Buffer.from('{"v":1,"x":1}'))).toThrow('not a whole value');
  });

  it.each([
    { x: '1', q: 1, r: [] },
    { x: 1, r: [] },
    { x: 1, q: 1, r: {} },
  ])('does not read the content %j', (content) => {
    const packed = serialize(content);
    const head = Buffer.from([0xc1, 0x45, 0x43, 1, 0, 0, 0, 0]);
    head.writeUInt32LE(packed.length, 4);
    expect(() => codec.decode(Buffer.concat([head, packed]))).toThrow('not the content');
  });
});
