import type { Message, RedisFact, StepContext } from '#tutorial';
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
  else tell.say('result', learned(redis));
  if (refused)
    tell.say('tip', msg('create-redis.auth.no-rights', { user: redis.username ?? 'default' }));
}

/** What the refusals mean, and what keeps the secret on its way. */
function learned({ username, tls }: RedisFact): Message {
  if (tls === null) {
    return msg(username === null ? 'create-redis.auth.learned' : 'create-redis.auth.learned.users');
  }
  return msg(
    username === null ? 'create-redis.auth.learned.tls' : 'create-redis.auth.learned.users.tls',
  );
}
