import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RawRedis } from './raw.ts';
import type { RedisUnderTest } from './under-test.ts';

/** Types and texts of replies as they are on the wire, in both versions of the protocol. */
export function replies(opened: () => RedisUnderTest): void {
  describe('replies', () => {
    let raw: RawRedis;

    beforeEach(async () => {
      const { server } = opened();
      raw = new RawRedis(server.port);
      await raw.ask('AUTH', server.password);
    });

    afterEach(() => {
      raw.close();
    });

    it.each([
      ['1234567890123456789', '1.2345678901234568e+18'],
      ['0.1', '0.10000000000000001'],
      ['1e20', '1e+20'],
      ['1e-7', '9.9999999999999995e-08'],
      ['12345678901234567', '12345678901234568'],
      ['2.50', '2.5'],
      ['inf', 'inf'],
    ])('writes the score %s as %s', async (score, text) => {
      await raw.ask('ZADD', 'z', score, 'a');
      expect(await raw.ask('ZSCORE', 'z', 'a')).toBe(`$${text.length}\r\n${text}\r\n`);
      await raw.ask('HELLO', '3');
      expect(await raw.ask('ZSCORE', 'z', 'a')).toBe(`,${text}\r\n`);
      expect(await raw.ask('ZRANGE', 'z', '0', '-1', 'WITHSCORES')).toBe(
        `*1\r\n*2\r\n$1\r\na\r\n,${text}\r\n`,
      );
    });

    it('counts what a consumer of a stream holds as text', async () => {
      await raw.ask('XADD', 's', '1-1', 'f', 'v');
      await raw.ask('XGROUP', 'CREATE', 's', 'g', '0');
      await raw.ask('XREADGROUP', 'GROUP', 'g', 'ann', 'STREAMS', 's', '>');
      expect(await raw.ask('XPENDING', 's', 'g')).toBe(
        '*4\r\n:1\r\n$3\r\n1-1\r\n$3\r\n1-1\r\n*1\r\n*2\r\n$3\r\nann\r\n$1\r\n1\r\n',
      );
    });

    it('lists nothing of a stream for a count of 0, and claims nothing for one', async () => {
      await raw.ask('XADD', 's', '1-1', 'f', 'v');
      await raw.ask('XGROUP', 'CREATE', 's', 'g', '0');
      await raw.ask('XREADGROUP', 'GROUP', 'g', 'ann', 'STREAMS', 's', '>');
      expect(await raw.ask('XPENDING', 's', 'g', '-', '+', '0')).toBe('*0\r\n');
      const words = ['XAUTOCLAIM', 's', 'g', 'ann', '0', '0', 'COUNT', '0'];
      expect(await raw.ask(...words)).toBe('-ERR COUNT must be > 0\r\n');
      await raw.ask('MULTI');
      expect(await raw.ask(...words)).toBe('+QUEUED\r\n');
      expect(await raw.ask('EXEC')).toBe('*1\r\n-ERR COUNT must be > 0\r\n');
    });

    it('scans what is kept in one piece as one piece', async () => {
      await raw.ask('HSET', 'h', 'a', '1', 'b', '2');
      await raw.ask('SADD', 'e', '1', '2');
      await raw.ask('ZADD', 'z', '1', 'a', '2', 'b');
      for (const [scan = '', key = ''] of [
        ['HSCAN', 'h'],
        ['SSCAN', 'e'],
        ['ZSCAN', 'z'],
      ]) {
        expect(await raw.ask(scan, key, '0', 'COUNT', '1')).toMatch(/^\*2\r\n\$1\r\n0\r\n\*[24]\r/);
      }
    });

    it.each([
      [['BLPOP', 'l', '-1'], 'timeout is negative'],
      [['BITPOS', 's', 'x'], 'value is not an integer or out of range'],
      [['EVAL', 'return 1', '-1'], "Number of keys can't be negative"],
      [['EVALSHA', 'abc'], "wrong number of arguments for 'evalsha' command"],
      [['CLIENT', 'KILL', 'ID', '0'], 'client-id should be greater than 0'],
      [['MEMORY', 'USAGE', 's', 'SAMPLES', '01'], 'value is not an integer or out of range'],
      [['SCAN', '0', 'COUNT', '0'], 'syntax error'],
    ])('answers %j with: %s', async (words, message) => {
      expect(await raw.ask(...words)).toBe(`-ERR ${message}\r\n`);
    });

    it('looks at a list before it looks at an index', async () => {
      await raw.ask('SET', 's', 'v');
      for (const words of [
        ['LINDEX', 's', 'x'],
        ['LSET', 's', 'x', 'v'],
      ]) {
        expect(await raw.ask(...words)).toMatch(/^-WRONGTYPE /);
      }
    });

    it('removes a key at once that GETEX gives a time in the past', async () => {
      await raw.ask('SET', 's', 'v');
      expect(await raw.ask('GETEX', 's', 'EXAT', '100')).toBe('$1\r\nv\r\n');
      expect(await raw.ask('DBSIZE')).toBe(':0\r\n');
    });

    it('answers a stream without news with no array', async () => {
      expect(await raw.ask('XREAD', 'STREAMS', 'none', '0')).toBe('*-1\r\n');
      await raw.ask('MULTI');
      await raw.ask('XREAD', 'STREAMS', 'none', '0');
      expect(await raw.ask('EXEC')).toBe('*1\r\n*-1\r\n');
    });
  });
}
