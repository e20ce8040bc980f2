import { deserialize, serialize } from 'node:v8';
import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import type { Codec, Entry } from './codec.ts';
import { msgpackrCodec } from './msgpackr-codec.ts';
import { readableCodec } from './readable-codec.ts';
import { createRandom } from '../measure/index.ts';
import { randomValue } from './testing/random-values.ts';

/** Gives values back as msgpackr does: without the class of what has one. The benchmarks run the real package. */
const standIn = {
  Packr: class {
    pack(value: unknown): Uint8Array {
      return serialize(value);
    }
    unpack(bytes: Uint8Array): unknown {
      return deserialize(bytes);
    }
  },
};

function roundTrip(codec: Codec, entry: Entry): Entry {
  return codec.binary ? codec.decode(codec.encode(entry)) : codec.decode(codec.encode(entry));
}

/** A value with its classes, as far down as it goes. */
const shape = (value: unknown): string => inspect(value, { depth: 9, showHidden: false });

describe.each([
  ['the readable codec', readableCodec],
  ['the msgpackr codec', msgpackrCodec(standIn)],
])('%s', (_name, codec) => {
  it('gives back exactly what it was given, or refuses it', () => {
    const seed = Date.now() % 100_000;
    const random = createRandom(seed);
    let kept = 0;
    for (let run = 0; run < 5_000; run += 1) {
      const rows = Array.from({ length: 1 + Math.floor(random() * 2) }, () => ({
        a: randomValue(random),
      }));
      const entry = { rows, readAt: 1, expiresAt: 2, queryMs: 3 };
      let back: Entry;
      try {
        back = roundTrip(codec, entry);
      } catch (error) {
        expect({ seed, name: (error as Error).name }).toEqual({ seed, name: 'NotEncodable' });
        continue;
      }
      kept += 1;
      expect({ seed, shape: shape(back.rows) }).toEqual({ seed, shape: shape(rows) });
    }
    expect(kept).toBeGreaterThan(500);
  });

  it.each([
    ['computed', { enumerable: true, get: () => 1 }],
    ['hidden', { enumerable: false, value: 1 }],
  ])('refuses a value with a %s member', (_kind, member) => {
    const rows = [{ a: { b: Object.defineProperty({ c: 1 }, 'd', member) } }];
    expect(() => roundTrip(codec, { rows, readAt: 1, expiresAt: 2, queryMs: 3 })).toThrow(
      expect.objectContaining({ name: 'NotEncodable' }),
    );
  });

  it('takes the rows of a driver that has a class for them, and no others', () => {
    class TextRow {
      readonly id = 1;
    }
    class Model {
      readonly id = 1;
      get twice(): number {
        return this.id * 2;
      }
    }
    const entry = (row: object): Entry => ({
      rows: [row as { id: number }],
      readAt: 1,
      expiresAt: 2,
      queryMs: 3,
    });
    expect({ ...roundTrip(codec, entry(new TextRow())).rows[0] }).toEqual({ id: 1 });
    expect(() => roundTrip(codec, entry(new Model()))).toThrow();
  });
});
