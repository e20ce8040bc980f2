import type { Exchange, RedisFact, RedisReply, StepContext } from '#tutorial';
import { redisExchange } from './redis-cli.ts';
import { answerTo } from './signed-in.ts';

/** The three ways to knock at a Redis with a token, each as redis-cli shows it. */
export interface Knocks {
  readonly none: readonly Exchange[];
  readonly wrong: readonly Exchange[];
  readonly token: readonly Exchange[];
  /** True when a knock without the right token was let in. */
  readonly open: boolean;
  /** True when the refusals were NOAUTH and WRONGPASS, as a Redis from 6 on words them. */
  readonly usualWords: boolean;
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
    open: none.ok || wrong.ok,
    usualWords: begins(none, 'NOAUTH') && begins(wrong, 'WRONGPASS'),
    refused: right.signedIn && !right.reply.ok,
    none: [redisExchange(command, none)],
    wrong: [redisExchange(`AUTH ${user}not-the-right-token`, wrong)],
    token: [redisExchange(`AUTH ${user}********`, accepted), redisExchange(command, right.reply)],
  };
}

function begins(reply: RedisReply, word: string): boolean {
  return !reply.ok && reply.error.startsWith(word);
}
