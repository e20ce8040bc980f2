import type { RedisSpec } from '../../src/engines/engine.ts';
import { TutorialError } from '../../src/errors.ts';
import { msg } from '../../src/i18n/message.ts';
import type { RequestedRedis } from './requested-redis.ts';

/**
 * What the engines are asked for. Until they take all of `RequestedRedis`, whatever they would leave out without a
 * word is refused here; then this becomes `return requested`.
 * @throws TutorialError CHOICES_REFUSED naming the flags that no engine of this version can do
 */
export function engineSpec(requested: RequestedRedis): RedisSpec {
  const { owner, name, port, authToken, maxmemory, maxmemoryPolicy } = requested;
  const flags = [
    ...(requested.clusterMode ? ['--cluster-mode'] : []),
    ...(requested.replicas > 0 ? ['--replicas'] : []),
    ...(requested.tls ? ['--tls'] : []),
    ...(requested.users.length > 0 ? ['--user'] : []),
    ...(requested.fromBackup === null ? [] : ['--from-backup']),
  ].join(', ');
  if (flags !== '') {
    throw new TutorialError('CHOICES_REFUSED', {
      rule: 'H3',
      problem: msg('create-page.rule.h3', { flags }),
      remedy: msg('create-page.fix.drop', { flags }),
    });
  }
  return { owner, name, port, authToken, maxmemory, maxmemoryPolicy };
}
