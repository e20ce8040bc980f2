import type { About } from '../family.ts';
import { isMemcachedUrl } from './url.ts';

/** memcached. */
export const ABOUT = {
  id: 'memcached',
  title: 'engine.role.memcached',
  address: {
    protocols: ['memcached:'],
    flag: 'memcached-url',
    variable: 'MEMCACHED_URL',
    port: 11_211,
    // Several hosts in one URL are no URL of the standard.
    accepts: isMemcachedUrl,
  },
  programs: ['memcached'],
  // This project's own server, so its version is this package's.
  embedded: { product: 'embedded-memcached', version: '0.1.0' },
} as const satisfies About;
