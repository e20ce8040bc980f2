import { describe, expect, it } from '@jest/globals';
import { wire } from './exchanges.ts';
import { RawMemcached } from './raw.ts';
import type { MemcachedUnderTest } from './under-test.ts';

const REFUSED = 'CLIENT_ERROR unauthenticated\r\n';

/** Who may use the server. */
export function authentication(opened: () => MemcachedUnderTest): void {
  describe('authentication', () => {
    const ask = async (raw: RawMemcached, lines: readonly string[]): Promise<string> => {
      raw.send(wire(lines));
      return raw.until((received) => received.endsWith('\r\n'));
    };

    it('answers nothing before the login', async () => {
      const { server } = opened();
      const raw = new RawMemcached(server.port);
      for (const line of [
        'get a',
        'version',
        'stats',
        'shutdown',
        'quit',
        'add x 0 0 1',
        'set x 0',
      ]) {
        expect(await ask(raw, [line])).toBe(REFUSED);
      }
      raw.close();
    });

    it('refuses wrong passwords, and takes the right one after them', async () => {
      const { server } = opened();
      const { user, password } = server;
      const raw = new RawMemcached(server.port);
      const wrong = 'CLIENT_ERROR authentication failure\r\n';
      const login = (value: string): Promise<string> =>
        ask(raw, [`set x 0 0 ${value.length}`, value]);
      expect(await login(`${user} ${password}x`)).toBe(wrong);
      expect(await login(`${user} ${password.slice(1)}`)).toBe(wrong);
      expect(await login(`nobody ${password}`)).toBe(wrong);
      expect(await login(password)).toBe('CLIENT_ERROR bad authentication token format\r\n');
      expect(await ask(raw, ['get x'])).toBe(REFUSED);
      expect(await login(`${user} ${password}`)).toBe('STORED\r\n');
      // The login is stored nowhere.
      expect(await ask(raw, ['get x'])).toBe('END\r\n');
      raw.close();
    });

    it('is a matter of each connection', async () => {
      const { server, raw } = opened();
      const other = new RawMemcached(server.port);
      expect(await ask(other, ['get a'])).toBe(REFUSED);
      expect(await raw.exchange('get a\r\n')).toBe('END\r\n');
      other.close();
    });
  });
}
