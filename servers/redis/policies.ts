import {
  RedisCommandError,
  RedisResult,
  type CommandPlan,
  type RedisExecutionContext,
} from 'js-redis-server/core';
import { evictTo } from './eviction.ts';
import { notSupported } from './commands/define.ts';
import type { EmbeddedNode } from './node.ts';
import { answersOtherwise } from './otherwise.ts';

interface Policy {
  readonly name: string;
  beforeExecute(plan: CommandPlan, context: RedisExecutionContext): RedisResult | undefined;
}

/** Commands that Redis 7.0 refuses when memory is full and the library does not flag so. */
const MORE_DENYOOM = new Set(
  'incr decr incrby decrby incrbyfloat getset hincrby hincrbyfloat lset blmove copy zincrby'.split(
    ' ',
  ),
);

/** The library keeps its own policy for subscribed connections private; this one says the same. */
export function createSubscribedPolicy(): Policy {
  return {
    name: 'subscribed-mode',
    beforeExecute(plan, context) {
      if (!context.session.usesSubscribedReplyMode || plan.flags.includes('subscribed')) {
        return undefined;
      }
      return RedisResult.error(
        `Can't execute '${plan.definition.name}': only (P|S)SUBSCRIBE / (P|S)UNSUBSCRIBE / PING / QUIT / RESET are allowed in this context`,
        'ERR',
      );
    },
  };
}

function makesRoom(node: EmbeddedNode): boolean {
  const { maxmemory, maxmemoryPolicy, maxmemorySamples } = node.settings;
  if (maxmemory === 0) return true;
  const room = maxmemory - node.overheadBytes;
  return node.shard.bytes <= room || evictTo(node.shard, room, maxmemoryPolicy, maxmemorySamples);
}

/** Refuses writes on a replica, evicts when memory is full, and refuses what needs more of it. */
export function createGuardPolicy(node: EmbeddedNode): Policy {
  return {
    name: 'embedded-guard',
    beforeExecute(plan, context) {
      if (answersOtherwise(plan, context)) {
        throw notSupported(`${plan.definition.name.toUpperCase()} with these arguments`);
      }
      if (node.role === 'replica') {
        if (!plan.flags.includes('write')) return undefined;
        throw new RedisCommandError("You can't write against a read only replica.", 'READONLY');
      }
      if (makesRoom(node)) return undefined;
      if (!plan.flags.includes('denyoom') && !MORE_DENYOOM.has(plan.definition.name)) {
        return undefined;
      }
      throw new RedisCommandError("command not allowed when used memory > 'maxmemory'.", 'OOM');
    },
  };
}
