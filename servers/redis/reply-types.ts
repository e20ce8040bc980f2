import { RedisResult, RedisValue, type CommandPlan } from 'js-redis-server/core';

type Mend = (value: RedisValue, plan: CommandPlan) => RedisValue;

const nullArray: Mend = (value) => {
  const isNothing = value.kind === 'null' || (value.kind === 'bulk-string' && value.value === null);
  return isNothing ? RedisValue.nullArray() : value;
};

/** The summary of XPENDING counts what a consumer holds as text. */
const pendingSummary: Mend = (value, { rawArgs }) => {
  if (value.kind !== 'array' || rawArgs.length !== 2) return value;
  const asText = (item: RedisValue): RedisValue =>
    item.kind === 'integer' ? RedisValue.bulkString(Buffer.from(String(item.value))) : item;
  const [count, ...others] = value.items;
  const rest = others.map((item) =>
    item.kind === 'array'
      ? RedisValue.array(
          item.items.map((pair) =>
            pair.kind === 'array' ? RedisValue.array(pair.items.map(asText)) : pair,
          ),
        )
      : item,
  );
  return count === undefined ? value : RedisValue.array([count, ...rest]);
};

const MENDS: Readonly<Record<string, Mend>> = {
  xread: nullArray,
  xreadgroup: nullArray,
  xpending: pendingSummary,
};

/** The reply of the library with the types that redis-server 7.0 gives. */
export function mendReply(plan: CommandPlan, result: RedisResult): RedisResult {
  const mend = MENDS[plan.definition.name];
  if (mend === undefined || result.value.kind === 'error') return result;
  return RedisResult.create(mend(result.value, plan), result.options);
}
