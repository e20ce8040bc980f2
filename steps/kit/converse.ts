import type { Exchange, RedisAttempt, RedisFact, RedisReply, StepContext } from '#tutorial';
import { redisExchange } from './redis-cli.ts';

/** As whom to talk: as `tryRedis` has it. */
export type Speaker = RedisAttempt;

/**
 * Sends commands to one server, each over a connection of its own, and shows them as redis-cli would, error replies
 * included.
 * @throws TutorialError ENGINE_GONE
 */
export async function converse(
  { engines, emit }: Pick<StepContext, 'engines' | 'emit'>,
  fact: RedisFact,
  as: Speaker,
  ...commands: readonly (readonly [string, ...string[]])[]
): Promise<readonly RedisReply[]> {
  const replies: RedisReply[] = [];
  const exchanges: Exchange[] = [];
  for (const command of commands) {
    const reply = await engines.redis.attempt(fact, as, command);
    replies.push(reply);
    exchanges.push(redisExchange(command.join(' '), reply));
  }
  const address = `${fact.host}:${fact.port}`;
  emit({
    event: 'step.note',
    note: { kind: 'transcript', prompt: 'redis-cli', address, exchanges },
  });
  return replies;
}
