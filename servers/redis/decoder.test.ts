import { describe, expect, it } from '@jest/globals';
import { Decoder } from './decoder.ts';

const words = (frame: { command: Buffer; args: readonly Buffer[] }): string[] =>
  [frame.command, ...frame.args].map((word) => word.toString('latin1'));

describe('Decoder', () => {
  const two = '*3\r\n$3\r\nSET\r\n$1\r\na\r\n$4\r\n\r\n*1\r\n*2\r\n$3\r\nGET\r\n$1\r\na\r\n';

  it('cuts a pipeline into commands', () => {
    const { frames, error } = new Decoder().push(Buffer.from(two));
    expect(error).toBeUndefined();
    expect(frames.map(words)).toEqual([
      ['SET', 'a', '\r\n*1'],
      ['GET', 'a'],
    ]);
  });

  it.each(Array.from({ length: two.length - 1 }, (_, at) => at + 1))(
    'gives the same commands when the bytes are cut after %i',
    (at) => {
      const decoder = new Decoder();
      const first = decoder.push(Buffer.from(two.slice(0, at))).frames;
      const second = decoder.push(Buffer.from(two.slice(at))).frames;
      expect([...first, ...second].map(words)).toEqual([
        ['SET', 'a', '\r\n*1'],
        ['GET', 'a'],
      ]);
    },
  );

  it('gives the same commands byte by byte', () => {
    const decoder = new Decoder();
    const frames = [...Buffer.from(two)].flatMap(
      (byte) => decoder.push(Buffer.from([byte])).frames,
    );
    expect(frames).toHaveLength(2);
  });

  it('reads inline commands, with quotes, ended by LF or CRLF, and skips empty lines', () => {
    const { frames } = new Decoder().push(Buffer.from('PING\r\n\r\nset a "b c"\nget a\r\n'));
    expect(frames.map(words)).toEqual([['PING'], ['set', 'a', 'b c'], ['get', 'a']]);
  });

  it('puts a value of many chunks together', () => {
    const decoder = new Decoder();
    const value = Buffer.alloc(1_000_000, 'planet');
    const message = Buffer.concat([
      Buffer.from(`*3\r\n$3\r\nSET\r\n$1\r\nk\r\n$${value.length}\r\n`),
      value,
      Buffer.from('\r\nPING\r\n'),
    ]);
    const frames = [];
    for (let at = 0; at < message.length; at += 1_000) {
      frames.push(...decoder.push(message.subarray(at, at + 1_000)).frames);
    }
    expect(frames).toHaveLength(2);
    expect(frames[0]?.args[1]?.equals(value)).toBe(true);
  });

  it.each([
    ['*x\r\n', 'Protocol error: invalid multibulk length'],
    ['*99999999\r\n', 'Protocol error: invalid multibulk length'],
    ['*1\r\n:1\r\n', "Protocol error: expected '$', got ':'"],
    ['*1\r\n$-5\r\n', 'Protocol error: invalid bulk length'],
    ['*1\r\n$abc\r\n', 'Protocol error: invalid bulk length'],
    ['get "a\r\n', 'Protocol error: unbalanced quotes in request'],
  ])('answers what came before %j, then says what is wrong', (bytes, message) => {
    const { frames, error } = new Decoder().push(Buffer.from(`PING\r\n${bytes}`));
    expect(frames.map(words)).toEqual([['PING']]);
    expect(error?.message).toBe(message);
  });
});
