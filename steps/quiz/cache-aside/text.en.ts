/** Questions about cache-aside: the options, and of each why it is right or wrong. */
export const en = {
  'quiz.topic.cache-aside': 'Cache-aside',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Caching strategies", lazy loading.
  'quiz.miss-duty':
    'A shop uses cache-aside (lazy loading) with ElastiCache in front of RDS for MySQL. A requested key is not in the cache. What happens next?',
  'quiz.miss-duty.a': 'ElastiCache queries RDS on its own and keeps the returned row itself',
  'quiz.miss-duty.a.why':
    'ElastiCache never asks a database; it does not even know that there is one.',
  'quiz.miss-duty.b': 'The application queries RDS and writes the result to the cache',
  'quiz.miss-duty.b.why':
    'In cache-aside the cache knows nothing about the database, so the application handles the miss.',
  'quiz.miss-duty.c': 'RDS pushes the row to ElastiCache through a built-in trigger',
  'quiz.miss-duty.c.why': 'RDS knows nothing of the cache, and has no such trigger built in.',
  'quiz.miss-duty.d': 'A cache replica copies the row from the RDS standby instance',
  'quiz.miss-duty.d.why': 'A replica copies its own primary, which does not have the key either.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Caching strategies"; the lab measures the ways of writing.
  'quiz.write-then-delete':
    'Prices change in MySQL and are read through a cache-aside cache with a 10-minute TTL. What best stops customers from seeing the old price for minutes, without caching rows nobody reads?',
  'quiz.write-then-delete.a': 'Delete the cached key right after the database transaction commits',
  'quiz.write-then-delete.a.why': 'After the commit the next read misses and loads the new value.',
  'quiz.write-then-delete.b': 'Delete the cached key just before the database transaction begins',
  'quiz.write-then-delete.b.why':
    'A read that comes between the delete and the commit puts the old value back.',
  'quiz.write-then-delete.c': 'Raise the TTL to 60 minutes so that fewer reads reach the database',
  'quiz.write-then-delete.c.why': 'A longer TTL lets the old price live longer.',
  'quiz.write-then-delete.d': 'Copy the whole price table into the cache once at every deployment',
  'quiz.write-then-delete.d.why':
    'It caches rows nobody reads, and the next change is stale all the same.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Caching strategies", write-through (missing data).
  'quiz.write-through-gap':
    'A team writes every change to both MySQL and the cache (write-through). After a cache node is replaced, reads of rows that have not changed for weeks find nothing in the cache. What should be added?',
  'quiz.write-through-gap.a': 'A longer weekly maintenance window',
  'quiz.write-through-gap.a.why':
    'The window says when nodes may be patched; it brings no row back.',
  'quiz.write-through-gap.b': 'A larger cache node type',
  'quiz.write-through-gap.b.why': 'The new node was empty, not too small.',
  'quiz.write-through-gap.c': 'A shorter TTL on all the keys',
  'quiz.write-through-gap.c.why': 'A shorter life removes keys; it fills in none.',
  'quiz.write-through-gap.d': 'Lazy loading on cache misses',
  'quiz.write-through-gap.d.why':
    'Write-through fills only the keys that are written; lazy loading brings the untouched rows back when someone asks for them.',

  // Source, 2026-11: Redis documentation, SET, NX; Amazon ElastiCache User Guide, "ElastiCache components and features" (shards); the lab measures it.
  'quiz.one-rebuilds':
    'One very popular key expires and thousands of requests run the same slow SQL together. Which technique lets one request rebuild the value while the rest wait or use the old copy?',
  'quiz.one-rebuilds.a': 'A short-lived lock key written with SET NX',
  'quiz.one-rebuilds.a.why':
    'NX lets a single caller have the lock and query the database; its short life frees it after a crash.',
  'quiz.one-rebuilds.b': 'More shards so that the key is spread out',
  'quiz.one-rebuilds.b.why': 'One key lives in exactly one shard, however many there are.',
  'quiz.one-rebuilds.c': 'A Multi-AZ standby for the RDS instance',
  'quiz.one-rebuilds.c.why': 'A standby waits for a failover; it takes no load and stops no crowd.',
  'quiz.one-rebuilds.d': 'A longer automatic backup retention period',
  'quiz.one-rebuilds.d.why': 'Backups are for after a loss; nothing is lost here.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Caching strategies"; the lab measures remembered "not found".
  'quiz.not-found':
    'Crawlers keep asking a shop for a few hundred product ids that do not exist. Each of these reads misses and reaches MySQL. What helps, with the least risk for products that are added later?',
  'quiz.not-found.a': 'Cache "not found" with the same long TTL as the products',
  'quiz.not-found.a.why':
    'It spares MySQL, but a product that is added stays unseen for all of that time.',
  'quiz.not-found.b': 'Add two read replicas to every shard of the cache',
  'quiz.not-found.b.why':
    'More copies of the cache miss as well: what is asked for is in none of them.',
  'quiz.not-found.c': 'Cache "not found" for a short time, and delete it on INSERT',
  'quiz.not-found.c.why':
    'The few ids become hits, and a new product is seen at once, or after the short time at the latest.',
  'quiz.not-found.d': 'Raise the TTL of all the products that do exist',
  'quiz.not-found.d.why': 'Keys that exist are not what is asked for; the missing ones still miss.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Caching strategies" (node failures are not fatal for an application with lazy loading); the lab shows it.
  'quiz.fail-open':
    'ElastiCache cannot be reached for a few minutes. RDS is well and can carry the load. What should a cache-aside application do with reads?',
  'quiz.fail-open.a': 'Answer with an error until the cache is back',
  'quiz.fail-open.a.why':
    'The source of truth is well: the cache, meant as a help, would bring the site down.',
  'quiz.fail-open.b': 'Try the cache again without limit before it goes on',
  'quiz.fail-open.b.why':
    'Requests pile up behind a cache that does not answer, and the site hangs.',
  'quiz.fail-open.c': 'Switch the RDS instance over to its standby',
  'quiz.fail-open.c.why': 'RDS has no fault; a failover would add an outage of its own.',
  'quiz.fail-open.d': 'Let the database answer, and store nothing meanwhile',
  'quiz.fail-open.d.why':
    'What the cache cannot answer, the database can: reads become slower, and stay right.',
} as const;
