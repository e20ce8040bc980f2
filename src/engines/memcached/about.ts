import type { About } from '../family.ts';
import { ADDRESS } from './address.ts';
import { parseMemcachedUrl } from './url.ts';

/** memcached. */
export const ABOUT = {
  id: 'memcached',
  title: 'engine.role.memcached',
  address: { ...ADDRESS, read: parseMemcachedUrl },
  programs: ['memcached'],
  // This project's own server, so its version is this package's.
  embedded: { product: 'embedded-memcached', version: '0.1.0' },
} as const satisfies About;
