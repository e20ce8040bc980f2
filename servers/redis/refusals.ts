import {
  ExpectedIntegerError,
  RedisCommandError,
  TimeoutNegativeError,
  UnknownRedisCommandError,
  type CommandDefinition,
  type CommandPlan,
} from 'js-redis-server/core';
import { leastWords } from './arity.ts';
import { notSupported } from './commands/define.ts';
import { NO_COUNT } from './mended.ts';

/** Commands that may find more than one thing wrong however few words they have. */
const MANY_FAULTS = /^(x\w+|zcount|zremrange\w+|z(rev)?rangeby\w+|p?expireat|select|p?setex)$/;

/** Errors that are there whatever the words of a command are. */
const SAFE_CODES = /^(NOAUTH|MOVED|CROSSSLOT|READONLY|OOM|EXECABORT|NOSCRIPT)$/;

/** Commands of pairs: that one is half is found when they run. */
const PAIRS = /^(hset|hmset|mset|msetnx|ping|hello)$/;

/**
 * The error of a library's command, or a refusal in its place. Redis and the library look at the words of a
 * command in another order, so that where more than one can be wrong they complain of different ones.
 */
export function refusal(
  { definition: { name }, rawArgs }: Pick<CommandPlan, 'definition' | 'rawArgs'>,
  error: RedisCommandError,
): RedisCommandError {
  const { message, code } = error;
  const isLeast = rawArgs.length < leastWords(name);
  if (message.includes('embedded engine') || SAFE_CODES.test(code)) return error;
  if (/^eval(_ro)?$/.test(name) && String(rawArgs[1]).startsWith('-')) {
    return new RedisCommandError("Number of keys can't be negative");
  }
  if (name === 'bitpos' && message.startsWith('The bit') && !/^-?\d+$/.test(String(rawArgs[1]))) {
    return new ExpectedIntegerError();
  }
  if (/^b[lr]pop$/.test(name) && message === 'syntax error') return new TimeoutNegativeError();
  if (message.startsWith('wrong number of arguments')) {
    if (PAIRS.test(name)) return error;
  } else if (MANY_FAULTS.test(name)) {
    // Of a whole number there is nothing else to complain of.
    const [index] = rawArgs;
    if (name === 'select' && /^\d{1,4}$/.test(String(index))) return error;
    if (
      message === NO_COUNT ||
      code === 'BUSYGROUP' ||
      (code === 'NOGROUP' && name === 'xreadgroup')
    )
      return error;
  } else if (code === 'WRONGTYPE' || isLeast) return error;
  if (name === 'set' && rawArgs.length < 5 && message.startsWith('invalid expire')) return error;
  return notSupported(`${name.toUpperCase()} with these arguments (${message})`);
}

const INDEXED = /^(lindex|lset)$/;

/**
 * The plan of a command whose arguments the library does not take. Redis looks at them when the command
 * runs: behind the login, and in a transaction when EXEC comes.
 * @throws {RedisCommandError} When Redis too refuses at once: an unknown command.
 */
export function planOfFailure(
  definition: CommandDefinition | undefined,
  rawCommand: Buffer,
  rawArgs: readonly Buffer[],
  error: RedisCommandError,
): CommandPlan {
  if (definition === undefined || error instanceof UnknownRedisCommandError) {
    throw error.message.includes("'0x") ? notSupported('This command') : error;
  }
  const { flags, name } = definition;
  const failure = refusal({ definition, rawArgs }, error);
  const failing: CommandDefinition = {
    ...definition,
    keys: () => [],
    execute: (_args, { db }) => {
      const [key] = rawArgs;
      // Redis looks at the list before it looks at the index.
      if (INDEXED.test(name) && key !== undefined && db.getList(key) === null) {
        throw notSupported(`${name.toUpperCase()} with these arguments`);
      }
      throw failure;
    },
  };
  return { definition: failing, args: rawArgs, keys: [], flags, rawCommand, rawArgs };
}
