import type { Exchange, RedisFact, RedisReply, StepContext } from '#tutorial';
import { redisExchange } from './redis-cli.ts';

/** The three ways to knock at a Redis with a token, each as redis-cli shows it. */
export interface Knocks {
  readonly none: readonly Exchange[];
  readonly wrong: readonly Exchange[];
  readonly token: readonly Exchange[];
}

/** Knocks without the token, with a wrong one and with the right one. @throws TutorialError ENGINE_GONE */
export async function knock(
  { engines }: Pick<StepContext, 'engines'>,
  redis: RedisFact,
): Promise<Knocks> {
  const none = await engines.redis.attempt(redis, 'none', ['PING']);
  const wrong = await engines.redis.attempt(redis, 'wrong', ['PING']);
  const right = await engines.redis.attempt(redis, 'token', ['PING']);
  const user = redis.username === null ? '' : `${redis.username} `;
  // A client says AUTH by itself before its first command, and it is AUTH that is answered.
  const accepted: RedisReply = right.ok ? { ok: true, value: 'OK' } : right;
  return {
    none: [redisExchange('PING', none)],
    wrong: [redisExchange(`AUTH ${user}not-the-right-token`, wrong)],
    token: [redisExchange(`AUTH ${user}********`, accepted), redisExchange('PING', right)],
  };
}
