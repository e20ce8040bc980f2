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
const entry = (rows: readonly Row[]): Entry => ({ rows, readAt: 3, expiresAt: 9, queryMs: 1.5 });

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
    expect(() => codec.decode(Buffer.from('{"v":2,"t":1,"x":1}'))).toThrow('not a whole value');
  });

  it.each([
    [['1', 1, 1, null, []], [], 'not the content'],
    [[1, '1', 1, null, []], [], 'not the content'],
    [[1, 1, null, null, []], [], 'not the content'],
    [[1, 1, 1, null, [1]], [], 'not the content'],
    [[1, 1, 1, null], [], 'not the content'],
    [{ x: 1 }, [], 'not the content'],
    [[1, 1, 1, null, ['id']], {}, 'not the rows'],
  ])('does not read %j and %j', (head, rows, words) => {
    const parts = [serialize(head), serialize(rows)] as const;
    const start = Buffer.from([0xc1, 0x45, 0x43, 3, 0, 0, 0, 0, 0, 0, 0, 0]);
    for (const [at, part] of parts.entries()) start.writeUInt32LE(part.length, 4 + 4 * at);
    expect(() => codec.decode(Buffer.concat([start, ...parts]))).toThrow(words);
  });

  it('reads what was stored with other columns, and what has no rows', () => {
    const stored = [[{ id: 1 }], [{ name: 'Mars' }], [{ id: 2 }], []].map((rows) => ({
      rows,
      bytes: codec.encode(entry(rows)),
    }));
    for (const { rows, bytes } of stored) expect(codec.decode(bytes).rows).toEqual(rows);
  });

  it('makes one reader for each set of columns, and forgets them when there are too many', () => {
    let made = 0;
    const counting = msgpackrCodec({
      Packr: class extends standIn.Packr {
        constructor(...options: ConstructorParameters<MsgpackrLike['Packr']>) {
          super(...options);
          made += 1;
        }
      },
    });
    const store = (name: string): unknown => counting.encode(entry([{ [name]: 1 }]));
    const before = made;
    for (let times = 0; times < 3; times += 1) store('id');
    expect(made - before).toBe(1);
    for (let other = 0; other < 256; other += 1) store(`c${String(other)}`);
    store('id');
    expect(made - before).toBe(258);
  });
});
