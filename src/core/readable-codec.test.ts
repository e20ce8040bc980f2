import { describe, expect, it } from '@jest/globals';
import type { Entry } from './codec.ts';
import type { Row } from './ports.ts';
import { readableCodec } from './readable-codec.ts';

const codec = readableCodec;
const entry = (rows: readonly Row[]): Entry => ({
  rows,
  readAt: 1_799_999_000_000,
  expiresAt: 1_800_000_000_000,
  queryMs: 1.5,
});

const EVERY_TYPE: readonly Row[] = [
  {
    id: 1,
    big: '18446744073709551615',
    bigint: 9_223_372_036_854_775_807n,
    decimal: '12345678901234567890.1234567891',
    float: 1.1,
    zero: -0,
    flag: true,
    at: new Date('2026-01-02T03:04:05.678Z'),
    micro: '2026-01-02 03:04:05.678901',
    blob: Buffer.from([0, 0xff, 0x80]),
    bit: Buffer.from([1, 0x55]),
    json: { a: [1, null, 'x', 1.5], __proto: {}, deep: { b: false } },
    point: { x: 1.5, y: -2 },
    ring: [[{ x: 0, y: 0 }]],
    text: '日本語 "quoted" \u0000 \u2028',
    nothing: null,
    constructor: 'a column may have any name',
  },
  {
    id: 2,
    big: null,
    bigint: null,
    decimal: null,
    float: null,
    zero: 1,
    flag: null,
    at: null,
    micro: null,
    blob: null,
    bit: null,
    json: [],
    point: null,
    ring: null,
    text: '',
    nothing: null,
    constructor: 'toString',
  },
];

describe('the readable codec', () => {
  it('gives back every type exactly', () => {
    const decoded = codec.decode(codec.encode(entry(EVERY_TYPE)));
    expect(decoded).toEqual(entry(EVERY_TYPE));
    expect(Buffer.isBuffer(decoded.rows[0]?.blob)).toBe(true);
    expect(Object.is(decoded.rows[0]?.zero, -0)).toBe(true);
  });

  it('gives back columns whose cells differ in kind', () => {
    const cells = [1, 'a', new Date(5), Buffer.from('x'), 7n, -0, null, { a: 1 }];
    const rows = cells.map((mixed) => ({ mixed }));
    expect(codec.decode(codec.encode(entry(rows)))).toEqual(entry(rows));
  });

  it.each([[[null]], [[7]]])(
    'gives back a zero date as the invalid date it was, beside %j',
    ([other]) => {
      const rows = [{ at: new Date(Number.NaN) }, { at: other }];
      const decoded = codec.decode(codec.encode(entry(rows))).rows;
      expect(String(decoded[0]?.at)).toBe('Invalid Date');
      expect(decoded[1]).toEqual({ at: other });
    },
  );

  it('can be read by a person', () => {
    const text = codec.encode({
      rows: [
        { id: 1, name: 'Mercury', seen: new Date(0) },
        { id: 2, name: 'Venus', seen: null },
      ],
      readAt: 3,
      expiresAt: 5,
      queryMs: 0.25,
      tags: { planet: 'v7' },
    });
    expect(text).toBe(
      '{"v":2,"t":3,"x":5,"q":0.25,"g":{"planet":"v7"},"c":["id","name","seen"],"k":{"seen":"date"},' +
        '"r":[1,"Mercury","1970-01-01T00:00:00.000Z",2,"Venus",null]}',
    );
    expect(codec.decode(text).tags).toEqual({ planet: 'v7' });
  });

  it('gives back no rows', () => {
    expect(codec.decode(codec.encode(entry([])))).toEqual(entry([]));
  });

  it.each<[string, readonly unknown[]]>([
    ['undefined', [{ a: undefined }]],
    ['a function', [{ a: (): void => undefined }]],
    ['NaN', [{ a: Number.NaN }]],
    ['a Map', [{ a: new Map() }]],
    ['a Date inside JSON', [{ a: { at: new Date() } }]],
    ['a Buffer inside JSON', [{ a: [Buffer.from('x')] }]],
    ['-0 inside JSON', [{ a: [-0] }]],
    ['a function inside JSON', [{ a: [(): void => undefined] }]],
    ['rows as arrays', [[1, 2]]],
    ['rows without columns', [{}]],
    ['a row with more columns', [{ a: 1 }, { a: 1, b: 2 }]],
    ['a row with fewer columns', [{ a: 1, b: 2 }, { a: 1 }]],
    ['a row with other columns', [{ a: 1 }, { b: 1 }]],
    ['a column named __proto__', [Object.fromEntries([['__proto__', 1]])]],
  ])('refuses rows that it would change: %s', (_name, rows) => {
    expect(() => codec.encode(entry(rows as readonly Row[]))).toThrow(
      expect.objectContaining({ name: 'NotEncodable' }),
    );
  });

  it.each([
    '',
    'null',
    '[]',
    '"text"',
    '7',
    '{"v":2,"x":1,"q":1,"c":[],"r":[]}',
    '{"v":2,"t":1,"x":"1","q":1,"c":[],"r":[]}',
    '{"v":2,"t":1,"x":1,"c":[],"r":[]}',
    '{"v":2,"t":1,"x":1,"q":1,"c":{},"r":[]}',
    '{"v":2,"t":1,"x":1,"q":1,"c":[],"r":{}}',
    '{"v":2,"t":1,"x":1,"q":1,"c":["__proto__"],"r":[{}]}',
    '{"v":2,"t":1,"x":1,"q":1,"c":[],"r":[1]}',
    '{"v":2,"t":1,"x":1,"q":1,"c":["a","b"],"r":[1,2,3]}',
    '{"v":2,"t":1,"x":1,"q":1,"c":["a"],"k":{"b":"date"},"r":[1]}',
    '{"v":2,"t":1,"x":1,"q":1,"c":["a"],"k":{"a":"plain"},"r":[1]}',
    '{"v":2,"t":1,"x":1,"q":1,"c":["a"],"k":{"a":"date"},"r":[1]}',
    '{"v":2,"t":1,"x":1,"q":1,"c":["a"],"k":{"a":"bigint"},"r":["x"]}',
    '{"v":2,"t":1,"x":1,"q":1,"c":["a"],"k":{"a":"mixed"},"r":[1]}',
    '{"v":2,"t":1,"x":1,"q":1,"c":["a"],"k":{"a":"mixed"},"r":[["odd",1]]}',
  ])('does not read %s', (text) => {
    expect(() => codec.decode(text)).toThrow();
  });

  it('reads no value that was cut anywhere', () => {
    const whole = codec.encode(entry(EVERY_TYPE));
    for (let length = 0; length < whole.length; length += 7) {
      expect(() => codec.decode(whole.slice(0, length))).toThrow();
    }
  });
});
