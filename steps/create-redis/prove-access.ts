import type { RedisFact, StepContext } from '#tutorial';
import { createNarrator } from '../kit/narrator.ts';
import { msg } from './text.ts';
import { knock } from '../kit/knocks.ts';
import type { options } from '../../elasticache/options/index.ts';

/** Shows the three ways to knock, as redis-cli shows them. */
export async function proveAccess(
  redis: RedisFact,
  ctx: StepContext<typeof options>,
): Promise<void> {
  const tell = createNarrator(ctx);
  if (redis.secret === null) {
    tell.say('warning', msg('create-redis.no-token'));
    return;
  }
  tell.say('text', msg('create-redis.auth.why'));
  const { none, wrong, token, open, usualWords, refused } = await knock(ctx, redis);
  tell.redisCli(`${redis.host}:${redis.port}`, [...none, ...wrong, ...token]);
  if (open) tell.say('warning', msg('create-redis.check.open'));
  else if (!usualWords) tell.say('result', msg('create-redis.auth.refused'));
  else if (redis.username !== null) tell.say('result', msg('create-redis.auth.learned.users'));
  else tell.say('result', msg('create-redis.auth.learned'));
  if (refused)
    tell.say('tip', msg('create-redis.auth.no-rights', { user: redis.username ?? 'default' }));
}
