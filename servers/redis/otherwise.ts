import type { CommandPlan, RedisExecutionContext, RedisStreamData } from 'js-redis-server/core';
import { hasOddNumber } from './odd-numbers.ts';

/** Commands that answer otherwise than redis-server 7.0 where nothing refuses them. */
const OTHERWISE = /^(geo\w+|pf\w+|function|fcall|fcall_ro|xinfo)$/;

/** Scores that the library takes and Redis does not. */
const NO_SCORE = /^$|^\s|\s$/;

const NO_WEIGHT = /^$|^\s|\s$|^[+-]?0*\.?0*$/;

/** Members that one command may draw with repetition. */
const MOST_DRAWN = 1_000_000;

const STREAM_ID = /^(?:[-+]|\(?\d{1,15}(?:-\d{1,15})?)$/;

/** Redis adds in 80 bits; of numbers like this the library makes the same digits, when none is lost in 64. */
const SHORT_NUMBER = /^-?\d{1,6}(\.\d{1,6})?$/;

/** True where `~` lets Redis keep entries, in nodes of a hundred, that the library removes. */
function trimsAbout(
  [, strategy = '', about, most]: readonly string[],
  more: number,
  stream: RedisStreamData | null,
): boolean {
  if (about !== '~' || stream === null) return false;
  return !/^maxlen$/i.test(strategy) || stream.entries.length + more > Number(most);
}

/** True for a command that the library takes and answers otherwise than Redis. */
export function answersOtherwise(plan: CommandPlan, { db }: RedisExecutionContext): boolean {
  const { rawArgs: args } = plan;
  const { name } = plan.definition;
  const word = (at: number): string => args.at(at)?.toString('latin1') ?? '';
  const words = (): string[] => args.map((arg) => arg.toString('latin1'));
  const [key = Buffer.alloc(0), field] = args;
  const value = (): string => {
    const stored = db.get(key);
    if (stored?.type === 'string') return stored.value.toString('latin1');
    if (stored?.type !== 'hash' || field === undefined) return '';
    const fields = [...stored.fields.values()];
    return fields.find((one) => one.field.equals(field))?.value.toString('latin1') ?? '';
  };
  if (hasOddNumber(plan)) return true;
  switch (name) {
    case 'bitpos':
      return args.length > 2 || (db.get(key) !== null && value() === '');
    case 'xadd':
      return /^nomkstream$/i.test(word(1)) || trimsAbout(words(), 1, db.getStream(key));
    case 'xtrim':
      return trimsAbout(words(), 0, db.getStream(key));
    case 'bitfield':
    case 'bitfield_ro':
      return words().some((it) => /^[iu]0\d/i.test(it));
    case 'hscan':
    case 'sscan':
    case 'zscan':
      return word(1).startsWith('-');
    case 'scan':
      return word(0).startsWith('-');
    case 'move':
      return Math.abs(Number(word(1))) >= 2 ** 31;
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
    case 'hrandfield':
    case 'srandmember':
    case 'zrandmember':
      // Members are repeated as often as asked, by Redis too: more than memory holds.
      return Number(word(1)) < -MOST_DRAWN;
    case 'zincrby':
      return NO_SCORE.test(word(1));
    case 'zadd':
      return words().some((it, at) => at > 0 && (args.length - at) % 2 === 0 && NO_SCORE.test(it));
    case 'zcount':
    case 'zrange':
    case 'zrangebyscore':
    case 'zrangestore':
    case 'zremrangebyscore':
    case 'zrevrangebyscore':
      return (
        (!/^zrange(store)?$/.test(name) || words().some((it) => /^byscore$/i.test(it))) &&
        words()
          .slice(1, name === 'zrangestore' ? 4 : 3)
          .some((score) => NO_SCORE.test(score))
      );
    case 'zunion':
    case 'zunionstore':
    case 'zinter':
    case 'zinterstore': {
      const weights = words().findIndex((it) => /^weights$/i.test(it));
      // The library makes 0 of Redis' -0.
      return (
        weights > 0 &&
        words()
          .slice(weights + 1)
          .some((it) => NO_WEIGHT.test(it))
      );
    }
    default:
      return OTHERWISE.test(name);
  }
}
