import type { Message, RedisFact } from '#tutorial';
import { bytes } from '../kit/quantities.ts';
import { msg } from './text.ts';

/**
 * Who reaches a Redis, and what limits it; nothing is claimed of a server of the learner's.
 *
 * @param own whether it is a server that this tutorial started
 */
export function whereItIs({ maxmemory, maxmemoryPolicy }: RedisFact, own: boolean): Message {
  return !own || maxmemory === null || maxmemoryPolicy === null
    ? msg('create-redis.here.external')
    : msg('create-redis.here.private', { memory: bytes(maxmemory), policy: maxmemoryPolicy });
}
