import type { Exchange, RedisFact, RedisReply, StepContext } from '#tutorial';
import { redisExchange } from './redis-cli.ts';
import { answerTo } from './signed-in.ts';

/** The three ways to knock at a Redis with a token, each as redis-cli shows it. */
export interface Knocks {
  readonly none: readonly Exchange[];
  readonly wrong: readonly Exchange[];
  readonly token: readonly Exchange[];
  /** True when the rules of the learner's user allow none of the commands that were tried. */
  readonly refused: boolean;
}

/** Knocks without the token, with a wrong one and with the right one. @throws TutorialError ENGINE_GONE */
export async function knock(
  { engines }: Pick<StepContext, 'engines'>,
  redis: RedisFact,
): Promise<Knocks> {
  const right = await answerTo({ engines }, redis);
  const { command } = right;
  const none = await engines.redis.attempt(redis, 'none', command.split(' '));
  const wrong = await engines.redis.attempt(redis, 'wrong', command.split(' '));
  const user = redis.username === null ? '' : `${redis.username} `;
  // A client says AUTH by itself before its first command, and it is AUTH that is answered.
  const accepted: RedisReply = right.signedIn ? { ok: true, value: 'OK' } : right.reply;
  return {
    refused: right.signedIn && !right.reply.ok,
    none: [redisExchange(command, none)],
    wrong: [redisExchange(`AUTH ${user}not-the-right-token`, wrong)],
    token: [redisExchange(`AUTH ${user}********`, accepted), redisExchange(command, right.reply)],
  };
}
