import { describe, expect, it } from '@jest/globals';
import { argument, formatReply, quote, redisExchange } from './redis-cli.ts';

describe('formatReply', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['nothing', null, ['(nil)']],
    ['a number', 5, ['(integer) 5']],
    ['a number beyond 2^53', 9007199254740993n, ['(integer) 9007199254740993']],
    ['a status', 'OK', ['OK']],
    ['an answer to PING', 'PONG', ['PONG']],
    ['text', 'Earth', ['"Earth"']],
    ['no text', '', ['""']],
    ['no elements', [], ['(empty array)']],
    ['elements', ['a', 1, null], ['1) "a"', '2) (integer) 1', '3) (nil)']],
    [
      'elements in elements',
      [
        ['a', 'b'],
        ['c', []],
      ],
      ['1) 1) "a"', '   2) "b"', '2) 1) "c"', '   2) (empty array)'],
    ],
  ])('prints %s as redis-cli does', (_what, reply, lines) => {
    expect(formatReply(reply)).toEqual(lines);
  });

  it('keeps the numbers of ten and more elements in line', () => {
    const lines = formatReply([...Array<number>(9).fill(0), [1, 2]]);
    expect(lines.slice(8)).toEqual([' 9) (integer) 0', '10) 1) (integer) 1', '    2) (integer) 2']);
  });
});

describe('redisExchange', () => {
  it('shows an error line as the server wrote it', () => {
    const reply = { ok: false, error: 'NOAUTH Authentication required.' } as const;
    expect(redisExchange('PING', reply)).toEqual({
      input: 'PING',
      output: ['(error) NOAUTH Authentication required.'],
    });
  });

  it('carries a time only when there is one', () => {
    expect(redisExchange('PING', { ok: true, value: 'PONG' }, 1.5)).toHaveProperty('ms', 1.5);
    expect(redisExchange('PING', { ok: true, value: 'PONG' })).not.toHaveProperty('ms');
  });
});

describe('quote', () => {
  // What redis-cli 7.0.15 printed for each of these values.
  it.each([
    ['plain', '"plain"'],
    ['with "quotes" and \\', String.raw`"with \"quotes\" and \\"`],
    ['line\nreturn\rtab\tbell\u0007back\b', String.raw`"line\nreturn\rtab\tbell\aback\b"`],
    ['zero\u0000delete\u007f', String.raw`"zero\x00delete\x7f"`],
    ['地球', String.raw`"\xe5\x9c\xb0\xe7\x90\x83"`],
  ])('%j', (text, quoted) => {
    expect(quote(text)).toBe(quoted);
  });

  it('shortens without cutting an escape in two', () => {
    expect(quote('a'.repeat(20), 20)).toBe(`"${'a'.repeat(15)}..."`);
    for (let limit = 10; limit < 30; limit += 1) {
      const short = quote('地球'.repeat(9), limit);
      expect(short).toMatch(/^"(\\x[0-9a-f]{2})*\.\.\."$/);
      expect(short.length).toBeLessThanOrEqual(limit);
    }
  });
});

describe('argument', () => {
  it.each([
    ['{"v":1}', `'{"v":1}'`],
    ["it's", `"it's"`],
    ['地球', String.raw`"\xe5\x9c\xb0\xe7\x90\x83"`],
  ])('types %j so that redis-cli reads it back', (text, typed) => {
    expect(argument(text)).toBe(typed);
  });

  it('shortens what is too long to take in', () => {
    expect(argument('x'.repeat(200), 10)).toBe("'xxxxxxx...'");
  });
});
