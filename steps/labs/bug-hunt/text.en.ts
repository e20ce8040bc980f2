/** Texts of the lab bug-hunt. */
export const en = {
  'lab.bug-hunt.title': 'Bug hunt: six faults in code that everybody copies',
  'lab.bug-hunt.why':
    'The usual cache-aside read of a few lines and the one in a well-known AWS sample (aws-samples/amazon-elasticache-samples, database-caching) are good for understanding the pattern, and not fit for use as they are. Here are six faults, in JavaScript with the same steps. Look at the code first; then see what happens on your servers, and what happens with the fix.',
  'lab.bug-hunt.hint':
    'One fault again: --only dates. The repaired read is elasticache-tutorial/cache-aside. Now write it yourself: exercise ttl, same-types, own-key.',
  'lab.bug-hunt.option.only': 'one fault instead of all six',
  'lab.bug-hunt.plan.table': 'the table {table}, removed at the end of the lab',
  'lab.bug-hunt.plan.keys': 'keys of the lab in Redis, removed at the end of the lab',
  'lab.bug-hunt.heading': '{number}. {name}',
  'lab.bug-hunt.look': 'Look for what goes wrong here before you go on.',
  'lab.bug-hunt.from.both': 'usual read, sample',
  'lab.bug-hunt.from.sample': 'sample',

  'lab.bug-hunt.types.name': 'A type that changes on a hit',
  'lab.bug-hunt.types.plan':
    'One row is kept as a Redis hash. The first read comes from MySQL, the second from the cache.',
  'lab.bug-hunt.types.title': 'The same row, read twice',
  'lab.bug-hunt.types.column': 'column',
  'lab.bug-hunt.types.miss': 'on a miss',
  'lab.bug-hunt.types.sample': 'hit, sample (hash)',
  'lab.bug-hunt.types.notes': 'hit, JSON (sample)',
  'lab.bug-hunt.types.core': 'hit, the core',
  'lab.bug-hunt.types.verdict':
    'Of {columns|column|columns}, {sample} changed on a hit with the hash, {notes} with plain JSON, and {core} with the core (elasticache-tutorial/cache-aside, the library of this package). A hash holds nothing but text; JSON has no bytes. The core writes beside the rows what a column was.',

  'lab.bug-hunt.no-expiry.name': 'A key that never expires',
  'lab.bug-hunt.no-expiry.plan':
    'The sample stores the hash with one command and gives it its expiry with a second one. A process can end at any point. Here its connection to Redis is cut between the two, as it is when a process is killed.',
  'lab.bug-hunt.no-expiry.guess': 'What will TTL say about this key? (In seconds.)',
  'lab.bug-hunt.no-expiry.result':
    'TTL says {ttl}; -1 means: there is a key, and it has no expiry. MySQL holds {moons} by now, and readers are told {seen} until somebody deletes the key by hand or the server loses it.',
  'lab.bug-hunt.no-expiry.fix':
    'The fix: value and expiry in one command, so that both arrive or neither. SET has EX for it; for a hash put both commands between MULTI and EXEC.',

  'lab.bug-hunt.one-key.name': 'One key for every id',
  'lab.bug-hunt.one-key.plan':
    'The key is meant to hold the id. In the Python original one letter is missing, the f in front of the quote; in JavaScript it is the wrong kind of quote.',
  'lab.bug-hunt.one-key.guess':
    'Planet {earth} is read first, then planet {mars}. Which id will the second answer have?',
  'lab.bug-hunt.one-key.result':
    'Asked for planet {asked}, got planet {got}. Nothing failed, and nothing says that it is the wrong one.',
  'lab.bug-hunt.one-key.fix':
    'The fix, and better: let a function make the key from the statement and its parameters, as the core does, so that nobody has to remember to.',

  'lab.bug-hunt.dates.name': 'Dates that throw',
  'lab.bug-hunt.dates.plan':
    'The driver gives a DATE column as a Date, as mysql2 does by default. This code runs when the page is asked for the first time. And the second time?',
  'lab.bug-hunt.dates.result':
    'The miss (1) worked, so a test that reads once, with an empty cache, passes; the hit (2) threw: {error}. In the Python sample it is the other way round: the JSON writer raises at once on a date.',
  'lab.bug-hunt.dates.fix':
    'The fix: a codec that gives back what it was given. The same code over the core, a miss (1) and then a hit (2):',

  'lab.bug-hunt.dead-redis.name': 'Redis dies, and the reader with it',
  'lab.bug-hunt.dead-redis.plan':
    'MySQL has every answer, and both readers have read this row once before. What does this read do when Redis is gone? Your Redis is left alone: this reader sends its commands to a port on which nothing listens, so the refusal is a real one.',
  'lab.bug-hunt.dead-redis.result':
    'The read failed, although MySQL is well: the cache, meant as a help, has become one more thing that can bring the page down.',
  'lab.bug-hunt.dead-redis.fix':
    'The fix is to fail open: what the cache can not answer, the database does. The same Redis, dead and then back, with the core (bypass: the cache could not be asked):',
  'lab.bug-hunt.dead-redis.first': 'first read, Redis dead',
  'lab.bug-hunt.dead-redis.later': 'next read, Redis dead',
  'lab.bug-hunt.dead-redis.back': 'Redis is back',

  'lab.bug-hunt.old-snapshot.name': 'An old snapshot read back',
  'lab.bug-hunt.old-snapshot.plan':
    'The Python driver of the sample opens a transaction with the first query, and the sample never ends it. Under REPEATABLE READ, the default of InnoDB, such a connection (1) goes on seeing the moment of its first read.',
  'lab.bug-hunt.old-snapshot.writer':
    'A writer (2) changes the row and even deletes the key, as it should.',
  'lab.bug-hunt.old-snapshot.embedded':
    'The embedded engine has no snapshots: there, a writer waits until the reader has ended its transaction. So this fault can not be shown here and is left out; it needs a real MySQL or MariaDB ({tutorial} doctor).',
  'lab.bug-hunt.old-snapshot.result':
    'MySQL holds {name}, the key was deleted after the change, and the cache holds the old name again, for a whole TTL. A reader with a long transaction undoes every invalidation.',
  'lab.bug-hunt.old-snapshot.not-here':
    'It did not happen in this run. A server with another isolation level than REPEATABLE READ is one cause.',
  'lab.bug-hunt.old-snapshot.fix':
    'The fix: rows for the cache are read outside of transactions (autocommit on, a connection from the pool), so that every query sees what is committed by then. Never cache what was read inside one.',

  'lab.bug-hunt.findings.title': 'Found',
  'lab.bug-hunt.findings.fault': 'fault',
  'lab.bug-hunt.findings.from': 'found in',
  'lab.bug-hunt.findings.happened': 'happened here',
  'lab.bug-hunt.findings.fixed': 'gone with the fix',
  'lab.bug-hunt.findings.yes': 'yes',
  'lab.bug-hunt.findings.no': 'no',
  'lab.bug-hunt.findings.all': 'All {faults} happened here, and none with its fix.',
  'lab.bug-hunt.findings.counts':
    'Faults: {faults}. Happened on these servers: {happened}. Did not happen with the fix: {fixed}.',
  'lab.bug-hunt.findings.dash': 'A dash means that this engine cannot show it.',
  'lab.bug-hunt.not-shown': 'It did not happen in this run: look at the transcript.',
  'lab.bug-hunt.not-fixed': 'In this run the fix did not help: look at the transcript.',
  'lab.bug-hunt.tip':
    'Look for these six in the cache code you have: a key without an id in it, EXPIRE on a line of its own, JSON.parse without a codec (two of the six), a GET whose failure nothing catches, rows read inside a transaction.',

  'lab.bug-hunt.check.ok':
    'the repaired read gives the same types on a miss and on a hit, and its key has an expiry; nothing of the lab is left',
  'lab.bug-hunt.check.bad':
    'the second of two reads was a {outcome}, its key has {pttl} ms to live, or its types differ.',
} as const;
