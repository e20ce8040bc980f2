/** Texts of the lab missing-rows. */
export const en = {
  'lab.missing-rows.title': 'Missing rows: remembering that there is nothing',
  'lab.missing-rows.why':
    'A cache keeps what the database found. What it did not find is often not kept, and then every read of an id that does not exist goes to MySQL: a deleted product, a mistyped link, somebody who tries ids one after the other. Here MySQL counts them, and you see how remembering "not found" can go wrong.',
  'lab.missing-rows.hint':
    'Try --rounds 100: which of the query counts grows with it? Now write it yourself: exercise not-found.',
  'lab.missing-rows.figure.queries-for-nothing':
    'queries for unknown ids, with "not found" remembered',
  'lab.missing-rows.option.rounds': 'how often each id is asked for',
  'lab.missing-rows.option.strangers': 'unknown ids that are asked for only once, at the end',
  'lab.missing-rows.plan.table': 'the table {table}, removed at the end of the lab',
  'lab.missing-rows.plan.keys': 'keys of the lab in Redis, removed at the end of the lab',

  'lab.missing-rows.ways': '1. Ids that do not exist',
  'lab.missing-rows.ways.plan':
    'Three readers ask for the {known|id that exists|ids that exist} and for {unknown} that do not, {rounds|time|times} each. Com_select is the count of SELECTs that the database server itself keeps; all query counts are differences of it.',
  'lab.missing-rows.ways.sample':
    'The first is the read of one row from a well-known AWS sample, step by step: HGETALL, on a miss a query, and if there was a row HMSET and EXPIRE. The other two use the core: elasticache-tutorial/cache-aside, the library of this package.',
  'lab.missing-rows.shared-server':
    'Com_select counts the queries of everybody who uses this database server, so other clients of it show up in these numbers.',
  'lab.missing-rows.guess':
    'The sample reads {ids|unknown id|unknown ids}, {reads|read|reads} in all. How many of those reads will reach MySQL?',
  'lab.missing-rows.way.sample': 'as in the AWS sample',
  'lab.missing-rows.way.forgetful': 'the core, "not found" not remembered',
  'lab.missing-rows.way.remembering': 'the core, "not found" remembered',
  'lab.missing-rows.ways.title': 'Reads, and queries that reached MySQL',
  'lab.missing-rows.ways.way': 'way of reading',
  'lab.missing-rows.ways.known-reads': 'reads, known ids',
  'lab.missing-rows.ways.unknown-reads': 'reads, unknown ids',
  'lab.missing-rows.ways.queries': 'queries',
  'lab.missing-rows.ways.verdict':
    'Of {reads|read|reads} of {ids|unknown id|unknown ids}, {sample} reached MySQL with the sample, and {remembering} where "not found" is remembered.',
  'lab.missing-rows.ways.method': 'Queries are counted by the database server itself (Com_select).',
  'lab.missing-rows.ways.chart': 'Queries for unknown ids',
  'lab.missing-rows.ways.missed':
    'The sample stores only what it found, so a missing row is a miss every time: the hit ratio falls and nobody sees why.',
  'lab.missing-rows.ways.missed-not-shown':
    'That a missing row is a miss every time was not shown in this run: look at the queries of the sample.',
  'lab.missing-rows.ways.core':
    'The core stores the empty result like any other, and a hit on it says notFound.',
  'lab.missing-rows.ways.core-not-shown':
    'That remembering saves queries was not shown in this run; on a server that others use their queries are counted as well.',

  'lab.missing-rows.later': '2. The row that appears later',
  'lab.missing-rows.later.plan':
    'Now the danger: "not found" can become wrong. A reader asks for an id that does not exist, and this is remembered; then the row is inserted. First with the same TTL as for rows ({ttl} s), then with a shorter one, then with the shorter one and a writer that invalidates.',
  'lab.missing-rows.later.long': 'as long as rows',
  'lab.missing-rows.later.short': 'shorter',
  'lab.missing-rows.later.invalidated': 'shorter, invalidated on INSERT',
  'lab.missing-rows.later.title': 'How long a new row was said not to exist',
  'lab.missing-rows.later.way': '"not found" is remembered',
  'lab.missing-rows.later.remembered': 'TTL',
  'lab.missing-rows.later.wrong': 'wrong for',
  'lab.missing-rows.later.answers': 'wrong answers',
  'lab.missing-rows.later.verdict':
    'After the INSERT readers were told "not found" for {long} with the long TTL, {short} with the short one, and {invalidated} with an invalidation.',
  'lab.missing-rows.later.user':
    'Somebody who has just registered and is told that there is no such user is worse than one extra query. So "not found" gets a shorter life than a row; the core takes a tenth of the TTL and at most 30 s unless you say otherwise (notFoundTtlSeconds).',
  'lab.missing-rows.later.short-not-shown':
    'That a shorter TTL shortens it was not shown in this run.',
  'lab.missing-rows.later.insert': 'And an INSERT must invalidate too, not only an UPDATE.',
  'lab.missing-rows.later.invalidated-not-shown':
    'That invalidating shortens it further was not shown in this run.',

  'lab.missing-rows.flood': '3. What remembering does not help against',
  'lab.missing-rows.flood.queries':
    '{reads|read|reads} of unknown ids, each id once, with "not found" remembered: {queries|query|queries} reached MySQL.',
  'lab.missing-rows.flood.keys':
    'And keys that Redis now holds for them, each until its TTL ends: {keys}.',
  'lab.missing-rows.flood.learned':
    'What is asked for only once is never a hit. Against somebody who tries ids one after the other, remembering protects nothing and fills the memory. What helps there is to refuse before asking: an id that can not exist by its form, more requests than a person makes, ids that can not be guessed.',
  'lab.missing-rows.tip':
    'In your own code: remember "not found", for a short time, and invalidate on INSERT as you do on UPDATE.',

  'lab.missing-rows.check.ok':
    '{reads|read|reads} of an id that does not exist sent {queries|query|queries} to MySQL; nothing of the lab is left',
  'lab.missing-rows.check.bad':
    '{reads|read|reads} of an id that does not exist came to this many queries: {queries}.',
} as const;
