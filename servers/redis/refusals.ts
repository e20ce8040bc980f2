import {
  type RedisCommandError,
  UnknownRedisCommandError,
  type CommandDefinition,
  type CommandPlan,
  type RedisExecutionContext,
} from 'js-redis-server/core';
import { leastWords } from './arity.ts';
import { notSupported } from './commands/define.ts';

/** Commands that answer otherwise than redis-server 7.0 where nothing refuses them. */
const OTHERWISE = /^(geo\w+|pf\w+|function|fcall|fcall_ro|xinfo)$/;

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
  if (message.startsWith('wrong number of arguments')) {
    if (PAIRS.test(name)) return error;
  } else if (MANY_FAULTS.test(name)) {
    // Of a whole number there is nothing else to complain of.
    const [index] = rawArgs;
    if (name === 'select' && /^\d{1,4}$/.test(String(index))) return error;
    if (code === 'BUSYGROUP' || (code === 'NOGROUP' && name === 'xreadgroup')) return error;
  } else if (code === 'WRONGTYPE' || isLeast) return error;
  if (name === 'set' && rawArgs.length < 5 && message.startsWith('invalid expire')) return error;
  return notSupported(`${name.toUpperCase()} with these arguments (${message})`);
}

const STREAM_ID = /^(?:[-+]|\(?\d{1,15}(?:-\d{1,15})?)$/;

/** Redis adds in 80 bits; of numbers like this the library makes the same digits, when none is lost in 64. */
const SHORT_NUMBER = /^-?\d{1,6}(\.\d{1,6})?$/;

/** True for a command that the library takes and answers otherwise than Redis. */
export function answersOtherwise(plan: CommandPlan, { db }: RedisExecutionContext): boolean {
  const { rawArgs: args } = plan;
  const { name } = plan.definition;
  const word = (at: number): string => args.at(at)?.toString('latin1') ?? '';
  const [key = Buffer.alloc(0), field] = args;
  const value = (): string => {
    const stored = db.get(key);
    if (stored?.type === 'string') return stored.value.toString('latin1');
    if (stored?.type !== 'hash' || field === undefined) return '';
    const fields = [...stored.fields.values()];
    return fields.find((one) => one.field.equals(field))?.value.toString('latin1') ?? '';
  };
  switch (name) {
    case 'bitpos':
      return args.length > 2 || (db.get(key) !== null && value() === '');
    case 'xadd':
      return /^nomkstream$/i.test(word(1));
    case 'xgroup':
      return /^destroy$/i.test(word(0)) && db.get(field ?? key) === null;
    case 'xrange':
    case 'xrevrange':
      return (
        ![word(1), word(2)].every((id) => STREAM_ID.test(id)) ||
        (args.length > 4 && /^-|^0*$/.test(word(4)))
      );
    case 'incrbyfloat':
    case 'hincrbyfloat': {
      const [by, before] = [word(-1), value() || '0'];
      const sum = Number(by) + Number(before);
      return ![by, before].every((it) => SHORT_NUMBER.test(it)) || Number(sum.toFixed(6)) !== sum;
    }
    case 'getrange':
    case 'substr':
      return value() !== '' && Number(word(2)) < -value().length;
    case 'zincrby':
      return word(1) === '';
    case 'zadd':
      return args.slice(1).some(({ length }) => length === 0);
    default:
      return OTHERWISE.test(name);
  }
}

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
  const { flags } = definition;
  const failure = refusal({ definition, rawArgs }, error);
  const failing: CommandDefinition = {
    ...definition,
    keys: () => [],
    execute: () => {
      throw failure;
    },
  };
  return { definition: failing, args: rawArgs, keys: [], flags, rawCommand, rawArgs };
}
