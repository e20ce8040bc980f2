import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Redis } from 'ioredis';
import { errorOf } from './ask.ts';
import type { RedisUnderTest } from './under-test.ts';

const SHA = '[0-9a-f]{40}';
/** The least integer of a reply, as the driver reads it. */
const LEAST = -9_223_372_036_854_778_000;

/** What scripts return, and how their calls and errors look. */
export function scripts(opened: () => RedisUnderTest): void {
  describe('scripts', () => {
    let redis: Redis;

    beforeEach(() => {
      ({ redis } = opened());
    });

    it.each<readonly [script: string, reply: unknown]>([
      // Of several values the first.
      ['return unpack({1,2,3})', 1],
      ["return string.gsub('hello','l','L')", 'heLLo'],
      ["local a, b = redis.call('ECHO', 'v'), 7 return a, b", 'v'],
      ['local function f() return 5, 6 end return f()', 5],
      ['return 1, {2}', 1],
      ['return (unpack({5,6}))', 5],
      ['', null],
      ['return 1 -- the end', 1],
      // Numbers lose what is behind the point; what is out of range becomes the least.
      ['return 3.99', 3],
      ['return -3.99', -3],
      ["return {'a', 1.2, '1.2', -0.5}", ['a', 1, '1.2', 0]],
      ['return 2^53', 9_007_199_254_740_992],
      ['return 2^63', LEAST],
      ['return 0/0', LEAST],
      ['return {1/0}', [LEAST]],
      // Nil ends a table, false is nil, true is one, functions are nothing.
      ['return {1, 2, nil, 4}', [1, 2]],
      ["local t = {} t[1] = 'a' t[3] = 'c' return t", ['a']],
      ['return {1, {2, {3, "x"}}, false, true}', [1, [2, [3, 'x']], null, 1]],
      ['return {a = 1}', []],
      ['return nil', null],
      ['return pairs', null],
      // Status replies and errors are tables.
      ["return {ok = 'fine'}", 'fine'],
      ["return {ok = 'x\\r\\ny'}", 'x  y'],
      ["return redis.status_reply('fine')", 'fine'],
      ["return redis.status_reply('fine').ok .. '!'", 'fine!'],
      ["return redis.call('TYPE', 'none').ok", 'none'],
      ["return redis.error_reply('bad').err", 'ERR bad'],
      ["return redis.error_reply('BAD thing').err", 'BAD thing'],
      ["return redis.error_reply('-BAD thing').err", 'BAD thing'],
      ["return type(redis.call('GET', 'none'))", 'boolean'],
      ["return redis.pcall('NOSUCH').err", 'ERR Unknown Redis command called from script'],
      // Numbers in calls and scores keep 17 digits, and in tostring 14.
      ["redis.call('SET', 'k', 0.1) return redis.call('GET', 'k')", '0.10000000000000001'],
      ["redis . pcall ( 'SET', 'k', 1e15) return redis.call('GET', 'k')", '1000000000000000'],
      [
        "redis.call('ZADD', 'z', 1234567890123456789, 'a') return redis.call('ZSCORE', 'z', 'a')",
        '1.2345678901234568e+18',
      ],
      ["return redis.call('ZRANGE', 'z', 0, -1, 'WITHSCORES')", []],
      ['return tostring(12345678901234567890)', '1.2345678901235e+19'],
      // Words that look like calls, and are none.
      ["return 'redis.call(1.5)' --[[ redis.call( ]]", 'redis.call(1.5)'],
      ['return [==[redis.error_reply]==]', 'redis.error_reply'],
      ['return redis.REDIS_VERSION_NUM >= 458752', 1],
    ])('returns of %s', async (script, reply) => {
      expect(await redis.eval(script, 0)).toEqual(reply);
    });

    it.each([
      ["return {err = 'My error'}", 'My error'],
      ["return redis.error_reply('BAD thing')", 'BAD thing'],
      ["return redis.error_reply('bad')", 'ERR bad'],
      ['return redis.error_reply()', 'ERR wrong number or type of arguments'],
      [
        "redis.call('GET')",
        `ERR Wrong number of args calling Redis command from script script: ${SHA}, on @user_script:1.`,
      ],
      ["return redis.pcall('GET')", 'ERR Wrong number of args calling Redis command from script'],
      [
        "\n\nreturn redis.call('NOSUCH')",
        `ERR Unknown Redis command called from script script: ${SHA}, on @user_script:3.`,
      ],
      [
        'local a = nil\nreturn a.b',
        `ERR user_script:2: attempt to index local 'a' \\(a nil value\\) script: ${SHA}, on @user_script:2.`,
      ],
      [
        'return nosuch',
        `ERR user_script:1: Script attempted to access nonexistent global variable 'nosuch' script: ${SHA}, on @user_script:1.`,
      ],
      [
        'retrn 1',
        "ERR Error compiling script \\(new function\\): user_script:1: '=' expected near '1'",
      ],
      [
        'return 1 end',
        "ERR Error compiling script \\(new function\\): user_script:1: '<eof>' expected near 'end'",
      ],
      [
        "return redis.call('CLIENT', 'ID')",
        `ERR This Redis command is not allowed from script script: ${SHA}, on @user_script:1.`,
      ],
    ])('fails with %s', async (script, message) => {
      expect(await errorOf(redis.eval(script, 0))).toMatch(new RegExp(`^${message}$`));
    });

    it('keeps a script by the hash of its own text, and none that does not compile', async () => {
      const script = 'return {7, KEYS[1], ARGV[1]}, 8';
      const sha = String(await redis.script('LOAD', script));
      expect(await redis.evalsha(sha, 1, 'k', 'v')).toEqual([7, 'k', 'v']);
      expect(await errorOf(redis.script('LOAD', 'retrn'))).toMatch(/^ERR Error compiling script/);
      const failing = 'return redis.call("NOSUCH")';
      const known = String(await redis.script('LOAD', failing));
      expect(await errorOf(redis.evalsha(known, 0))).toContain(`script: ${known}, on`);
    });
  });
}
