/** Questions about what a cache is for: the options, and of each why it is right or wrong. */
export const en = {
  'quiz.topic.why': 'What a cache is for',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Common ElastiCache Use Cases and How ElastiCache Can Help" (session stores); the lab measures it.
  'quiz.stateless-web':
    'Web servers behind a load balancer keep sessions in local memory, so users are logged out when Auto Scaling removes a server. Which design keeps the web tier stateless with very fast session reads?',
  'quiz.stateless-web.a': 'Sticky sessions on the load balancer, lasting one day',
  'quiz.stateless-web.a.why':
    'The session still lives in one server, and goes with it when that server is removed.',
  'quiz.stateless-web.b': 'Sessions in ElastiCache, one key each with a TTL',
  'quiz.stateless-web.b.why':
    'A shared in-memory store outlives any web server, and the TTL clears idle sessions by itself.',
  'quiz.stateless-web.c': 'Session files on the instance store of each server',
  'quiz.stateless-web.c.why':
    'An instance store ends with its instance, and no other server can read it.',
  'quiz.stateless-web.d': 'A larger instance type for every web server',
  'quiz.stateless-web.d.why':
    'A larger server holds more sessions, and loses more of them when it goes.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Common ElastiCache Use Cases and How ElastiCache Can Help" (what should I cache); the step measures it.
  'quiz.worth-caching': 'A team wants to cache one result first. Which of these gains the most?',
  'quiz.worth-caching.a': 'A 40 MB export that one batch job reads each night',
  'quiz.worth-caching.a.why':
    'Every hit would move 40 MB, and there is one reader a day: almost nothing is saved.',
  'quiz.worth-caching.b': 'A row read by its primary key once a day',
  'quiz.worth-caching.b.why':
    'It costs the database next to nothing, and by the next day the copy has expired.',
  'quiz.worth-caching.c': 'A 1 kB ranking, 200 ms to compute, asked for 50 times a second',
  'quiz.worth-caching.c.why':
    'Expensive to ask for, often asked for, and small: one computation then serves thousands of reads.',
  'quiz.worth-caching.d': 'A report that each user runs once with dates of their own',
  'quiz.worth-caching.d.why':
    'Every request would be a key of its own, so nobody ever finds what another one stored.',

  // Source, 2026-11: arithmetic; the lab derives and measures it.
  'quiz.hit-ratio':
    'The hit ratio of a cache rises from 80% to 90%, with the same number of reads. What happens to the queries that reach the database?',
  'quiz.hit-ratio.a': 'They are halved, from 20 to 10 of each 100 reads',
  'quiz.hit-ratio.a.why':
    'Only misses reach the database: 20 of 100 before, 10 of 100 after. The last percents count the most.',
  'quiz.hit-ratio.b': 'They fall by 10%, since the ratio rose by ten points',
  'quiz.hit-ratio.b.why':
    'Ten points more hits are ten misses fewer in 100 reads, which is half of the 20 there were.',
  'quiz.hit-ratio.c': 'They stay the same, as every write still reaches it',
  'quiz.hit-ratio.c.why':
    'Writes do not change here; the reads that miss do, and they are half as many.',
  'quiz.hit-ratio.d': 'They fall to a ninth, in the proportion of hits to misses',
  'quiz.hit-ratio.d.why':
    '90 to 10 is hits against misses after the change, not queries before against queries after.',

  // Source, 2026-11: RFC 9110, "HTTP Semantics", If-None-Match and 304; the lab measures it.
  'quiz.page-304':
    'Finished pages are kept in ElastiCache, each with an ETag. A browser that has the page asks again with If-None-Match, and the page is unchanged. What does the answer 304 save?',
  'quiz.page-304.a': 'The query to the database, which Redis could not have saved',
  'quiz.page-304.a.why': 'The page kept in Redis saves the query already, for every visitor.',
  'quiz.page-304.b': 'The look into the cache, because the ETag is in the request',
  'quiz.page-304.b.why':
    'The server must look at the kept page to know whether its ETag is still the same.',
  'quiz.page-304.c': 'The TTL of the page, which begins anew with every 304',
  'quiz.page-304.c.why':
    'A 304 changes nothing in Redis; the kept page expires when it would have.',
  'quiz.page-304.d': 'Sending the page once more to a browser that has it',
  'quiz.page-304.d.why':
    'Redis saves making the page, for everybody; 304 saves sending it, for this browser.',

  // Source, 2026-11: RFC 9111, "HTTP Caching", the cache key; the lab shows the pages.
  'quiz.shared-response':
    'An API keeps the JSON of GET /orders in ElastiCache under its URL. The answer depends on who is signed in. What is the danger?',
  'quiz.shared-response.a': 'The JSON must be parsed on each hit, which costs more than the query',
  'quiz.shared-response.a.why':
    'Decoding a small answer costs far less than making it; it is no danger.',
  'quiz.shared-response.b': 'One customer may be given the orders of another',
  'quiz.shared-response.b.why':
    'Under the URL alone all customers share one entry. What the answer depends on belongs into the key.',
  'quiz.shared-response.c': 'ElastiCache refuses values that are not plain strings',
  'quiz.shared-response.c.why': 'JSON is a string like any other; the cache does not look into it.',
  'quiz.shared-response.d': 'The entry can never expire, because every customer asks for it',
  'quiz.shared-response.d.why':
    'A TTL runs from when the entry was stored, however often it is read.',
} as const;
