import type { RedisSpec } from '../../src/engines/engine.ts';
import { TutorialError } from '../../src/errors.ts';
import { msg } from '../../src/i18n/message.ts';
import type { RequestedRedis } from './requested-redis.ts';

/** What the engines are asked for. @throws TutorialError CHOICES_REFUSED for what they cannot do yet */
export function engineSpec(requested: RequestedRedis): RedisSpec {
  refuseWhatEnginesLeaveOut(requested);
  return requested;
}

/** Whatever an engine would leave out without a word is refused; goes when the engines take all of it. */
function refuseWhatEnginesLeaveOut(requested: RequestedRedis): void {
  const flags = [
    ...(requested.clusterMode ? ['--cluster-mode'] : []),
    ...(requested.replicas > 0 ? ['--replicas'] : []),
    ...(requested.tls ? ['--tls'] : []),
    ...(requested.users.length > 0 ? ['--user'] : []),
    ...(requested.fromBackup === null ? [] : ['--from-backup']),
  ].join(', ');
  if (flags === '') return;
  throw new TutorialError('CHOICES_REFUSED', {
    rule: 'H3',
    problem: msg('create-page.rule.h3', { flags }),
    remedy: msg('create-page.fix.drop', { flags }),
  });
}
