/** Names by the version that brought them; those of 6.0 and before together, those after 7.1 by Valkey. */
type Since = Readonly<Record<string, string>>;

/**
 * The commands an access string can name, as `COMMAND LIST` and `COMMAND DOCS` of Redis 7.0 tell them, and what
 * Valkey added.
 */
export const COMMANDS: Since = {
  '6.0': `
    acl append asking auth bgrewriteaof bgsave bitcount bitfield bitfield_ro bitop bitpos blpop brpop
    brpoplpush bzpopmax bzpopmin client cluster command config dbsize debug decr decrby del discard dump echo
    eval evalsha exec exists expire expireat flushall flushdb geoadd geodist geohash geopos georadius
    georadius_ro georadiusbymember georadiusbymember_ro get getbit getrange getset hdel hello hexists hget
    hgetall hincrby hincrbyfloat hkeys hlen hmget hmset hscan hset hsetnx hstrlen hvals incr incrby incrbyfloat
    info keys lastsave latency lindex linsert llen lolwut lpop lpos lpush lpushx lrange lrem lset ltrim memory
    mget migrate module monitor move mset msetnx multi object persist pexpire pexpireat pfadd pfcount pfdebug
    pfmerge pfselftest ping psetex psubscribe psync pttl publish pubsub punsubscribe quit randomkey readonly
    readwrite rename renamenx replconf replicaof restore restore-asking role rpop rpoplpush rpush rpushx sadd
    save scan scard script sdiff sdiffstore select set setbit setex setnx setrange shutdown sinter sinterstore
    sismember slaveof slowlog smembers smove sort spop srandmember srem sscan strlen subscribe substr sunion
    sunionstore swapdb sync time touch ttl type unlink unsubscribe unwatch wait watch xack xadd xclaim xdel
    xgroup xinfo xlen xpending xrange xread xreadgroup xrevrange xsetid xtrim zadd zcard zcount zincrby
    zinterstore zlexcount zpopmax zpopmin zrange zrangebylex zrangebyscore zrank zrem zremrangebylex
    zremrangebyrank zremrangebyscore zrevrange zrevrangebylex zrevrangebyscore zrevrank zscan zscore
    zunionstore`,
  '6.2': `
    blmove copy failover geosearch geosearchstore getdel getex hrandfield lmove reset smismember xautoclaim
    zdiff zdiffstore zinter zmscore zrandmember zrangestore zunion`,
  '7.0': `
    blmpop bzmpop eval_ro evalsha_ro expiretime fcall fcall_ro function lcs lmpop pexpiretime sintercard
    sort_ro spublish ssubscribe sunsubscribe zintercard zmpop`,
  '7.2': `
    waitaof`,
  '8.1': `
    commandlog`,
  '9.0': `
    delifeq hexpire hexpireat hexpiretime hgetex hpersist hpexpire hpexpireat hpexpiretime hpttl hsetex httl`,
  '9.1': `
    hgetdel msetex`,
};

/** Sub-commands that came later than their command. */
export const LATER_SUBCOMMANDS: Since = {
  '6.2': `
    client|info client|trackinginfo client|unpause object|help pubsub|help slowlog|help xgroup|createconsumer`,
  '7.0': `
    acl|dryrun client|no-evict cluster|addslotsrange cluster|delslotsrange cluster|links cluster|shards
    command|docs command|getkeysandflags command|list function|delete function|dump function|flush
    function|help function|kill function|list function|load function|restore function|stats latency|histogram
    module|loadex pubsub|shardchannels pubsub|shardnumsub`,
  '7.2': `
    client|no-touch client|setinfo cluster|myshardid`,
  '8.0': `
    client|capa cluster|slot-stats script|show`,
  '8.1': `
    client|import-source commandlog|get commandlog|help commandlog|len commandlog|reset`,
  '9.0': `
    cluster|cancelslotmigrations cluster|flushslot cluster|getslotmigrations cluster|migrateslots
    cluster|syncslots`,
};

/** All sub-commands of the commands that have some; after any other command `|` allows a first argument. */
export const SUBCOMMANDS: Since = {
  acl: 'cat deluser dryrun genpass getuser help list load log save setuser users whoami',
  client: `
    caching capa getname getredir help id import-source info kill list no-evict no-touch pause reply setinfo
    setname tracking trackinginfo unblock unpause`,
  cluster: `
    addslots addslotsrange bumpepoch cancelslotmigrations count-failure-reports countkeysinslot delslots
    delslotsrange failover flushslot flushslots forget getkeysinslot getslotmigrations help info keyslot links
    meet migrateslots myid myshardid nodes replicas replicate reset saveconfig set-config-epoch setslot shards slaves
    slot-stats slots syncslots`,
  command: 'count docs getkeys getkeysandflags help info list',
  commandlog: 'get help len reset',
  config: 'get help resetstat rewrite set',
  function: 'delete dump flush help kill list load restore stats',
  latency: 'doctor graph help histogram history latest reset',
  memory: 'doctor help malloc-stats purge stats usage',
  module: 'help list load loadex unload',
  object: 'encoding freq help idletime refcount',
  pubsub: 'channels help numpat numsub shardchannels shardnumsub',
  script: 'debug exists flush help kill load show',
  slowlog: 'get help len reset',
  xgroup: 'create createconsumer delconsumer destroy help setid',
  xinfo: 'consumers groups help stream',
};

/** As `ACL CAT` of Redis 7.0 tells them. */
export const CATEGORIES = `
  admin all bitmap blocking connection dangerous fast geo hash hyperloglog keyspace list pubsub read scripting
  set slow sortedset stream string transaction write`;

/** The modules of ElastiCache by the prefix of their commands and their category. Source: User Guide, "JSON", "Bloom", "Vector search". */
export const MODULES: Readonly<Record<string, string>> = {
  json: 'json',
  bf: 'bloom',
  ft: 'search',
};
