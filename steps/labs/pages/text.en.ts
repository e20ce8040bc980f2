/** Texts of the lab pages. */
export const en = {
  'lab.pages.title': 'Pages: cached by URL, with ETag and TTL',
  'lab.pages.why':
    'A web page that many look at is often the same for all of them, and still it is made anew for each. Instead the finished page can be kept in Redis under its URL; and a browser that has it needs to be told only that it is still the same. Here a real web process does both.',
  'lab.pages.hint':
    'Try --ttl 5: how long is the old page shown after the change? Now write it yourself: exercise pages.',
  'lab.pages.figure.page-cached-ms': 'page from the cache, median',
  'lab.pages.figure.page-made-ms': 'page made anew, median',
  'lab.pages.option.rounds': 'rounds in which the three ways take turns',
  'lab.pages.option.samples': 'requests of each way in each round',
  'lab.pages.option.ttl': 'seconds a page is kept, in the second part',
  'lab.pages.plan.table': 'the table {table}, removed at the end of the lab',
  'lab.pages.plan.web': 'a small web process on 127.0.0.1, for the lab alone',
  'lab.pages.plan.requests': '{requests|request|requests} of one page in each of three ways',

  'lab.pages.ways': '1. Made, cached, or still the same',
  'lab.pages.ways.plan':
    'A web process answers /pages/3 with a table of what this query finds, and keeps the finished page in Redis under its path.',
  'lab.pages.ways.etag':
    'It gives the page an ETag, a fingerprint of its content. The second request below is that of a browser which has the page and asks whether it changed.',
  'lab.pages.guess':
    'Making the page without the cache took {ms} just now. How many times as fast is the page from the cache?',
  'lab.pages.way.made': 'made each time',
  'lab.pages.way.cached': 'from the cache',
  'lab.pages.way.same': '304, still the same',
  'lab.pages.ways.measuring': 'asking for the page in three ways',
  'lab.pages.ways.title': 'One page in three ways, over HTTP',
  'lab.pages.ways.way': 'page',
  'lab.pages.ways.bytes': 'sent',
  'lab.pages.ways.queries': 'queries per {requests}',
  'lab.pages.what.made': 'the page made each time',
  'lab.pages.what.cached': 'the page from the cache',
  'lab.pages.what.same': 'the answer 304 (still the same)',
  'lab.pages.verdict.too-cheap': 'Making this page costs too little here to be worth caching.',
  'lab.pages.verdict.bytes': 'What 304 saves for certain is bytes; on a slow line those are time.',
  'lab.pages.cache.hit': 'hit',
  'lab.pages.cache.miss': 'miss',
  'lab.pages.cache.off': 'not asked',
  'lab.pages.ways.method':
    'Timed at the client, over one connection that stays open, in {rounds|round|rounds} in which the ways take turns. Bytes are those of the whole answer. Queries are counted by the database server (Com_select).',
  'lab.pages.ways.chart': 'Times of the three ways',
  'lab.pages.ways.learned':
    'Two caches work together: Redis saves making the page, for everybody; the browser saves sending it, for itself. With Cache-Control: no-cache the browser keeps the page but asks each time; with max-age it would not even ask, and nobody could call the page back before that time is over.',

  'lab.pages.life': '2. How old a page gets',
  'lab.pages.life.plan':
    'Now the page is kept for {ttl} s. One browser visits it, asks again, asks after the TTL, and then the data change behind the back of the cache:',
  'lab.pages.moment.first': 'first visit',
  'lab.pages.moment.again': 'asked again',
  'lab.pages.moment.expired': 'after the TTL',
  'lab.pages.moment.changed': 'after the UPDATE',
  'lab.pages.moment.renewed': 'after the TTL again',
  'lab.pages.life.title': 'One browser and a page that is kept for {ttl} s',
  'lab.pages.life.moment': 'moment',
  'lab.pages.life.at': 'at',
  'lab.pages.life.cache': 'cache',
  'lab.pages.life.status': 'status',
  'lab.pages.life.verdict':
    'The new page arrived {ms} after the UPDATE (asked for again about 50 ms after each answer).',
  'lab.pages.life.old': 'Until then the TTL let the old one be shown.',
  'lab.pages.life.same-etag':
    'Look at the line "after the TTL": the copy in Redis was gone and the page was made again, but it came out the same, so its ETag was the same and no page was sent.',
  'lab.pages.life.same-not-shown':
    'That a page made again keeps its ETag was not shown in this run.',
  'lab.pages.life.stale':
    'And at "after the UPDATE": the site says 304, still the same, although the data had changed.',
  'lab.pages.life.stale-not-shown':
    'That a changed page is still called the same was not shown in this run: look at the line "after the UPDATE".',
  'lab.pages.life.decides':
    'An ETag only compares with what the cache holds; how old that may be is decided by the TTL, or by deleting the key when the data change.',
  'lab.pages.tip':
    'A page that differs from visitor to visitor (a name, a basket) must not be kept under its URL alone: put what it depends on into the key, or cache only the parts that are the same for all.',
  'lab.pages.api':
    'The same holds for an API: its JSON response is kept under its URL, with an ETag. Whoever changes the data deletes the keys of all responses that show them; so keep a list of which they are.',

  'lab.pages.check.ok':
    'a page was made, then came from the cache with the same bytes, then was known to the browser (304); nothing of the lab is left',
  'lab.pages.check.bad': 'the page from the cache was not the page that was made.',
} as const;
