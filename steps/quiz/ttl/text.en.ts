/** Questions about TTL: the options, and of each why it is right or wrong. */
export const en = {
  'quiz.topic.ttl': 'TTL',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Caching strategies", adding TTL; Database Caching Strategies Using Redis (AWS whitepaper), jitter.
  'quiz.same-ttl':
    'A job loads 50,000 keys at once, all with a TTL of 3,600 seconds. One hour later the CPU of RDS jumps for a few seconds. What is the simplest remedy?',
  'quiz.same-ttl.a': 'Remove the TTL from those keys',
  'quiz.same-ttl.a.why':
    'Without a TTL nothing limits how old the values get, and under volatile-lru they can never be evicted.',
  'quiz.same-ttl.b': 'Enable Multi-AZ on the cache',
  'quiz.same-ttl.b.why': 'It keeps the cache up when a zone fails; the keys still expire together.',
  'quiz.same-ttl.c': 'Add random jitter to each TTL',
  'quiz.same-ttl.c.why':
    'Keys written together with the same TTL expire together; jitter spreads the misses over time.',
  'quiz.same-ttl.d': 'Run the job in the afternoon',
  'quiz.same-ttl.d.why': 'Then the jump comes one hour after that.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Caching strategies", adding TTL.
  'quiz.bounded-age':
    'Stock levels must not be shown much more than 30 seconds late, and the code that changes them is not yours to edit. Which setting gives that bound in a cache-aside design?',
  'quiz.bounded-age.a': 'Setting maxmemory-policy to allkeys-lru',
  'quiz.bounded-age.a.why': 'It says what goes when the memory is full, which may be never.',
  'quiz.bounded-age.b': 'A TTL of 30 seconds on those keys',
  'quiz.bounded-age.b.why':
    'When you cannot invalidate, only expiry limits how old a value may get.',
  'quiz.bounded-age.c': 'Automatic failover to a replica',
  'quiz.bounded-age.c.why': 'A replica holds the same old value.',
  'quiz.bounded-age.d': 'A reserved-memory-percent of 25',
  'quiz.bounded-age.d.why': 'It keeps memory free for backups; values live as long as before.',

  // Source, 2026-11: Redis documentation, SET (EX), SETEX and EXPIRE; the step sends them.
  'quiz.two-commands':
    'A program stores a result with SET and then sends EXPIRE. Now and then it crashes between the two commands. What is the result?',
  'quiz.two-commands.a': 'Redis takes the SET back, because the two belong together',
  'quiz.two-commands.a.why': 'They are two commands; Redis knows of no bond between them.',
  'quiz.two-commands.b': 'The key gets the default TTL of its parameter group',
  'quiz.two-commands.b.why':
    'There is no default TTL: a key without one lives until it is deleted or evicted.',
  'quiz.two-commands.c': 'A key that never expires, and so may be stale for ever',
  'quiz.two-commands.c.why':
    'SET alone gives no TTL. SET with EX, or SETEX, stores value and TTL in one command.',
  'quiz.two-commands.d': 'A miss, since a key without a TTL cannot be read',
  'quiz.two-commands.d.why':
    'A key without a TTL is read like any other, which is why nobody notices.',

  // Source, 2026-11: Redis documentation, GETEX and EXPIRE; the lab watches the sessions.
  'quiz.sliding':
    'A session in ElastiCache is to end 30 minutes after it was last used, not 30 minutes after the login. How is that done?',
  'quiz.sliding.a': 'Set the TTL to 30 minutes again with every use',
  'quiz.sliding.a.why':
    'The life begins anew with each use; a session that is not used runs out and Redis removes it.',
  'quiz.sliding.b': 'Set a TTL of 30 minutes at the login, and nothing later',
  'quiz.sliding.b.why': 'It ends half an hour after the login, also in the middle of work.',
  'quiz.sliding.c': 'Leave out the TTL, and choose volatile-lru as the policy',
  'quiz.sliding.c.why':
    'volatile-lru never evicts keys without a TTL, so the sessions stay for ever.',
  'quiz.sliding.d': 'Delete all of the sessions from a job that runs every half an hour',
  'quiz.sliding.d.why': 'It also ends those that began a minute ago.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Valkey and Redis OSS parameters", maxmemory-policy (volatile-lru by default); the lab shows it.
  'quiz.full-without-ttl':
    'A node-based cache has the default maxmemory-policy, volatile-lru. All keys were written without a TTL, and the memory is full. What happens to the next SET of a new key?',
  'quiz.full-without-ttl.a': 'The key that was used least recently is evicted for it',
  'quiz.full-without-ttl.a.why':
    'That is allkeys-lru; volatile-lru may evict only keys that have a TTL.',
  'quiz.full-without-ttl.b': 'Some random key is evicted, as none has a TTL',
  'quiz.full-without-ttl.b.why':
    'A random choice is made by allkeys-random and volatile-random, not here.',
  'quiz.full-without-ttl.c': 'ElastiCache adds memory to the node and accepts it',
  'quiz.full-without-ttl.c.why': 'A node has the memory of its type; nothing grows by itself.',
  'quiz.full-without-ttl.d': 'It is refused with an error, while reads go on',
  'quiz.full-without-ttl.d.why':
    'Nothing may be evicted, so the write fails with OOM. Give keys a TTL, or choose allkeys-lru for a pure cache.',
} as const;
