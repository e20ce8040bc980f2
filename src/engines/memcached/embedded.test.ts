import { expect, it } from '@jest/globals';
import { parseEmbeddedMemcachedConfig } from '../../../servers/memcached/config.ts';
import { embeddedMemcachedConfig } from './embedded.ts';

it('asks the embedded server for a login, and for shutdown over the protocol', () => {
  const spec = { owner: 'lab', port: null, memoryBytes: 8_388_608, maxItemBytes: 1_048_576 };
  const config = embeddedMemcachedConfig(spec, 'memcached-1', 20_000, 'secret');
  expect(parseEmbeddedMemcachedConfig(JSON.stringify(config))).toEqual({
    instance: 'memcached-1',
    port: 20_000,
    memoryBytes: 8_388_608,
    maxItemBytes: 1_048_576,
    shutdown: true,
    cluster: null,
    auth: { user: 'tutorial', password: 'secret' },
  });
});
