import type { CommandDefinition } from 'js-redis-server/core';
import { wordsOf } from './arity.ts';

/**
 * Where the keys stand among a command's words: the first, the last (from the end when negative) and the step, as
 * COMMAND of redis-server 7.0.15 tells. Clients for cluster mode look here for the slot of a command.
 */
const NAMES_BY_POSITIONS = `
1,1,1 append bitcount bitfield bitfield_ro bitpos decr decrby dump expire expireat expiretime geoadd geodist
  geohash geopos georadius georadius_ro georadiusbymember georadiusbymember_ro geosearch getbit getdel
  getex getrange getset hdel hexists hget hgetall hincrby hincrbyfloat hkeys hlen hmget hmset hrandfield
  hscan hset hsetnx hstrlen hvals incr incrby incrbyfloat lindex linsert llen lpop lpos lpush lpushx
  lrange lrem lset ltrim move persist pexpire pexpireat pexpiretime pfadd psetex pttl restore rpop rpush
  rpushx sadd scard setbit setex setnx setrange sismember smembers smismember sort sort_ro spop
  srandmember srem sscan strlen substr ttl type xack xadd xautoclaim xclaim xdel xlen xpending xrange
  xrevrange xsetid xtrim zadd zcard zcount zdiffstore zincrby zinterstore zlexcount zmscore zpopmax
  zpopmin zrandmember zrange zrangebylex zrangebyscore zrank zrem zremrangebylex zremrangebyrank
  zremrangebyscore zrevrange zrevrangebylex zrevrangebyscore zrevrank zscan zscore zunionstore
1,-2,1 blpop brpop bzpopmax bzpopmin
1,-1,1 del exists pfcount pfmerge sdiff sdiffstore sinter sinterstore sunion sunionstore touch unlink watch
1,-1,2 mset msetnx
1,2,1 blmove brpoplpush copy geosearchstore lcs lmove rename renamenx rpoplpush smove zrangestore
2,-1,1 bitop
`;

/** Commands whose keys only COMMAND GETKEYS finds. */
const MOVABLE = new Set(
  `blmpop bzmpop georadius georadiusbymember lmpop sintercard sort sort_ro xread xreadgroup zdiff
  zdiffstore zinter zintercard zinterstore zmpop zunion zunionstore`.split(/\s+/),
);

const POSITIONS = new Map<string, readonly number[]>();
for (const line of NAMES_BY_POSITIONS.trim().split(/\n(?=\S)/)) {
  const [positions = '', ...names] = line.split(/\s+/);
  for (const name of names) POSITIONS.set(name, positions.split(',').map(Number));
}

/** A command that tells where its keys are, where the library says nothing of it. */
export function positioned(definition: CommandDefinition): CommandDefinition {
  const { name, flags, introspection } = definition;
  const positions = POSITIONS.get(name);
  const isMovable = MOVABLE.has(name);
  if (positions === undefined && !isMovable) return definition;
  const [firstKey = 0, lastKey = 0, keyStep = 0] = positions ?? [];
  return {
    ...definition,
    introspection: {
      arity: wordsOf(name),
      ...introspection,
      ...{ firstKey, lastKey, keyStep },
      flags: [...(introspection?.flags ?? flags), ...(isMovable ? ['movablekeys'] : [])],
    },
  };
}
