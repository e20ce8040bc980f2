import { beforeAll, describe, expect, it } from '@jest/globals';
import { transcript } from './ask.ts';
import type { OpenedRedis, RedisUnderTest } from './under-test.ts';

/** How a client proves who it is, and the words of refusals. */
export function authentication(opened: () => RedisUnderTest): void {
  describe('authentication', () => {
    let server: OpenedRedis;

    beforeAll(() => {
      ({ server } = opened());
    });

    it('refuses without a token, with the words a learner sees', async () => {
      expect(await transcript(server.port, ['PING', 'GET planet'])).toBe(
        '-NOAUTH Authentication required.\r\n-NOAUTH Authentication required.\r\n+OK\r\n',
      );
    });

    it('refuses a wrong token and an unknown user', async () => {
      expect(await transcript(server.port, ['AUTH wrong', 'AUTH nobody wrong', 'PING'])).toBe(
        '-WRONGPASS invalid username-password pair or user is disabled.\r\n'.repeat(2) +
          '-NOAUTH Authentication required.\r\n+OK\r\n',
      );
    });

    it('lets the right token in, by AUTH with and without the user name', async () => {
      expect(
        await transcript(server.port, [`AUTH ${server.password}`, 'PING', 'RESET', 'PING']),
      ).toBe('+OK\r\n+PONG\r\n+RESET\r\n-NOAUTH Authentication required.\r\n+OK\r\n');
      expect(await transcript(server.port, [`AUTH default ${server.password}`, 'PING'])).toBe(
        '+OK\r\n+PONG\r\n+OK\r\n',
      );
    });

    it('demands the token in HELLO', async () => {
      expect(await transcript(server.port, ['HELLO 3'])).toBe(
        '-NOAUTH HELLO must be called with the client already authenticated, otherwise the HELLO AUTH <user> <pass> option can be used to authenticate the client and select the RESP protocol version at the same time\r\n+OK\r\n',
      );
    });

    it('answers errors of usage with the words of Redis', async () => {
      const login = `AUTH ${server.password}`;
      expect(
        await transcript(server.port, [login, 'GET', 'NOSUCH a b', 'SET k', 'SET k v EX 0']),
      ).toBe(
        "+OK\r\n-ERR wrong number of arguments for 'get' command\r\n" +
          "-ERR unknown command 'NOSUCH', with args beginning with: 'a' 'b' \r\n" +
          "-ERR wrong number of arguments for 'set' command\r\n" +
          "-ERR invalid expire time in 'set' command\r\n+OK\r\n",
      );
    });
  });
}
