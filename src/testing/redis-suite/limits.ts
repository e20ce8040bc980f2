import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { encodeCommand, RawRedis } from './raw.ts';
import type { RedisUnderTest } from './under-test.ts';

const NOAUTH = '-NOAUTH Authentication required.\r\n';

/** What a client may ask of the server before it has shown its token, and how many clients there may be. */
export function limits(opened: () => RedisUnderTest): void {
  describe('limits', () => {
    const clients: RawRedis[] = [];
    let login: string;

    const open = (): RawRedis => {
      const client = new RawRedis(opened().server.port);
      clients.push(client);
      return client;
    };

    beforeEach(() => {
      login = encodeCommand(['AUTH', opened().server.password]);
    });

    afterEach(() => {
      for (const client of clients.splice(0)) client.close();
    });

    it.each([
      ['*11\r\n', '-ERR Protocol error: unauthenticated multibulk length\r\n'],
      ['*1\r\n$16385\r\n', '-ERR Protocol error: unauthenticated bulk length\r\n'],
      [`*${'1'.repeat(70_000)}`, '-ERR Protocol error: too big mbulk count string\r\n'],
      [`*1\r\n$${'1'.repeat(70_000)}`, '-ERR Protocol error: too big bulk count string\r\n'],
      ['a'.repeat(70_000), '-ERR Protocol error: too big inline request\r\n'],
      ['*x\r\n', '-ERR Protocol error: invalid multibulk length\r\n'],
      ['POST / HTTP/1.1\r\nHost: a\r\n', ''],
    ])('closes a connection without a token that sends %j', async (bytes, answer) => {
      const client = open();
      client.send(bytes);
      expect(await client.untilClosed()).toBe(answer);
    });

    it('takes ten words of 16,384 bytes without a token', async () => {
      const client = open();
      client.send(encodeCommand(['MGET', ...Array.from({ length: 9 }, () => 'k'.repeat(16_384))]));
      expect(await client.reply()).toBe(NOAUTH);
    });

    it('takes more right behind a login', async () => {
      const client = open();
      const words = Array.from({ length: 20 }, () => 'k'.repeat(20_000));
      client.send(`${login}${encodeCommand(['DEL', ...words])}${encodeCommand(['PING'])}`);
      expect([await client.reply(), await client.reply(), await client.reply()]).toEqual([
        '+OK\r\n',
        ':0\r\n',
        '+PONG\r\n',
      ]);
    });

    it('keeps to the limits behind a login that failed', async () => {
      const client = open();
      client.send(`${encodeCommand(['AUTH', 'wrong'])}*11\r\n`);
      expect(await client.untilClosed()).toBe(
        '-WRONGPASS invalid username-password pair or user is disabled.\r\n' +
          '-ERR Protocol error: unauthenticated multibulk length\r\n',
      );
    });

    it.each([['PSYNC', '?', '-1'], ['SYNC'], ['REPLCONF', 'listening-port', '1']])(
      'gives nobody without a token the keys by %s',
      async (...words) => {
        expect(await open().ask(...words)).toBe(NOAUTH);
      },
    );

    it('refuses a connection too many', async () => {
      const { redis } = opened();
      const before = Number(/connected_clients:(\d+)/.exec(await redis.info('clients'))?.[1]);
      await redis.config('SET', 'maxclients', before + 1);
      try {
        expect(await open().ask('PING')).toBe(NOAUTH);
        expect(await open().untilClosed()).toBe('-ERR max number of clients reached\r\n');
      } finally {
        await redis.config('SET', 'maxclients', 10_000);
      }
    });
  });
}
