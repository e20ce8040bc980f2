import type { MysqlFact, RedisFact, StepContext } from '#tutorial';
import { keyPrefix } from './lab.ts';

/** Keys per turn of SCAN. */
const BATCH = 1000;

/**
 * What a lab left on the servers, found by looking: the tables, and the keys on a Redis of the tutorial's own (one of
 * the learner's may hold millions of keys, and a cluster answers SCAN for one node only).
 */
export async function leftBehind(
  lab: { readonly id: string; readonly tables: readonly string[] },
  facts: { readonly redis: RedisFact; readonly mysql: MysqlFact },
  { engines }: Pick<StepContext, 'engines'>,
): Promise<readonly string[]> {
  const { redis, mysql } = facts;
  await using database = await engines.mysql.open(mysql);
  const found: string[] = [];
  for (const table of lab.tables) {
    const { rows } = await database.query(
      'SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?',
      [mysql.database, table],
    );
    if (rows.length > 0) found.push(table);
  }
  if (!engines.redis.can(redis, 'exclusive') || redis.clusterMode) return found;
  await using cache = await engines.redis.open(redis);
  const pattern = `*${keyPrefix(redis, lab.id)}:*`;
  let cursor = '0';
  do {
    const reply = await cache.command('SCAN', cursor, 'MATCH', pattern, 'COUNT', BATCH);
    const [next, keys] = reply as readonly [string, readonly string[]];
    found.push(...keys);
    cursor = next;
  } while (cursor !== '0');
  return found;
}
