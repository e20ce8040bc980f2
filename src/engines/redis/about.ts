import type { About } from '../family.ts';

/** Redis and Valkey. */
export const ABOUT = {
  id: 'redis',
  title: 'engine.role.redis',
  address: {
    protocols: ['redis:', 'rediss:'],
    flag: 'redis-url',
    variable: 'REDIS_URL',
    port: 6379,
  },
  // Debian's redis-server is a link to redis-check-rdb.
  programs: ['redis-server', 'redis-check-rdb', 'valkey-server', 'valkey-check-rdb'],
  embedded: { product: 'js-redis-server', version: '0.3.0' },
} as const satisfies About;
