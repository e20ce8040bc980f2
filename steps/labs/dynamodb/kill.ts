import type { DynamodbFact, RedisFact, StepContext } from '#tutorial';
import { KEY, type Stand } from './stand.ts';
import { ownerOf } from '../../kit/own-redis.ts';

/** What was left of acknowledged writes after the process was killed and started again. */
export interface Survival {
  readonly server: 'Redis' | 'DynamoDB';
  readonly acknowledged: number;
  readonly found: number;
}

/** Writes `count` keys to a Redis, kills it, starts it again and counts them. */
export async function killRedis(
  fact: RedisFact,
  prefix: string,
  count: number,
  { engines, signal }: Pick<StepContext, 'engines' | 'signal'>,
): Promise<Survival> {
  const keys = numbers(count).map((n) => `${prefix}kill-${n}`);
  {
    await using before = await engines.redis.open(fact);
    await Promise.all(keys.map((key) => before.command('SET', key, '1')));
  }
  await engines.redis.killNode(fact, fact.port);
  await engines.redis.restartNode(fact, fact.port, signal);
  await using after = await engines.redis.open(fact);
  const found = Number(await after.command('EXISTS', ...keys));
  return { server: 'Redis', acknowledged: count, found };
}

/** Writes `count` items to a DynamoDB of our own, kills it, starts it again and counts them. */
export async function killDynamodb(
  lab: string,
  fact: DynamodbFact,
  stand: Stand,
  count: number,
  { engines, signal }: Pick<StepContext, 'engines' | 'signal'>,
): Promise<Survival> {
  const ids = numbers(count).map((n) => `kill-${n}`);
  await Promise.all(ids.map((id) => stand.put({ [KEY]: { S: id } })));
  await engines.dynamodb.kill(fact, ownerOf(lab));
  await engines.dynamodb.restart(fact, ownerOf(lab), signal);
  const found = await Promise.all(ids.map((id) => stand.get(id, true)));
  return {
    server: 'DynamoDB',
    acknowledged: count,
    found: found.filter(({ item }) => item !== undefined).length,
  };
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_one, index) => index);
}
