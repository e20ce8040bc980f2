import {
  redisCommandDefinitions,
  RedisCommandError,
  type CommandDefinition,
} from 'js-redis-server/core';
import { encoding } from './encodings.ts';

type Mend<TArgs> = (definition: CommandDefinition<TArgs>) => CommandDefinition<TArgs>['execute'];

/** A collection that Redis keeps in one piece comes in one piece, whatever COUNT says. */
const scanInOnePiece: Mend<{ key: Buffer; cursor: bigint; count?: number }> =
  (definition) => (args, context) => {
    const value = context.db.get(args.key);
    const isWhole = value !== null && /^(listpack|intset)$/.test(encoding(value));
    const all = { ...args, cursor: 0n, count: Number.MAX_SAFE_INTEGER };
    return definition.execute(isWhole ? all : args, context);
  };

/** What Redis says of a COUNT that is not positive, when all other words are right. */
export const NO_COUNT = 'COUNT must be > 0';

const claimSome: Mend<{ args: { count: number } }> = (definition) => (args, context) => {
  if (args.args.count === 0) throw new RedisCommandError(NO_COUNT);
  return definition.execute(args, context);
};

/** A time that has passed removes the key at once. */
const expireAtOnce: Mend<{ key: Buffer; expiresAt?: number }> = (definition) => (args, context) => {
  const result = definition.execute(args, context);
  // The library removes an expired key when it is looked at.
  if (args.expiresAt !== undefined) context.db.getType(args.key);
  return result;
};

/** By name; the arguments are what the library's schema of the command gives. */
const MENDS: Readonly<Record<string, Mend<never>>> = {
  getex: expireAtOnce,
  hscan: scanInOnePiece,
  sscan: scanInOnePiece,
  zscan: scanInOnePiece,
  xautoclaim: claimSome,
};

/** Commands of the library with what they leave out. Their errors are looked at as the library's own. */
export const MENDED_COMMANDS: readonly CommandDefinition[] = redisCommandDefinitions.flatMap(
  (definition) => {
    const mend = MENDS[definition.name];
    return mend === undefined ? [] : [{ ...definition, execute: mend(definition as never) }];
  },
);
