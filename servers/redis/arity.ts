import { RedisCommandError, WrongNumberOfArgumentsError } from 'js-redis-server/core';

/** Words with the name, or their negated minimum: of each command, as COMMAND of redis-server 7.0.15 tells. */
const NAMES_BY_WORDS = `
-7 xreadgroup
-6 xautoclaim xclaim
-5 blmpop bzmpop xadd zrangestore xgroup|create xgroup|setid
-4 bitop hmset hset lmpop xack xrange xread xrevrange xtrim zadd zdiffstore zinterstore zmpop
  zrange zrangebylex zrangebyscore zrevrange zrevrangebylex zrevrangebyscore zunionstore
  command|getkeysandflags command|getkeys
-3 bitpos blpop brpop bzpopmax bzpopmin copy eval eval_ro evalsha evalsha_ro expire expireat hdel hmget hscan lpos lpush lpushx
  mset msetnx pexpire pexpireat rpush rpushx sadd sdiffstore set sintercard sinterstore smismember
  srem sscan sunionstore xdel xpending xsetid zdiff zinter zintercard zmscore zrem zscan zunion
  client|unblock client|tracking client|kill client|pause script|exists
-2 auth bitcount bitfield bitfield_ro del exists getex hrandfield lpop mget psubscribe pubsub rpop
  scan sdiff sinter sort sort_ro spop srandmember ssubscribe subscribe sunion touch unlink watch
  xgroup xinfo zpopmax zpopmin zrandmember client|list command|docs command|info command|list
  pubsub|numsub pubsub|channels pubsub|shardchannels pubsub|shardnumsub script|flush
-1 flushall flushdb hello ping punsubscribe quit sunsubscribe unsubscribe
1 dbsize discard exec lastsave monitor multi randomkey reset time unwatch
2 decr expiretime get getdel hgetall hkeys hlen hvals incr keys llen persist pexpiretime pttl
  scard select smembers strlen ttl type xlen zcard client|help client|info client|unpause
  client|getredir client|getname client|trackinginfo client|id command|count command|help
  xgroup|help pubsub|help pubsub|numpat script|help script|kill
3 append decrby getbit getset hexists hget hstrlen incrby incrbyfloat lindex move publish rename
  renamenx rpoplpush setnx sismember spublish zrank zrevrank zscore client|caching client|setname
  client|no-evict client|reply script|load script|debug
4 getrange hincrby hincrbyfloat hsetnx lrange lrem lset ltrim psetex setbit setex setrange smove
  substr zcount zincrby zlexcount zremrangebylex zremrangebyrank zremrangebyscore xgroup|destroy
5 linsert lmove xgroup|createconsumer xgroup|delconsumer
6 blmove
`;

const WORDS = new Map<string, number>();
for (const line of NAMES_BY_WORDS.trim().split(/\n(?=\S)/)) {
  const [words, ...names] = line.split(/\s+/);
  for (const name of names) WORDS.set(name, Number(words));
}

/** Commands whose second word is the name of a command. */
const FAMILIES = /^(client|command|xgroup|pubsub|script)$/;

function hasRightWords(name: string, { length }: readonly Buffer[]): boolean {
  const words = WORDS.get(name) ?? -1;
  return words >= 0 ? words === length + 1 : -words <= length + 1;
}

/** The words of a command as COMMAND tells them; -1 for one that is not in the table. */
export function wordsOf(name: string): number {
  return WORDS.get(name) ?? -1;
}

/** The least words of a command, with its name; 0 for one that is not in the table. */
export function leastWords(name: string): number {
  return Math.abs(WORDS.get(name) ?? 0);
}

/**
 * Counts the words of a command, as Redis does before anything else.
 * @throws {RedisCommandError} For too few or too many, and for a subcommand that there is not.
 */
export function checkWords(name: string, args: readonly Buffer[]): void {
  if (!hasRightWords(name, args)) throw new WrongNumberOfArgumentsError(name);
  const [word] = args;
  if (word === undefined || !FAMILIES.test(name)) return;
  const family = `${name}|${word.toString().toLowerCase()}`;
  if (!WORDS.has(family)) {
    throw new RedisCommandError(
      `unknown subcommand '${word.toString()}'. Try ${name.toUpperCase()} HELP.`,
    );
  }
  if (!hasRightWords(family, args)) throw new WrongNumberOfArgumentsError(family);
}
