import type { CommandPlan, RedisExecutionContext } from 'js-redis-server/core';
import type { EmbeddedNode } from './node.ts';

export interface Lookups {
  hits: number;
  misses: number;
}

/** Writes whose reading part Redis counts as a keyspace hit or miss. */
const READING_WRITES = new Set(['getex', 'getdel', 'getset']);
/** Declared as reads of their keys by the library, but nothing is looked up by them. */
const NOT_LOOKUPS = new Set(['watch', 'eval_ro', 'evalsha_ro', 'fcall_ro', 'memory']);
/** Looked up without counting as an access for LRU and LFU (LOOKUP_NOTOUCH in Redis). */
const NO_TOUCH = new Set(['ttl', 'pttl', 'expiretime', 'pexpiretime', 'exists', 'type', 'object']);

function looksUp(plan: CommandPlan): boolean {
  const { name } = plan.definition;
  if (plan.keys.length === 0 || NOT_LOOKUPS.has(name)) return false;
  if (plan.flags.includes('readonly') || READING_WRITES.has(name)) return true;
  return (
    name === 'set' &&
    plan.rawArgs.slice(2).some((arg) => arg.toString('latin1').toUpperCase() === 'GET')
  );
}

/**
 * What a command about to run will find, by Redis' rules for `keyspace_hits` and `keyspace_misses`,
 * and the access times of the keys it reads. Undefined for a command that reads no key.
 */
export function countLookups(
  node: EmbeddedNode,
  plan: CommandPlan,
  context: RedisExecutionContext,
): Lookups | undefined {
  if (!looksUp(plan)) return undefined;
  const index = node.shard.index(context.session.selectedDatabase);
  const now = Date.now();
  const touches = !NO_TOUCH.has(plan.definition.name);
  const lookups: Lookups = { hits: 0, misses: 0 };
  for (const key of plan.keys) {
    const entry = index.find(key, now);
    if (entry === undefined) {
      lookups.misses += 1;
    } else {
      lookups.hits += 1;
      if (touches) index.touch(entry, now);
    }
  }
  return lookups;
}
