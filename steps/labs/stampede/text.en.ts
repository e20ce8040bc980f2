/** Texts of the lab stampede. */
export const en = {
  'lab.stampede.title': 'Stampede: everybody misses at once',
  'lab.stampede.why':
    'While a key is in the cache, a thousand readers cost the database nothing. The moment it expires, all of them miss and all ask the database the same thing: a stampede, also called thundering herd or dogpile. Here it happens on your machine, without protection and with three; the fourth, jitter, is part 2.',
  'lab.stampede.hint':
    'Try --readers 100: which column grows, and which does not? Now write it yourself: exercise fail-open, one-flight, lock, jitter.',
  'lab.stampede.figure.queries-unprotected': 'queries without protection',
  'lab.stampede.figure.queries-locked': 'queries with single flight and lock',
  'lab.stampede.option.readers': 'readers of the one key',
  'lab.stampede.option.instances':
    'cache instances the readers are spread over, each with its own connections',
  'lab.stampede.option.seconds': 'seconds of reading with each protection',
  'lab.stampede.plan.table': 'the table {table}, removed at the end of the lab',
  'lab.stampede.plan.keys': 'keys of the lab in Redis, removed at the end of the lab',
  'lab.stampede.plan.reads':
    '{readers|reader|readers} of one key, {seconds} s without protection and with each of three',

  'lab.stampede.crowd': '1. One key, many readers',
  'lab.stampede.crowd.query':
    'An expensive query: it compares {rows|reading|readings} with each other. Run {times|time|times} before the one shown, it took {ms} at its quickest.',
  'lab.stampede.crowd.counter':
    'Com_select is the count of SELECTs that the database server itself keeps; all query counts below are differences of it.',
  'lab.stampede.crowd.plan':
    '{readers|reader asks|readers ask} for its result every {every} ms. They are spread over {instances|independent cache instance|independent cache instances}, each with its own connections to Redis and MySQL, as {instances|process|processes} would have; they share nothing but the two servers.',
  'lab.stampede.shared-server':
    'Com_select counts the queries of everybody who uses this database server, so other clients of it show up in these numbers.',
  'lab.stampede.guess':
    'With a TTL of {ttl} s and no protection: how many queries will {readers|reader|readers} send to MySQL in {seconds} s?',
  'lab.stampede.protection.none': 'none',
  'lab.stampede.protection.single-flight': 'single flight',
  'lab.stampede.protection.lock': 'single flight, lock',
  'lab.stampede.protection.early-refresh': 'both, early refresh',
  'lab.stampede.crowd.title':
    '{readers|reader|readers} of one key over {instances|instance|instances}, {seconds} s each',
  'lab.stampede.crowd.protection': 'protection',
  'lab.stampede.crowd.reads': 'reads',
  'lab.stampede.crowd.expiries': 'expiries',
  'lab.stampede.crowd.queries': 'queries',
  'lab.stampede.crowd.per-expiry': 'per expiry',
  'lab.stampede.crowd.peak': 'peak per 100 ms',
  'lab.stampede.crowd.p50': 'median read',
  'lab.stampede.crowd.slowest': 'slowest read',
  'lab.stampede.crowd.verdict':
    'Queries each time the key expired: {none} without protection, {flight} with single flight, {lock} with the lock as well.',
  'lab.stampede.crowd.never': 'never seen',
  'lab.stampede.crowd.totals':
    'MySQL got {none|query|queries} without protection, {flight} with single flight, {lock} with the lock as well. How often the key expired in each of these runs was not counted on this Redis, so the numbers show a tendency only.',
  'lab.stampede.crowd.slowest-reads':
    'The slowest read took {none} without protection and {early} with all of them; one read each, so not more than an example.',
  'lab.stampede.crowd.method':
    'Queries are counted by the database server (Com_select). A reader waits for its answer before it asks again, so where answers are slow there are fewer reads.',
  'lab.stampede.late':
    'The count is looked at several times in {bin} ms; here up to {gap} lay between two looks, so a peak may hold the queries of that whole time.',
  'lab.stampede.crowd.method.expiries':
    'Expiries are counted by the cache server itself (expired_keys).',
  'lab.stampede.crowd.dash':
    'A dash under per expiry: with early refresh most queries belong to no expiry; in other rows no expiry was counted.',
  'lab.stampede.crowd.chart': 'Queries that reached MySQL, over time',
  'lab.stampede.crowd.none':
    'Without protection everybody who misses before the value is stored again asks MySQL.',
  'lab.stampede.crowd.flight':
    'Single flight: readers of one process that want the same thing wait for one query; as a rule that leaves one query per process, here {instances}.',
  'lab.stampede.crowd.flight-more':
    'In this run there were more. One possible way to that, which was not counted: a reader looks between the answer and its storing, and asks again.',
  'lab.stampede.crowd.flight-unclear':
    'That single flight saves queries each time the key expires was not shown in this run.',
  'lab.stampede.crowd.lock':
    'Lock: the first process to take a short lock in Redis (SET NX) asks; the others wait for its result, at most twice as long as the query last took (1 s if that is not known yet).',
  'lab.stampede.crowd.lock-more':
    'In this run more than one query per expiry was counted with the lock. One possible cause, which was not counted: who has waited that long asks MySQL after all.',
  'lab.stampede.crowd.lock-unclear':
    'That the lock saves queries beyond single flight each time the key expires was not shown in this run.',
  'lab.stampede.crowd.early':
    'Early refresh: as expiry comes near, some hit starts the query behind its back, by chance, so that as a rule the value is renewed before it is gone and nobody waits.',
  'lab.stampede.crowd.early-count':
    'Expiries with early refresh: {early}; without any protection: {none}.',
  'lab.stampede.crowd.early-not-shown':
    'That early refresh keeps a key from expiring was not shown in this run.',

  'lab.stampede.jitter': '2. Many keys, stored at the same moment',
  'lab.stampede.jitter.plan':
    'Single flight and lock work per key. After a deployment, a restart or a batch job many keys are stored at the same moment, and so they expire at the same moment: a stampede of different keys. Jitter takes a random part off each TTL.',
  'lab.stampede.jitter.half':
    'Here up to 50% is taken off, so that it shows within a TTL of one second. The usual 10% was not measured.',
  'lab.stampede.jitter.of': 'jitter {percent}%',
  'lab.stampede.jitter.title': '{keys|key|keys} stored at once, TTL {ttl} s',
  'lab.stampede.jitter.jitter': 'jitter',
  'lab.stampede.jitter.verdict':
    'The most queries within {bin} ms: {without} without jitter, {jittered} with it.',
  'lab.stampede.jitter.unclear':
    'The most queries within {bin} ms: {without} without jitter, {jittered} with it. That is no clear difference in this run.',
  'lab.stampede.jitter.cost':
    'Jitter has its price: keys live shorter on average; queries without it: {without}, with it: {jittered}.',
  'lab.stampede.jitter.no-cost':
    'Queries: {without} without jitter, {jittered} with it. That keys live shorter with jitter did not show in this run.',
  'lab.stampede.jitter.chart': 'Queries that reached MySQL per {bin} ms',
  'lab.stampede.tip':
    'Single flight and a jitter of 10 percent are on by default in elasticache-tutorial/cache-aside, the library of this package. Turn on lock: true when one query hurts, and earlyRefresh for keys that are read all the time; 1 is the usual choice, and a larger number starts earlier: here it was {early}.',

  'lab.stampede.check.ok':
    '{readers|reader|readers} of a cold key in two instances with the lock sent {queries|query|queries} to MySQL; nothing of the lab is left',
  'lab.stampede.check.bad': '{readers|reader|readers} of a cold key made {queries|query|queries}.',
} as const;
