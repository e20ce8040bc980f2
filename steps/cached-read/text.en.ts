/** Texts of the step cached-read. */
export const en = {
  'cached-read.title': 'Read with a cache: cache-aside (lazy loading)',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Caching strategies", lazy loading.
  'cached-read.why':
    'ElastiCache never asks the database by itself. Looking in the cache first, asking the database on a miss, and putting the result into the cache is the duty of your application. This pattern is called cache-aside, or lazy loading.',
  'cached-read.hint':
    'Try --ttl 10, or your own query with --sql "SELECT ...". Now write it yourself: exercise cache-aside.',
  'cached-read.figure.hit-ratio': 'hit ratio of the whole step',
  'cached-read.figure.hit-ms': 'hits, median',
  'cached-read.figure.miss-ms': 'misses, median',
  'cached-read.figure.database-ms': 'MySQL alone, median',
  'cached-read.figure.speed-up': 'a hit, against MySQL alone',
  'cached-read.option.ttl': 'seconds a cached result lives',
  'cached-read.option.rounds': 'rounds of the measurement; hit, miss and database take turns',
  'cached-read.option.samples': 'samples of each kind in each round',
  'cached-read.option.sql': 'your own SELECT instead of SELECT * FROM planet',
  'cached-read.plan.read': '{sql} through the cache, with a TTL of {ttl} s, until it has expired',
  'cached-read.plan.measure':
    '{samples|hit|hits}, {samples|miss|misses} and {samples|plain query|plain queries}, in {rounds|round|rounds}',
  'cached-read.sql.executable-comment': 'comments that MySQL executes are not allowed.',
  'cached-read.sql.empty': 'it is empty.',
  'cached-read.sql.several': 'it holds more than one statement.',
  'cached-read.sql.not-select': 'it begins with {word}; only SELECT and WITH read.',
  'cached-read.sql.refused-word': '{word} is not allowed here.',
  'cached-read.boxes.title': 'Three boxes',
  'cached-read.boxes.aws': 'on AWS',
  'cached-read.boxes.here': 'here',
  'cached-read.boxes.speaks': 'speaks with',
  'cached-read.boxes.program': 'EC2: your program',
  'cached-read.boxes.this-program': 'this program',
  'cached-read.boxes.program.speaks': 'both: first the cache, on a miss the database',
  'cached-read.boxes.cache': 'ElastiCache: copies, with a TTL',
  'cached-read.boxes.cache.speaks': 'the program only, never the database',
  'cached-read.boxes.database': 'RDS: the source of truth',
  'cached-read.boxes.database.speaks': 'the program only, never the cache',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Finding connection endpoints in ElastiCache", "Amazon VPCs and ElastiCache security".
  'cached-read.boxes.note':
    'Two values of each service go into your program: address and port (on AWS its endpoint). On AWS the security groups of both must let the program in.',
  // AWS 2026-11: Amazon DynamoDB Developer Guide, "What is Amazon DynamoDB?", "In-memory acceleration with DynamoDB Accelerator (DAX)".
  'cached-read.boxes.dynamodb':
    'The source of truth need not be RDS. DynamoDB keeps items by their key, durably, in several Availability Zones, and answers in milliseconds. Its own cache, DAX, answers in microseconds and speaks the DynamoDB API, so a program needs hardly a change and no code for caching.',
  // AWS 2026-11: Amazon DocumentDB Developer Guide, "What is Amazon DocumentDB (with MongoDB compatibility)".
  'cached-read.boxes.documents':
    'A document database (MongoDB, or Amazon DocumentDB, which is compatible with it) keeps whole documents on disk and searches inside them by indexes. A cache does not replace it: keep it, and cache the results that many ask for.',
  // AWS 2026-11: Amazon DynamoDB Developer Guide, "DAX: How it works", "DAX and DynamoDB consistency models".
  'cached-read.boxes.patterns':
    'Two other patterns have similar names: with read-through the cache itself asks the database, with write-behind it takes writes and passes them on later. ElastiCache does neither; DAX reads through to DynamoDB.',
  'cached-read.option.code': 'language in which the pattern is shown',
  'cached-read.fetch.why': 'This is the whole pattern.',
  'cached-read.fetch.numbers':
    '1: look in the cache; if it is there, that is a hit, and all is done. 2: a miss; ask the database. 3: keep the result for the next reader, for ttl seconds. The next three reads show the same numbers.',
  'cached-read.first': 'The first read',
  'cached-read.label.first': 'first read',
  'cached-read.first.learned':
    'Nothing was in the cache, so the database answered, and {bytes|character was|characters were} put under the key: {command} stores value and TTL (time to live) in one command, so a crash cannot leave a key that never expires.',
  'cached-read.first.format':
    'The value is a little more than the rows as JSON, so that every MySQL type comes back as it was; the rows are under r.',
  'cached-read.first.bypass':
    'Redis could not be asked, so the database answered by itself, and nothing was stored.',
  'cached-read.first.hit':
    'A hit at once: somebody else has stored the same query under this key just now.',
  'cached-read.first.not-there':
    'The database answered, and Redis holds nothing under the key: it did not take the value, or has let it go already.',
  'cached-read.first.no-rows':
    'The result has no rows. That there is nothing is remembered, too, but only for a tenth of the TTL and at most 30 s, here {ttl} s: a row that is added soon must not stay unseen for long.',
  'cached-read.cluster.moved':
    "The key's hash slot is {slot}, which shard {shard} holds. A node of another shard does not pass the command on: it answers MOVED, with the slot and the address to ask. A client that knows clusters keeps a map of the slots and asks the right node at once; redis-cli does so with -c.",
  'cached-read.second': 'The same read again',
  'cached-read.label.second': 'second read',
  'cached-read.second.hit': 'A hit: the database was not asked at all.',
  'cached-read.second.miss':
    'No hit this time: Redis had nothing under the key any more, so the database was asked again.',
  'cached-read.second.expired':
    'A miss again: the value lived for {ttl} s, and this read came {passed} after it was stored. Try a longer --ttl.',
  'cached-read.second.bypass':
    'No hit this time: Redis could not be asked, so the database answered by itself.',
  'cached-read.expiry': 'Wait until the TTL of {ttl} s has run out',
  'cached-read.expiry.shortened':
    '{ttl} s are long to wait for, so EXPIRE has given the key {short} s from now. Nothing else about it has changed.',
  'cached-read.ttl-left': 'life left of the key',
  'cached-read.label.third': 'third read',
  'cached-read.expiry.learned':
    'A miss again: Redis removed the key by itself. Until then a change in MySQL would not have been seen, for up to {ttl} s: the TTL is how old a cached value may be.',
  'cached-read.expiry.only-ttl':
    'Keeping a value until its TTL has run out is all that this pattern needs of Redis. It is not all that Redis does: hashes, scripts, replicas and users are in the labs.',
  'cached-read.expiry.hit':
    'A hit, though the key had run out: somebody else has stored the same query again meanwhile.',
  'cached-read.expiry.bypass':
    'Redis could not be asked this time, so the database answered by itself.',
  'cached-read.by-id': 'One planet at a time, by id',
  'cached-read.by-id.learned':
    'Each id has a key of its own, made of the statement and its parameters. The value goes to MySQL as a parameter, never pasted into the text.',
  'cached-read.hit-ratio':
    'Hit ratio so far: {hits} of {reads|read|reads}, which is {percent}. It is the first number to watch on a real cache.',
  'cached-read.measure': 'What a hit is worth',
  'cached-read.measure.how':
    'One read alone says little about time. So {samples|hit|hits}, {samples|miss|misses} and {samples|plain query|plain queries}, which ask the database alone, now take turns, in {rounds|round|rounds}.',
  'cached-read.guess': 'How many times faster than the database alone will a hit be?',
  'cached-read.measuring': 'measuring, blocks done',
  'cached-read.fewer':
    'One run of your statement took {once} just now, so that each round measures {samples|sample|samples} of each kind, and not {asked}.',
  'cached-read.table.read': 'read',
  'cached-read.table.hit': 'cache hit',
  'cached-read.table.miss': 'cache miss',
  'cached-read.table.database': 'database alone',
  'cached-read.verdict.hit': 'a hit',
  'cached-read.verdict.miss': 'a miss',
  'cached-read.verdict.database': 'the database alone',
  'cached-read.verdict.does-not-pay': 'For this query the cache did not pay here.',
  'cached-read.miss.work':
    'A miss does more than the database alone: it looks in the cache, asks the database and writes the result into the cache.',
  'cached-read.miss.more':
    'A miss does more than the database alone: it looks in the cache, asks the database and writes the result into the cache. Three trips instead of one do not explain so much; what else it waited for was not measured.',
  'cached-read.miss.faster':
    'A miss asks the database as well, and does more besides. That it came out faster shows how unsteady the times were in this run.',
  'cached-read.table.percentiles':
    'p50, p95 and p99: 50, 95 and 99 of 100 reads took less than this. n counts the reads; each block of them begins with a warm-up, a tenth as many (at least one), which is not counted.',
  'cached-read.p99.missing': 'p99 is left out: it needs 1,000 samples, and there are {n}.',
  'cached-read.guess.unsure':
    'That figure is the middle of the rounds. They differ so much that another run may well give another figure.',
  'cached-read.small':
    'The median of the database alone was {database}, that of a hit {hit}: {rows|row is|rows are} cheap for a database, too. A cache pays when the query is costly, when the database is far away, or when many ask the same.',
  'cached-read.large':
    'Fetching and decoding {rows|row|rows} from the cache ({hit}) took longer than the query itself ({database}): a large result is a bad thing to cache. Cache what the page needs of it.',
  'cached-read.check.hit':
    'a read after a read is a hit with {rows|row|rows}; measured of each kind: {samples|sample|samples}',
  'cached-read.check.no-hit': 'the second of two reads was a {outcome} instead of a hit.',
  'cached-read.option.costly': 'leave out the queries that cost something',
  'cached-read.plan.costly': 'a generated table of observations, for queries that cost something',
  'cached-read.costly.heading': 'Queries that cost something',
  'cached-read.costly.rows':
    'Now a table of {rows|generated observation|generated observations} of the planets, and five queries on it: four that cost very different amounts, and one with a large result of {large|row|rows}.',
  'cached-read.costly.fewer':
    'Now a table of {rows|generated observation|generated observations}, fewer than a real server would get, because the embedded engine is slower; and five queries on it, the last one with a large result of {large|row|rows}.',
  'cached-read.costly.progress': 'queries measured',
  'cached-read.costly.title': 'Five queries over {rows|observation|observations}: medians',
  'cached-read.costly.query': 'query',
  'cached-read.costly.month': 'one planet, one year, by month',
  'cached-read.costly.planet': 'one planet, by instrument',
  'cached-read.costly.instrument': 'one instrument, by planet',
  'cached-read.costly.ranking': 'all planets, best three each',
  'cached-read.costly.large': 'one planet, {rows|row|rows}',
  'cached-read.costly.bytes': 'result',
  'cached-read.costly.database': 'database alone',
  'cached-read.costly.hit': 'cache hit',
  'cached-read.costly.speed-up': 'speed-up',
  'cached-read.costly.learned':
    'Among the queries with small results the medians of the database differ by a factor of up to {database}, those of the hits by up to {hit}: the more a query costs, the more a hit saves.',
  'cached-read.costly.not-shown':
    'That a hit saves more where the query costs more was not shown in this run: among the queries with small results the medians of the database differ by a factor of up to {database}, those of the hits by up to {hit}.',
  'cached-read.costly.large.learned':
    'A hit on the large result moves {bytes} from the cache and decodes them, every time: {hit} (median); the medians of the other hits went up to {other}.',
  'cached-read.costly.large.not-shown':
    'That a large result makes a hit slower was not shown in this run: moving {bytes} took {hit} (median), and the medians of the other hits went up to {other}.',
  'cached-read.costly.advice':
    'A hit fetches and decodes a result and does not repeat the query. So cache what is expensive to ask for, asked for often, and small.',
  'cached-read.histogram': 'How long the reads took',
  'cached-read.costly.hits':
    'n counts the plain queries. Each hit time is the median of {n|hit|hits}.',
  'cached-read.costly.rounds':
    'The speed-up is the middle of the ratios of all rounds, low and high are the outermost; so it need not be the ratio of the two medians beside it.',
  'cached-read.costly.dash': 'A dash: the rounds lie too far apart for one number, or are too few.',
  'cached-read.costly.lowest': 'low',
  'cached-read.costly.highest': 'high',
  'cached-read.costly.verdict': 'a hit is',
  'cached-read.label.deleted': 'after your DEL',
  'cached-read.task':
    'The result is in the cache again, this time for a day. Do what a program does when the data has changed: delete the key.',
  'cached-read.task.still-there': 'Not yet: Redis still has the key {key}.',
  'cached-read.task.hint':
    'A key is deleted by its whole name: copy the line that begins with DEL. The answer (integer) 1 means that it was there, 0 that there was none of that name.',
  'cached-read.task.learned':
    'You deleted the key, so this read was a miss long before its TTL: that is invalidation. The TTL is the limit for what everybody forgot to delete.',
  'cached-read.task.other':
    'You deleted the key. This read was not a miss all the same, so it does not show what comes of it.',
} as const;
