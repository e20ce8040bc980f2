/** Texts of the lab eviction. */
export const en = {
  'lab.eviction.title': 'Eviction: what goes when the memory is full',
  'lab.eviction.why':
    "The memory of a cache is smaller than the data, and one day it is full. What Redis does then is one parameter, maxmemory-policy: it decides your hit ratio, or whether your writes are refused. Here every policy gets the same reads, and then you walk into the trap of ElastiCache's default, volatile-lru.",
  'lab.eviction.hint':
    'Try --keys 4000, four times as many as usual: which policy keeps the best hit ratio?',
  'lab.eviction.figure.eviction-hit-ratio': 'highest hit ratio of all policies',
  'lab.eviction.option.keys': 'different keys that are read',
  'lab.eviction.option.rate': 'reads per second for each policy',
  'lab.eviction.option.seconds': 'seconds before and again after the change of favourites',
  'lab.eviction.plan.servers':
    "small Redis servers of the lab's own, {memory} each; your Redis is not touched, and they are removed at the end of the lab",

  'lab.eviction.policies': '1. The same reads, every policy',
  'lab.eviction.policies.plan':
    "A program reads {keys|key|keys} of {bytes|byte|bytes} each through a memory of {memory}. A miss is a SET, with a TTL (time to live) of 5 to 10 minutes, so that nothing expires here. Popularity follows Zipf's law: the second key is read half as often as the first, the tenth a tenth as often.",
  'lab.eviction.policies.phases':
    'First the memory is filled with the keys in shuffled order. Then come {reads|read|reads}. Then the favourites change, as when news breaks: what was read least is now read most, for another {reads|read|reads}.',
  'lab.eviction.policies.at-once':
    '{policies|policy|policies}, {policies|server|servers} with exactly the same reads at the same time, at most {rate} a second. Redis keeps the age of a key in whole seconds, so LRU needs several of them to tell keys apart.',
  'lab.eviction.policies.in-turn':
    '{policies|policy|policies} with exactly the same reads, one after the other on the embedded server. It keeps the age of a key more exactly than Redis does, so no waiting is needed; for the figures of a real Redis install one (doctor tells how).',
  'lab.eviction.guess':
    'Not all keys fit. Of 100 reads before the change, how many are hits with allkeys-lru?',
  'lab.eviction.choice': 'And after the favourites have changed: which policy finds most?',
  'lab.eviction.choice.policy': '{policy}',
  'lab.eviction.reading': 'reading with every policy',
  'lab.eviction.table.title':
    'Policies: {reads|read|reads} before and after the change, {keys|key|keys}',
  'lab.eviction.table.policy': 'policy',
  'lab.eviction.table.before': 'hits before',
  'lab.eviction.table.after': 'hits after',
  'lab.eviction.table.evicted': 'evicted keys',
  'lab.eviction.table.refused': 'refused writes',
  'lab.eviction.table.kept': 'keys kept',
  'lab.eviction.table.favourites': 'new favourites kept',
  'lab.eviction.table.verdict':
    'Highest hit ratio measured before the change: {before}, {beforeHits}. After it: {after}, {afterHits}. A policy that is behind by no more than chance (below) is no worse.',
  'lab.eviction.table.chance':
    'Every key has a TTL here, so allkeys-X and volatile-X choose among the same keys, and still differ by up to {points|point|points}: which key goes is drawn at random, or chosen among a few that are. Smaller differences mean nothing.',
  'lab.eviction.table.large-chance':
    'Every key has a TTL here, so allkeys-X and volatile-X choose among the same keys, and still differ by up to {points|point|points}. Which key goes is drawn at random, or chosen among a few that are, but that explains less; what else is behind it was not measured. Smaller differences mean nothing.',
  'lab.eviction.table.no-chance':
    'In this run no two policies that had to do the same were tried, so nothing tells how much of a difference is chance.',
  'lab.eviction.table.method':
    'Hits, misses and evicted keys are counted by the server itself (keyspace_hits, keyspace_misses, evicted_keys). Evicted keys and refused writes include the filling. New favourites: of the {favourites|key that is|keys that are} read most at the end, those that are there at the end.',
  'lab.eviction.chart': 'Hit ratio after the change of favourites',
  'lab.eviction.policies.lru':
    'LRU (least recently used) evicts what was read longest ago; LFU (least frequently used) what is read least often; random any key; volatile-ttl what would expire first, however often it is read. noeviction evicts nothing: it keeps what came first and refuses the rest, which the program then fetches from the database every time.',
  'lab.eviction.versus':
    '{policy} against allkeys-lru: before the change {before}, after it {after}.',
  'lab.eviction.versus.more': '{points|point|points} more hits',
  'lab.eviction.versus.fewer': '{points|point|points} fewer hits',
  'lab.eviction.versus.close': 'no more difference than chance',
  'lab.eviction.versus.random-lfu':
    'After the change random found {points|point|points} more than allkeys-lfu: knowing nothing was better than knowing what used to be read.',
  'lab.eviction.why.lfu-slow':
    'LFU fell behind when the favourites changed: it goes by counts, and the count of an old favourite stays high for a while.',
  'lab.eviction.why.random': 'Random fell behind: it knows nothing about the keys.',
  'lab.eviction.why.random-not-shown':
    'What knowing nothing costs was not shown in this run: random was not behind LRU by more than chance in both pairs of policies, or ahead of it in one half. Try more seconds.',
  'lab.eviction.why.noeviction':
    'noeviction fell behind: what fills the memory first stays, wanted or not.',
  'lab.eviction.why.noeviction-luck':
    'noeviction was not behind in this run. Which keys it keeps is luck: those that come first. And it is the policy that refuses writes.',

  'lab.eviction.trap': '2. The trap: volatile-lru and keys without a TTL',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Redis OSS 7 parameters", maxmemory-policy.
  'lab.eviction.trap.plan':
    "volatile-lru, the default of ElastiCache's parameter groups, may evict only keys that have a TTL. On a fresh server every key is read once here, and what is missing is written, with a SET that has no EX.",
  'lab.eviction.trap.rescue': 'Reads go on, writes do not: the server found no key it may evict.',
  'lab.eviction.trap.not-sprung':
    'The trap was not shown in this run: it takes a write that is refused with OOM and a read that is answered.',
  'lab.eviction.trap.retry':
    'With allkeys-lru Redis may evict any key. The same reads again, on the server that is full:',
  'lab.eviction.trap.title': 'Keys without a TTL in a full memory',
  'lab.eviction.trap.verdict':
    'Refused writes: {refused} with volatile-lru, {freed} with allkeys-lru, for the same reads.',
  'lab.eviction.trap.words':
    "The words after (error) are the server's own, and what your program gets: if it does not expect them, a full cache takes it down.",
  'lab.eviction.trap.ways':
    'Two ways out: give every key a TTL (which also limits how old a value can get), or choose allkeys-lru where all that is in Redis is a cache.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Parameter management" and "Supported commands".
  'lab.eviction.trap.aws':
    'On ElastiCache CONFIG is refused. The policy is set in a parameter group of your own; the default ones cannot be edited, and a serverless cache always uses volatile-lru.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Metrics for Valkey and Redis OSS".
  'lab.eviction.tip':
    'On AWS watch Evictions and DatabaseMemoryUsagePercentage in CloudWatch beside CacheHitRate. Evictions are normal only in a cache that was made too small on purpose.',

  'lab.eviction.check.ok':
    "on a fresh server volatile-lru refused writes of keys without a TTL ({refused}), allkeys-lru evicted instead ({evicted}); the lab's servers are gone",
  'lab.eviction.check.bad':
    'a fresh server refused {refused|write|writes} and evicted {evicted|key|keys}, where both should have happened.',
} as const;
