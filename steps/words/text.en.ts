/** The words of the trade: what each is called, how texts write it (several by commas), and what it means in two lines. */
export const en = {
  'words.hit.name': 'hit, miss, bypass',
  'words.hit.forms': 'hit, HIT, miss, MISS, bypass, BYPASS',
  'words.hit.meaning':
    'Hit: the cache had the value. Miss: it had none, so the database was asked. Bypass: the cache could not be asked, so only the database was.',
  'words.hit-ratio.name': 'hit ratio',
  'words.hit-ratio.forms': 'hit ratio',
  'words.hit-ratio.meaning':
    'The share of reads that were hits. At 90% one read in ten still reaches the database, so that is the number to watch.',
  'words.ttl.name': 'TTL (time to live)',
  'words.ttl.forms': 'TTL',
  'words.ttl.meaning':
    'How long the cache keeps a value; then Redis removes the key by itself. So it is also how old a value may be that a reader gets.',
  'words.cache-aside.name': 'cache-aside (lazy loading)',
  'words.cache-aside.forms': 'cache-aside, lazy loading',
  'words.cache-aside.meaning':
    'The application looks in the cache, asks the database on a miss, and stores the result. Only what is asked for gets into the cache.',
  'words.read-through.name': 'read-through',
  'words.read-through.forms': 'read-through',
  'words.read-through.meaning':
    'The cache itself asks the database on a miss; the application knows only the cache. DAX does so for DynamoDB, ElastiCache does not.',
  'words.write-through.name': 'write-through',
  'words.write-through.forms': 'write-through',
  'words.write-through.meaning':
    'Each write goes to the database and into the cache at once. Reads are fresh; but much is cached that nobody reads.',
  'words.write-behind.name': 'write-behind',
  'words.write-behind.forms': 'write-behind',
  'words.write-behind.meaning':
    'The cache takes the write, and the database gets it later: fast, but lost when the cache dies before. ElastiCache does not do it by itself.',
  'words.n.name': 'n',
  'words.n.forms': 'n',
  'words.n.meaning':
    'How often something was measured. A p99 of a few samples would be chance, so it is left out below 1,000.',
  'words.p99.name': 'p50, p95, p99',
  'words.p99.forms': 'p50, p95, p99',
  'words.p99.meaning':
    '50, 95 and 99 of 100 reads took less than this. p50, the median, is the usual read; p99 is the slow one that users remember.',
  'words.warm-up.name': 'warm-up',
  'words.warm-up.forms': 'warm-up',
  'words.warm-up.meaning':
    'The first reads of a block are slower, because nothing is prepared yet. They are made, but not counted.',
  'words.rounds.name': 'rounds (median of the ratios)',
  'words.rounds.forms': 'rounds, round',
  'words.rounds.meaning':
    'Hit, miss and database take turns in rounds. Each round gives a ratio; told is the middle one, with the lowest and the highest.',
  'words.core.name': 'the core',
  'words.core.forms': 'the core',
  'words.core.meaning':
    'The library of this package that reads through a cache: elasticache-tutorial/cache-aside. A team can take it home.',
  'words.engine.name': '(system), (embedded), (external)',
  'words.engine.forms': 'system, embedded, external',
  'words.engine.meaning':
    'Where a server comes from: system is a program of this machine, embedded comes with the tutorial, external is one of yours.',
  'words.create-page.name': 'create page',
  'words.create-page.forms': 'create page',
  'words.create-page.meaning':
    'The page of the AWS console on which a cache is created. create-redis asks the same choices; --page every asks all of them.',
  'words.node.name': 'node, node type',
  'words.node.forms': 'node, node type',
  'words.node.meaning':
    'One server of the cache, with its own memory. The node type says how much memory and network it has, and what it costs.',
  'words.shard.name': 'shard',
  'words.shard.forms': 'shard',
  'words.shard.meaning':
    'A part of the keys: a primary with its replicas. With cluster mode off there is one; with it on, keys are divided over several.',
  'words.slot.name': 'slot (hash slot)',
  'words.slot.forms': 'slot',
  'words.slot.meaning':
    'One of 16,384 parts into which keys are hashed. Each shard holds a range of slots, so a client knows whom to ask for a key.',
  'words.hash-tag.name': 'hash tag',
  'words.hash-tag.forms': 'hash tag',
  'words.hash-tag.meaning':
    'What stands in braces in the name of a key. Only that is hashed, so keys with the same tag lie in the same slot.',
  'words.primary.name': 'primary',
  'words.primary.forms': 'primary',
  'words.primary.meaning':
    'The node of a shard that takes the writes. When it dies, a replica can take its place; without one its data is gone.',
  'words.replica.name': 'replica',
  'words.replica.forms': 'replica',
  'words.replica.meaning':
    'A copy of a primary, a moment behind it. It can answer reads, and becomes the primary when that has died.',
  'words.failover.name': 'failover',
  'words.failover.forms': 'failover, promoted',
  'words.failover.meaning':
    'A replica becomes the primary after the primary has died. It takes seconds, and the last writes may be lost.',
  'words.sentinel.name': 'Sentinel',
  'words.sentinel.forms': 'Sentinel',
  'words.sentinel.meaning':
    'Programs of Redis that watch a primary without cluster mode, agree that it is dead, and promote a replica. On AWS the service does that.',
  'words.cas.name': 'cas (compare and swap)',
  'words.cas.forms': 'cas',
  'words.cas.meaning':
    'A store of memcached that succeeds only while nobody else has stored since the value was read. In Redis: WATCH, or a command that does it all.',
  'words.ketama.name': 'ketama (consistent hashing)',
  'words.ketama.forms': 'ketama, Ketama',
  'words.ketama.meaning':
    'A ring with many points of each node, by which a client chooses the node of a key. A node that goes or comes moves its own keys only.',
  'words.auto-discovery.name': 'auto discovery',
  'words.auto-discovery.forms': 'auto discovery',
  'words.auto-discovery.meaning':
    "How a client learns the nodes of ElastiCache's Memcached: it asks the configuration endpoint, config get cluster.",
  'words.slab.name': 'slab, chunk',
  'words.slab.forms': 'slabs, chunk',
  'words.slab.meaning':
    'Memory of memcached that is cut into chunks of one size. A value takes the smallest chunk that it fits into; the rest is unused.',
  'words.document.name': 'document',
  'words.document.forms': 'document',
  'words.document.meaning':
    'What MongoDB and DocumentDB keep: fields with values, which may be lists and documents again. A question can be asked of any field.',
  'words.database-index.name': 'index',
  'words.database-index.forms': 'index',
  'words.database-index.meaning':
    'A sorted list of the values of a field, which the database keeps in the same write. It finds by that field without looking at everything.',
  'words.explain.name': 'explain',
  'words.explain.forms': 'explain',
  'words.explain.meaning':
    'Asks a database how it answers a question: which index it uses, and how many documents or rows it looks at.',
  'words.eviction.name': 'eviction (maxmemory-policy)',
  'words.eviction.forms': 'eviction, maxmemory-policy',
  'words.eviction.meaning':
    'What Redis does when its memory is full: by the policy it lets keys go, or refuses writes.',
  'words.volatile-lru.name': 'volatile-lru',
  'words.volatile-lru.forms': 'volatile-lru',
  'words.volatile-lru.meaning':
    'Of the keys with a TTL, one that was not used for long goes. Keys without a TTL stay, even when only they fill the memory.',
  'words.allkeys-lru.name': 'allkeys-lru',
  'words.allkeys-lru.forms': 'allkeys-lru',
  'words.allkeys-lru.meaning':
    'Of all keys, one that was not used for long goes (least recently used). The usual choice for a cache and nothing else.',
  'words.lfu.name': 'allkeys-lfu, volatile-lfu',
  'words.lfu.forms': 'allkeys-lfu, volatile-lfu',
  'words.lfu.meaning':
    'A key that was used seldom goes (least frequently used): of all keys, or of those with a TTL. Favourites survive a long scan.',
  'words.random.name': 'allkeys-random, volatile-random',
  'words.random.forms': 'allkeys-random, volatile-random',
  'words.random.meaning':
    'Any key goes, by chance: of all keys, or of those with a TTL. Right only when all keys are asked for equally often.',
  'words.volatile-ttl.name': 'volatile-ttl',
  'words.volatile-ttl.forms': 'volatile-ttl',
  'words.volatile-ttl.meaning': 'Of the keys with a TTL, one goes that would have expired soon.',
  'words.noeviction.name': 'noeviction',
  'words.noeviction.forms': 'noeviction',
  'words.noeviction.meaning':
    'No key goes. When the memory is full, writes are refused with OOM, and reads are still answered.',
  'words.zipf.name': "Zipf's law",
  'words.zipf.forms': 'Zipf',
  'words.zipf.meaning':
    'A few keys are asked for very often, most of them rarely: with exponent 1 the second half as often as the first, as with pages of the web.',
  'words.coordinated-omission.name': 'coordinated omission',
  'words.coordinated-omission.forms': 'coordinated omission',
  'words.coordinated-omission.meaning':
    'A load tool that waits for each answer sends nothing while the server stalls. So the worst times are never measured.',
  'words.jitter.name': 'jitter',
  'words.jitter.forms': 'jitter, Jitter',
  'words.jitter.meaning':
    'A random part taken off each TTL, so that keys which were stored together do not expire together.',
  'words.stampede.name': 'stampede (thundering herd)',
  'words.stampede.forms': 'stampede, thundering herd',
  'words.stampede.meaning':
    'A key that is read much expires, all its readers miss at once, and all ask the database the same thing.',
  'words.single-flight.name': 'single flight',
  'words.single-flight.forms': 'single flight, single-flight',
  'words.single-flight.meaning':
    'Readers of one process that want the same key wait for one query together. Across processes, a short lock in Redis does that.',
  'words.invalidation.name': 'invalidation',
  'words.invalidation.forms': 'invalidation, invalidate',
  'words.invalidation.meaning':
    'Removing a cached value because the database has changed, instead of waiting for its TTL.',
  'words.fence.name': 'fence',
  'words.fence.forms': 'fence',
  'words.fence.meaning':
    'A mark that an invalidation leaves under a key. A reader that asked the database before it may not store its old rows.',
  'words.auth.name': 'AUTH',
  'words.auth.forms': 'AUTH',
  'words.auth.meaning':
    'How a client says who it is: a token that all share, or user and password. Without it Redis answers NOAUTH.',
  'words.rbac.name': 'RBAC (access string)',
  'words.rbac.forms': 'RBAC, access string',
  'words.rbac.meaning':
    'Users with passwords of their own; the access string of each says which commands and which keys it may use.',
  'words.rdb.name': 'RDB, AOF (snapshot)',
  'words.rdb.forms': 'RDB, AOF',
  'words.rdb.meaning':
    'RDB is the memory as one file, a snapshot; backups are made of it. AOF would log every write; current ElastiCache versions have none.',
  'words.not-found.name': 'remembered "not found"',
  'words.not-found.forms': 'not found',
  'words.not-found.meaning':
    'That there is no such row is stored, too, for a short time. Else each request for it would reach the database.',
  'words.capacity-unit.name': 'read unit, write unit',
  'words.capacity-unit.forms': 'read unit, write unit',
  'words.capacity-unit.meaning':
    'What DynamoDB charges: a write unit for each KiB written, a read unit for each 4 KiB read, counted by the whole item.',
  'words.consistency.name': 'strong and eventual consistency',
  'words.consistency.forms': 'strong consistency, eventually consistent',
  'words.consistency.meaning':
    'A strongly consistent read knows every acknowledged write. An eventually consistent one may be a little behind, and costs half.',
  'words.dax.name': 'DAX',
  'words.dax.forms': 'DAX',
  'words.dax.meaning':
    'A cache of AWS before DynamoDB with the same API: one cache of items, one of queries, each with a TTL.',
} as const;
