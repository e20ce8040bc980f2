import type { About } from '../family.ts';
import { ADDRESS } from './address.ts';
import { parseMongoUrl } from './url.ts';

/** MongoDB. */
export const ABOUT = {
  id: 'mongodb',
  title: 'engine.role.mongodb',
  address: { ...ADDRESS, read: parseMongoUrl },
  programs: ['mongod'],
  // This project's own server, so its version is this package's.
  embedded: { product: 'embedded-mongodb', version: '0.1.0' },
} as const satisfies About;
