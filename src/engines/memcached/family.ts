import type { Family } from '../family.ts';
import { ABOUT } from './about.ts';
import type { MemcachedEngine, MemcachedFact, MemcachedSpec } from './contract.ts';

/** memcached as a family. */
export const memcached: Family<MemcachedSpec, MemcachedFact, MemcachedEngine> = {
  ...ABOUT,
  load: async () => (await import('./implementation.ts')).implementation,
};
