import { describe, expect, it } from '@jest/globals';
import { RawMemcached } from './raw.ts';
import type { MemcachedUnderTest } from './under-test.ts';

/** How connections and the server end; the last topic, as the server is gone afterwards. */
export function ending(opened: () => MemcachedUnderTest): void {
  describe('ending', () => {
    it('closes the connection after quit, and answers what came before', async () => {
      const { raw } = opened();
      raw.send('get a\r\nset a 0 0 1\r\nx\r\nquit\r\nget a\r\n');
      expect(await raw.untilClosed()).toBe('END\r\nSTORED\r\n');
    });

    it('forgets a set whose value never comes', async () => {
      const { raw, server } = opened();
      await raw.exchange('set a 0 0 3\r\nold\r\n');
      const other = new RawMemcached(server.port);
      await other.login(server.user, server.password);
      other.send('set a 0 0 3\r\nne');
      other.close();
      expect(await raw.exchange('get a\r\n')).toBe('VALUE a 0 3\r\nold\r\nEND\r\n');
    });

    it('ends by shutdown', async () => {
      const { raw, server } = opened();
      expect(await raw.exchange('shutdown now\r\n')).toBe('CLIENT_ERROR invalid shutdown mode\r\n');
      raw.send('shutdown\r\n');
      expect(await raw.untilClosed()).toBe('');
      await server.close();
      const late = new RawMemcached(server.port);
      await expect(late.exchange('')).rejects.toThrow('closed');
    });
  });
}
