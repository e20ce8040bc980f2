import type { About } from '../family.ts';
import { ADDRESS } from './address.ts';
import { parseDynamodbUrl } from './url.ts';

/** DynamoDB. */
export const ABOUT = {
  id: 'dynamodb',
  title: 'engine.role.dynamodb',
  address: { ...ADDRESS, read: parseDynamodbUrl },
  // There is no program of it that could be installed and started here.
  programs: [],
  embedded: { product: 'dynalite', version: '4.0.0' },
} as const satisfies About;
