import type { RedisSpec } from '../../src/engines/engine.ts';
import type { RequestedRedis } from './requested-redis.ts';

/** What the engines are asked for. */
export function engineSpec(requested: RequestedRedis): RedisSpec {
  return requested;
}
