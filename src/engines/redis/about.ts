import type { About } from '../family.ts';
import { ADDRESS } from './address.ts';
import { parseRedisUrl } from './url.ts';

/** Redis and Valkey. */
export const ABOUT = {
  id: 'redis',
  title: 'engine.role.redis',
  address: { ...ADDRESS, read: parseRedisUrl },
  // Debian's redis-server is a link to redis-check-rdb.
  programs: ['redis-server', 'redis-check-rdb', 'valkey-server', 'valkey-check-rdb'],
  embedded: { product: 'js-redis-server', version: '0.3.0' },
} as const satisfies About;
