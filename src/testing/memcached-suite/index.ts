import { afterAll, afterEach, beforeAll, beforeEach, describe } from '@jest/globals';
import { wrongLines } from './wrong-lines.ts';
import { authentication } from './authentication.ts';
import { changing } from './changing.ts';
import { ending } from './ending.ts';
import { expiring } from './expiring.ts';
import { fullMemory } from './full-memory.ts';
import { limits } from './limits.ts';
import { RawMemcached } from './raw.ts';
import { statistics } from './statistics.ts';
import { storing } from './storing.ts';
import type { MemcachedUnderTest, OpenedMemcached } from './under-test.ts';

export { LIMITS, type OpenedMemcached } from './under-test.ts';

/**
 * ONE contract for every engine that calls itself memcached: what the labs rely on, byte by byte, with the answers
 * of memcached 1.6. `open` starts a fresh server with LIMITS; the suite closes it.
 */
export function memcachedEngineSuite(name: string, open: () => Promise<OpenedMemcached>): void {
  describe(`${name} answers like memcached 1.6`, () => {
    let server: OpenedMemcached;
    let raw: RawMemcached;

    beforeAll(async () => {
      server = await open();
    });

    afterAll(async () => {
      await server.close();
    });

    beforeEach(async () => {
      raw = new RawMemcached(server.port);
      await raw.login(server.user, server.password);
      await raw.exchange('flush_all\r\n');
    });

    afterEach(() => {
      raw.close();
    });

    const opened = (): MemcachedUnderTest => ({ server, raw });
    authentication(opened);
    storing(opened);
    changing(opened);
    wrongLines(opened);
    limits(opened);
    statistics(opened);
    expiring(opened);
    fullMemory(opened);
    ending(opened);
  });
}
