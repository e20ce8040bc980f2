import type { Message, RedisFact } from '#tutorial';
import { bytes } from '../kit/quantities.ts';
import { msg } from './text.ts';

/**
 * Who reaches a Redis, and what limits it; nothing is claimed of a server of the learner's.
 *
 * @param whose one that this tutorial started here, one in the learner's AWS account, or one that they gave
 */
export function whereItIs(
  { maxmemory, maxmemoryPolicy }: RedisFact,
  whose: 'here' | 'aws' | 'theirs',
): Message {
  if (whose === 'aws') return msg('create-redis.here.aws');
  return whose === 'theirs' || maxmemory === null || maxmemoryPolicy === null
    ? msg('create-redis.here.external')
    : msg('create-redis.here.private', { memory: bytes(maxmemory), policy: maxmemoryPolicy });
}
