import type { RedisFact } from '../../contract/facts.ts';
import type { Family } from '../family.ts';
import { ABOUT } from './about.ts';
import type { RedisEngine, RedisSpec } from './contract.ts';

/** Redis and Valkey as a family. */
export const redis: Family<RedisSpec, RedisFact, RedisEngine> = {
  ...ABOUT,
  load: async () => (await import('./implementation.ts')).implementation,
};
