import type { Family } from '../family.ts';
import { ABOUT } from './about.ts';
import type { MongoEngine, MongoFact, MongoSpec } from './contract.ts';

/** MongoDB as a family. */
export const mongodb: Family<MongoSpec, MongoFact, MongoEngine> = {
  ...ABOUT,
  load: async () => (await import('./implementation.ts')).implementation,
};
