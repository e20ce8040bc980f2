/**
 * What the labs, the core and common programs send; see `sequence` for the marks. No reply may depend on the
 * moment: what a relative expiry came to is not asked, and only absolute ones are compared with GT and LT.
 */
const TABLE = `
SET {s} {v}
SET {s} {v} [EX {t}] [NX|XX] [GET]
SET {s} {v} [KEEPTTL] [PX 100000] [GET]
SET {s} {v} EXAT {T}
SET {s} {v} PXAT {p}
SET {n} {I}
SET {n} {D}
GET {s}
GET {k}
GETEX {s}
GETEX {s} EX|PX|PERSIST|EXAT {t}
GETDEL {s}
GETSET {s} {v}
SETEX {s} {t} {v}
PSETEX {s} {t}00 {v}
SETNX {s} {v}
MSET {s} {v} {s} {v}
MSETNX {s} {v} {s} {v}
MGET {s} {k} {n}
APPEND {s} {v}
STRLEN {s}
GETRANGE|SUBSTR {s} {i} {i}
SETRANGE {s} {i} {v}
INCR|DECR {n}
INCRBY|DECRBY {n} {I}
INCRBYFLOAT {n} {D}
SETBIT {s} {y} 0|1|2
GETBIT {s} {y}
BITCOUNT {s}
BITCOUNT {s} {i} {i} [BYTE|BIT]
BITPOS {s} 0|1|2 [{i}]
BITPOS {s} 0|1 {i} {i} [BYTE|BIT]
BITOP AND|OR|XOR|NOT s3 {s} [{s}]
DEL|UNLINK {k} [{k}]
EXISTS|TOUCH {k} {k}
TYPE {k}
RENAME|RENAMENX {k} {k}
COPY {k} {k} [REPLACE]
EXPIRE|PEXPIRE {k} {t}00000 [NX|XX]
EXPIREAT {k} {T} [{o}]
PEXPIREAT {k} {p}
EXPIRETIME|PEXPIRETIME|PERSIST {k}
PERSIST {k}
TTL|PTTL nothing
OBJECT ENCODING {k}
DBSIZE
HSET {h} {f} {v} [{f} {v}]
HSET {h} n {D}
HSETNX {h} {f} {v}
HMSET {h} {f} {v} [{f}]
HGET|HEXISTS|HSTRLEN {h} {f}
HMGET {h} {f} {f} {f}
HGETALL {h}
HKEYS|HVALS|HLEN {h}
HDEL {h} {f} [{f}]
HINCRBY {h} {f} {I}
HINCRBYFLOAT {h} n {D}
HRANDFIELD {h} 100 [WITHVALUES]
LPUSH|RPUSH {l} {m} [{m} {m}]
LPUSHX|RPUSHX {l} {m}
LPOP|RPOP {l} [{c}]
LLEN {l}
LRANGE {l} {i} {i}
LINDEX {l} {c}
LSET {l} {c} {m}
LREM {l} {c} {m}
LTRIM {l} {i} {i}
LINSERT {l} BEFORE|AFTER|x {m} {m}
LPOS {l} {m} [RANK {c}] [COUNT {c}] [MAXLEN {c}]
LMOVE {l} {l} LEFT|RIGHT LEFT|RIGHT|x
RPOPLPUSH {l} {l}
LMPOP 1|2 {l} {l} LEFT|RIGHT [COUNT {c}]
SADD {e} {m} [{m} {m}]
SREM {e} {m} [{m}]
SMEMBERS|SCARD {e}
SISMEMBER {e} {m}
SMISMEMBER {e} {m} {m}
SMOVE {e} {e} {m}
SINTER|SUNION|SDIFF {e} [{e}]
SINTERSTORE|SUNIONSTORE|SDIFFSTORE e3 {e} [{e}]
SINTERCARD 1|2|0|x {e} [{e}] [LIMIT {c}]
SRANDMEMBER {e} 100
ZADD {z} {d} {m} [{d} {m}]
ZADD {z} [{o}] [CH] [{o}] {d} {m}
ZADD {z} INCR {d} {m}
ZINCRBY {z} {d} {m}
ZSCORE {z} {m}
ZMSCORE {z} {m} {m}
ZRANK|ZREVRANK {z} {m}
ZCARD {z}
ZCOUNT {z} {r} {r}
ZLEXCOUNT zl {b} {b}
ZREM {z} {m} [{m}]
ZRANGE {z} {i} {i} [REV] [WITHSCORES]
ZRANGE {z} {r} {r} BYSCORE [REV] [LIMIT {i} {i}] [WITHSCORES]
ZADD zl 0 {m} 0 {m}
ZRANGE zl {b} {b} BYLEX [REV] [LIMIT {i} {i}]
ZREVRANGE {z} {i} {i} [WITHSCORES]
ZRANGEBYSCORE|ZREVRANGEBYSCORE {z} {r} {r} [WITHSCORES] [LIMIT {i} {i}]
ZRANGEBYLEX|ZREVRANGEBYLEX zl {b} {b} [LIMIT {i} {i}]
ZPOPMIN|ZPOPMAX {z} [{c}]
ZMPOP 1|2 {z} {z} MIN|MAX [COUNT {c}]
ZREMRANGEBYRANK {z} {i} {i}
ZREMRANGEBYSCORE {z} {r} {r}
ZREMRANGEBYLEX zl {b} {b}
ZUNION|ZINTER 2 {z} {z} [WEIGHTS {d} {d}] [AGGREGATE SUM|MIN|MAX] [WITHSCORES]
ZUNIONSTORE|ZINTERSTORE z3 2 {z} {z} [WEIGHTS {d} {d}] [AGGREGATE SUM|MIN|MAX]
ZDIFF 2 {z} {z} [WITHSCORES]
ZDIFFSTORE z3 2 {z} {z}
ZINTERCARD 2 {z} {z} [LIMIT {c}]
ZRANGESTORE z3 {z} {i} {i} [REV]
ZRANDMEMBER {z} 100 [WITHSCORES]
XADD {x} {q} {f} {v}
XADD {x} [NOMKSTREAM] MAXLEN {c} {q} {f} {v}
XLEN {x}
XRANGE|XREVRANGE {x} {w} {w} [COUNT {c}]
XDEL {x} {q}
XTRIM {x} MAXLEN|MINID [=] {c}
XREAD [COUNT {c}] STREAMS {x} {w}
XGROUP CREATE {x} {g} 0|$|{q} [MKSTREAM]
XGROUP CREATECONSUMER|DELCONSUMER {x} {g} {u}
XGROUP SETID|DESTROY {x} {g} [0]
XREADGROUP GROUP {g} {u} [COUNT {c}] [NOACK] STREAMS {x} >|0|{q}
XACK {x} {g} {q} [{q}]
XPENDING {x} {g}
XCLAIM {x} {g} {u} 0 {q} [JUSTID]
XAUTOCLAIM {x} {g} {u} 0 {w} [COUNT {c}] [JUSTID]
XINFO GROUPS {x}
SETRANGE s3 0 {v}
SORT {l} [DESC] [ALPHA] [LIMIT {i} {i}]
SORT {e} ALPHA
SCAN 0 COUNT 1000 [TYPE string|hash|zset]
HSCAN|ZSCAN {h} 0 [MATCH a*] [COUNT {c}]
SSCAN {e} 0 COUNT 1000
ZSCAN {z} 0 [COUNT {c}]
KEYS {f}*
SELECT 0|1|0|0|99|x|-1
MULTI
EXEC
EXEC
EXEC
DISCARD
WATCH {k}
UNWATCH
PING [{v}]
ECHO {v}
EVAL {L} 1 {k} {v}
EVAL {L} 1 {k} {v}
EVAL {L} 1 {k}
EVAL {L} 0|x|-1|2 {k}
EVALSHA {v} 0
NOSUCH {v} {v}
FLUSHDB [ASYNC|SYNC]
BITFIELD {s} SET u8 0 {I} GET u4 0 INCRBY i5 {y} {i} [OVERFLOW SAT INCRBY u2 0 1]
BITFIELD_RO {s} GET u8 {y}
PUBLISH ch {v}
PUBSUB CHANNELS
PUBSUB NUMSUB ch
CLIENT GETNAME|NOSUCH
CLIENT SETNAME {f}
COMMAND GETKEYS SET {k} {v}
COMMAND GETKEYS MGET {k} {k}
SCRIPT EXISTS {v}
CONFIG GET maxmemory
CONFIG GET nosuch
CONFIG SET maxmemory x
MEMORY USAGE never
WAIT 0 0
RESET x
`;

const [FIRST = '', ...OTHERS] = TABLE.trim().split('\n');

/** A command each. */
export const TEMPLATES: readonly [string, ...string[]] = [FIRST, ...OTHERS];
