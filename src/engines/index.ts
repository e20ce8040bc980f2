import type { FamilyId } from '../contract/engine-kind.ts';
import type { AnyFamily } from './family.ts';
import { dynamodb } from './dynamodb/family.ts';
import { memcached } from './memcached/family.ts';
import { mongodb } from './mongodb/family.ts';
import { mysql } from './mysql/family.ts';
import { redis } from './redis/family.ts';

/** Every family of servers. Nothing that runs is loaded with it. */
export const FAMILIES = { redis, mysql, memcached, mongodb, dynamodb } as const satisfies Readonly<
  Record<FamilyId, AnyFamily>
>;

/** All families, in the order in which they are shown. */
export const ALL_FAMILIES: readonly AnyFamily[] = Object.values(FAMILIES);
