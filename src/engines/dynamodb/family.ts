import type { Family } from '../family.ts';
import { ABOUT } from './about.ts';
import type { DynamodbEngine, DynamodbFact, DynamodbSpec } from './contract.ts';

/** DynamoDB as a family. */
export const dynamodb: Family<DynamodbSpec, DynamodbFact, DynamodbEngine> = {
  ...ABOUT,
  load: async () => (await import('./implementation.ts')).implementation,
};
