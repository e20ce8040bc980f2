import { RedisResult, RedisValue, type CommandPlan } from 'js-redis-server/core';
import { doubleText } from './numbers.ts';

type Mend = (value: RedisValue, plan: CommandPlan) => RedisValue;

const nullArray: Mend = (value) => {
  const isNothing = value.kind === 'null' || (value.kind === 'bulk-string' && value.value === null);
  return isNothing ? RedisValue.nullArray() : value;
};

/** The summary of XPENDING counts what a consumer holds as text; of 0 entries it lists none. */
const pending: Mend = (value, { rawArgs }) => {
  if (value.kind !== 'array') return value;
  if (rawArgs.length !== 2) {
    const most = rawArgs.at(/^idle$/i.test(String(rawArgs[2])) ? 6 : 4);
    return Number(String(most)) > 0 ? value : RedisValue.array([]);
  }
  const asText = (item: RedisValue): RedisValue =>
    item.kind === 'integer' ? RedisValue.bulkString(Buffer.from(String(item.value))) : item;
  const [count, ...others] = value.items;
  const isNone = count?.kind === 'integer' && Number(count.value) === 0;
  if (isNone) return RedisValue.array([count, ...others.slice(0, 2), RedisValue.nullArray()]);
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

const asSet: Mend = (value) => (value.kind === 'array' ? RedisValue.set(value.items) : value);

/** The library writes the scores of ZSCAN as JavaScript does. */
const scores: Mend = (value) => {
  const [cursor, pairs] = value.kind === 'array' ? value.items : [];
  if (cursor === undefined || pairs?.kind !== 'array') return value;
  const texts = pairs.items.map((item, at) =>
    at % 2 === 1 && item.kind === 'bulk-string' && item.value !== null
      ? RedisValue.bulkString(Buffer.from(scoreText(item.value.toString())))
      : item,
  );
  return RedisValue.array([cursor, RedisValue.array(texts)]);
};

const scoreText = (text: string): string => {
  if (text.endsWith('inf')) return text;
  const score = Number(text);
  return Number.isInteger(score) && Math.abs(score) < 2 ** 63
    ? String(BigInt(score))
    : doubleText(score);
};

const MENDS: Readonly<Record<string, Mend>> = {
  smembers: asSet,
  sinter: asSet,
  sunion: asSet,
  sdiff: asSet,
  zscan: scores,
  xread: nullArray,
  xreadgroup: nullArray,
  xpending: pending,
};

/** The reply of the library with the types that redis-server 7.0 gives. */
export function mendReply(plan: CommandPlan, result: RedisResult): RedisResult {
  const mend = MENDS[plan.definition.name];
  if (mend === undefined || result.value.kind === 'error') return result;
  return RedisResult.create(mend(result.value, plan), result.options);
}
