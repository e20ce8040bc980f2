/** Texts of the step cached-read. */
export const en = {
  'cached-read.title': 'Read through the cache',
  'cached-read.why':
    'ElastiCache never asks the database by itself. Looking in the cache first, asking the database on a miss, and putting the answer into the cache is the duty of your application. This pattern is called cache-aside, or lazy loading.',
  'cached-read.hint': 'Try --ttl 10, or your own query with --sql "SELECT ...".',
  'cached-read.option.ttl': 'seconds a cached answer lives',
  'cached-read.option.rounds': 'rounds of the measurement; hit, miss and database take turns',
  'cached-read.option.samples': 'samples of each kind in each round',
  'cached-read.option.sql': 'your own SELECT instead of SELECT * FROM planet',
  'cached-read.plan.read': '{sql} through the cache, with a TTL of {ttl} s, until it has expired',
  'cached-read.plan.measure':
    '{samples} hits, {samples} misses and {samples} plain queries, in {rounds} rounds',
  'cached-read.sql.executable-comment': 'comments that MySQL executes are not allowed.',
  'cached-read.sql.empty': 'it is empty.',
  'cached-read.sql.several': 'it holds more than one statement.',
  'cached-read.sql.not-select': 'it begins with {word}; only SELECT and WITH read.',
  'cached-read.sql.refused-word': '{word} is not allowed here.',
  'cached-read.fetch.why':
    'This is the whole pattern. Follow the numbers 1, 2 and 3 in what comes next.',
  'cached-read.first': 'The first read',
  'cached-read.label.first': 'first read',
  'cached-read.first.learned':
    'Nothing was in the cache, so the database answered, and {bytes} characters were put under the key: SETEX stores value and TTL in one command, so a crash can not leave a key that never expires. The value is a little more than JSON.stringify(rows), so that every MySQL type comes back as it was: v is the version of the format, t when the rows were read, x when they expire (both in ms since 1970), q what the query took in ms, c the columns, r the rows.',
  'cached-read.first.not-there':
    'The database answered, and Redis holds nothing under the key: it did not take the value, or has let it go already.',
  'cached-read.first.no-rows':
    'The answer has no rows. That there is nothing is remembered, too, but only for a tenth of the TTL and at most 30 s, here {ttl} s: a row that is added soon must not stay unseen for long.',
  'cached-read.second': 'The same read again',
  'cached-read.label.second': 'second read',
  'cached-read.second.hit': 'A hit: the database was not asked at all.',
  'cached-read.second.miss':
    'No hit this time: Redis had nothing under the key any more, so the database was asked again.',
  'cached-read.second.bypass':
    'No hit this time: Redis could not be asked, so the database answered by itself.',
  'cached-read.expiry': 'Wait until the TTL of {ttl} s has run out',
  'cached-read.ttl-left': 'life left of the key',
  'cached-read.label.third': 'third read',
  'cached-read.expiry.learned':
    'A miss again: Redis removed the key by itself. Until then a change in MySQL would not have been seen, for up to {ttl} s: the TTL is how old an answer may be.',
  'cached-read.by-id': 'One planet at a time, by id',
  'cached-read.by-id.learned':
    'Each id has a key of its own, made of the statement and its parameters. The value goes to MySQL as a parameter, never pasted into the text.',
  'cached-read.hit-ratio':
    'Hit ratio of these reads: {hits} of {reads}, which is {percent}. It is the first number to watch on a real cache.',
  'cached-read.guess': 'How many times faster than MySQL alone will a hit be?',
  'cached-read.measuring': 'measuring, blocks done',
  'cached-read.fewer':
    'One run of your statement takes {once}, so that {samples} of each kind are measured in a round, and not {asked}.',
  'cached-read.table.read': 'read',
  'cached-read.table.hit': 'cache hit',
  'cached-read.table.miss': 'cache miss',
  'cached-read.table.database': 'database alone',
  'cached-read.verdict.faster':
    'A hit is {speedUp} faster than the database alone (median of the ratios of the rounds; {low} to {high} over {rounds} rounds).',
  'cached-read.verdict.slower':
    'A hit is {slowDown} slower than the database alone (median of the ratios of the rounds; {low} to {high} over {rounds} rounds): here the cache does not pay.',
  'cached-read.verdict.too-small':
    'Too small to claim: the median of the ratios of the rounds is {speedUp}, but over {rounds} rounds it went from {low} to {high}. The rounds differ by a factor of {factor}, more than hit and database do.',
  'cached-read.miss.costs':
    'A miss takes {times} as long as the database alone: it looks in the cache, asks the database and writes the answer back.',
  'cached-read.miss.unclear':
    'A miss could not be told apart from the database alone, although it does more work: the spread of the rounds was larger.',
  'cached-read.p99.missing': 'p99 is left out: it needs 1,000 samples, and there are {n}.',
  'cached-read.guess.unsure':
    'That figure is the median of the rounds, and they differ too much to claim it: another run may well show another one.',
  'cached-read.small':
    'Be honest about this table: few rows from a MySQL on the same machine are nearly as cheap as a cache can be. A cache pays when the query is costly, when the database is far away, or when many ask the same.',
  'cached-read.check.hit':
    'a read after a read is a hit with {rows} rows; {samples} samples of each kind were measured',
  'cached-read.check.no-hit': 'the second of two reads was a {outcome} instead of a hit.',
  'cached-read.option.costly': 'leave out the queries that cost something',
  'cached-read.plan.costly': 'a generated table of observations, for queries that cost something',
  'cached-read.costly.heading': 'Queries that cost something',
  'cached-read.costly.rows':
    'Now a table of {rows} generated observations of the planets, and four questions about it, from cheap to costly.',
  'cached-read.costly.fewer':
    'Now a table of {rows} generated observations, fewer than a real server would get, because the embedded engine is slower; and four questions about it.',
  'cached-read.costly.progress': 'queries measured',
  'cached-read.costly.title': 'Four queries over {rows} observations: medians',
  'cached-read.costly.query': 'query',
  'cached-read.costly.month': 'one planet, one year, by month',
  'cached-read.costly.planet': 'one planet, by instrument',
  'cached-read.costly.instrument': 'one instrument, by planet',
  'cached-read.costly.ranking': 'all planets, best three each',
  'cached-read.costly.database': 'database alone',
  'cached-read.costly.hit': 'cache hit',
  'cached-read.costly.speed-up': 'speed-up',
  'cached-read.costly.learned':
    'A hit costs about the same whatever the query costs, so the gain grows with the query. Cache what is costly and asked for often, not what is cheap.',
  'cached-read.histogram': 'How long the reads took',
  'cached-read.costly.hits': 'n is the number of plain queries; every hit median is of {n} hits.',
  'cached-read.costly.lowest': 'low',
  'cached-read.costly.highest': 'high',
  'cached-read.costly.verdict': 'a hit is',
  'cached-read.costly.faster': 'faster',
  'cached-read.costly.slower': 'slower',
  'cached-read.costly.too-small-to-claim': 'too close',
} as const;
