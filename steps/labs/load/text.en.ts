/** Texts of the lab load. */
export const en = {
  'lab.load.title': 'Load: what a cache is for',
  'lab.load.why':
    'One hit against one miss shows that a cache is quick. What it is for shows only when many readers ask for many things: some all the time, most hardly ever, and every value is thrown away when its TTL (time to live) ends. How many reads still reach the database? Here it is calculated and then measured.',
  'lab.load.hint':
    'Try --ttl 10, then --zipf 0: what does each do to the hit ratio, and why? Now write it yourself: exercise many-at-once.',
  'lab.load.figure.load-hit-ratio': 'hit ratio under the load',
  'lab.load.option.readers': 'readers that take turns',
  'lab.load.option.rate': 'reads per second of all readers together',
  'lab.load.option.seconds': 'seconds that are measured, after one TTL to fill the cache',
  'lab.load.option.keys': 'different things that are asked for',
  'lab.load.option.ttl': 'seconds a value may be served from the cache',
  'lab.load.option.zipf': "exponent of Zipf's law; 0 makes all keys equally popular",
  'lab.load.option.zipf.wrong': 'the exponent must be a number from 0 to {most}.',
  'lab.load.plan.table': 'the table {table}, removed at the end of the lab',
  'lab.load.plan.keys': 'keys of the lab in Redis, removed at the end of the lab',
  'lab.load.plan.reads': '{rate|read|reads} per second for {seconds} s',

  'lab.load.crowd': '1. Many readers, many keys',
  'lab.load.crowd.query':
    'This is what every read asks for: one planet, over {days|day|days} from a first day. Run {times|time|times} before the one shown, it took {ms} at its quickest. Each planet with each first day is a key of its own.',
  'lab.load.crowd.plan':
    '{readers|reader asks|readers ask} for {rate|result|results} per second, all together. Number of keys: {keys}. Values live for {ttl} s, and the first {ttl} s only fill the cache.',
  'lab.load.crowd.zipf':
    "Popularity goes by Zipf's law with exponent {zipf}: key 2 is asked for {second} as often as key 1, key 10 {tenth} as often.",
  'lab.load.crowd.equal': 'All keys are equally popular.',
  'lab.load.crowd.open-loop':
    'The schedule is an open loop: every read is due at a fixed instant and is timed from it, because users keep clicking while a system stalls.',
  'lab.load.shared-server':
    'Queries are counted by the database server for everybody who uses it, so other clients of it show up in these numbers.',
  'lab.load.guess':
    '{keys|key|keys}, {rate|read|reads} per second, TTL {ttl} s: how many percent of the reads will be hits?',
  'lab.load.filling': 'filling the cache for {ttl} s',
  'lab.load.second': '{reads}, {hits|hit|hits}, p50 {p50} ms, p99 {p99} ms, DB {queries}',
  'lab.load.second.few': '{reads}, {hits|hit|hits}, p50 {p50} ms, DB {queries}',
  'lab.load.seconds.title': 'The load, second by second',
  'lab.load.seconds.second': 'time',
  'lab.load.seconds.reads': 'reads',
  'lab.load.seconds.hits': 'hit ratio',
  'lab.load.seconds.p99': 'p99 of last 1,000',
  'lab.load.seconds.queries': 'queries',
  'lab.load.seconds.method':
    'Reads and queries are those that ended in the second; the server counts the queries (Com_select). p50 is of that second; a p99 (99 of 100 reads were faster) needs 1,000 reads, so it is of the last 1,000 after the filling. One cause of a dip in the hit ratio: keys that were stored together expire together.',
  'lab.load.seconds.shared':
    'Readers of one process that miss the same key at the same time share one query (single flight), so there can be fewer queries than misses.',
  'lab.load.chart.hit-ratio': 'Hit ratio over time',
  'lab.load.chart.rates': 'Reads, and queries that reached MySQL',
  'lab.load.schedule': 'This machine could not keep the schedule.',
  'lab.load.late':
    'For {latePercent} of the reads the process itself was more than {lateMs} ms late. That counts as waiting in the times on this screen. Try a lower --rate.',
  'lab.load.unsent':
    '{notSentPercent} of the reads were never sent, because no reader was free. They have no time, and are missing from the times on this screen. Try a lower --rate, or more --readers.',
  'lab.load.overloaded':
    'So much was late that the times on this screen are those of a process that was late, and not of cache and database. Below, hits and misses are compared by their number only.',

  'lab.load.arithmetic': '2. Predicted and measured',
  'lab.load.arithmetic.formula':
    "A key with popularity p is asked for pA times while its value lives; A is the number of all reads per TTL. Each life begins with one miss and brings pA hits, so pA / (1 + pA) of the key's reads are hits. Over all keys: h = sum of p x pA / (1 + pA).",
  'lab.load.arithmetic.words':
    'In words: the more often a key is read within one TTL, the more of its reads are hits. A longer TTL means fewer misses, a shorter one more.',
  'lab.load.reads.title': 'All reads, timed from the instant they were due',
  'lab.load.reads.read': 'read',
  'lab.load.reads.share': 'share',
  'lab.load.reads.mean': 'mean',
  'lab.load.reads.part': 'share x mean',
  'lab.load.reads.hit': 'hit',
  'lab.load.reads.miss': 'miss',
  'lab.load.reads.bypass': 'cache not asked',
  'lab.load.reads.all': 'all',
  'lab.load.reads.arithmetic':
    'The mean of all reads is the sum of the shares times the means: hit share x hit time + miss share x miss time.',
  'lab.load.prediction.title': 'The formula and the measurement',
  'lab.load.prediction.predicted': 'hits, predicted',
  'lab.load.prediction.measured': 'hits, measured',
  'lab.load.prediction.mean-predicted': 'mean, predicted',
  'lab.load.prediction.mean-measured': 'mean, measured',
  'lab.load.prediction.gain': 'gain',
  'lab.load.prediction.limit': '1/(1-h)',
  'lab.load.prediction.close':
    'The prediction, made from popularity, TTL and the rate that was really reached, is off by {points|percentage point|percentage points}.',
  'lab.load.prediction.no-rate':
    'No prediction: it is made from the rate that was really reached, and with so many reads never sent that is not known.',
  'lab.load.prediction.off':
    'The prediction is off by {points|percentage point|percentage points}. That is more than the 2 points a load of this kind leaves to chance; a schedule that was not kept, few reads, or somebody else who removes keys can be the cause.',
  'lab.load.prediction.limit-note':
    'The predicted mean takes the predicted hit ratio and the measured times of hits and misses. The gain compares the mean with what it would be if every read cost what a miss did here.',
  'lab.load.arithmetic.bridge':
    'A hit took {hit} and a miss {miss} on average. The misses are still paid in full, so that the mean of all reads gained {gain}, and no more.',
  'lab.load.arithmetic.no-faster':
    'In this run a hit took {hit} and a miss {miss} on average: for this query on this machine the cache makes reads no faster. What it does is to keep reads away from MySQL.',
  'lab.load.arithmetic.limit':
    'If a query costs the same with and without the cache, the gain cannot pass 1/(1-h), not even if hits cost nothing: with h = 50% the mean is at best halved; for ten times, nine of ten reads must be hits.',
  'lab.load.arithmetic.more':
    'A database at its limit gains more, because each query it is spared also shortens the queue for the others; that is not measured here. The way to a better mean is a better hit ratio: a longer TTL, fewer variants of a key, more memory.',

  'lab.load.loops': '3. Where a stall hides',
  'lab.load.loops.plan':
    'The same load once more, for {seconds} s, in the middle of which this whole process is paused for {stall} ms, as in a long garbage collection. Each read is timed twice: from the instant it was due, and from the instant it was sent, as a closed-loop tool would time it.',
  'lab.load.loops.title': 'The same reads, timed in two ways',
  'lab.load.loops.timed': 'timed from',
  'lab.load.loops.load-due': 'due, no stall',
  'lab.load.loops.load-sent': 'sent, no stall',
  'lab.load.loops.stall-due': 'due, with the stall',
  'lab.load.loops.stall-sent': 'sent, with the stall',
  'lab.load.loops.verdict':
    'Of {n|read|reads} with the stall, {due} took longer than 100 ms from the instant they were due, and {sent} from the instant they were sent.',
  'lab.load.loops.omission':
    'A tool that waits for one answer before it sends the next request leaves out the requests that would have met the stall; this is called coordinated omission.',
  'lab.load.loops.not-shown':
    'That a stall hides from the second way of timing was not shown clearly in this run: {sent|read was|reads were} slow from the instant of being sent, too.',
  'lab.load.loops.slow-anyway':
    'That is not the stall alone: without it {slowPercent} of the reads took longer than 100 ms from the instant they were due. What a stall hides was not shown in this run; try a lower --rate.',
  'lab.load.loops.not-sent':
    'Reads that were due with the stall but found no free reader before the end, and are missing from the table: {count}.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Metrics for Valkey and Redis OSS".
  'lab.load.tip':
    'Watch two numbers of your cache together: the hit ratio (in ElastiCache CacheHits and CacheMisses) and the queries that still reach the database. A falling hit ratio is load on its way to MySQL.',

  'lab.load.check.ok':
    'a first read of a key missed and a second one hit; nothing of the lab is left',
  'lab.load.check.bad':
    'two reads of one key should be a miss and then a hit, but were: {first}, {second}.',
} as const;
