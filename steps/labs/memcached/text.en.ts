/** Texts of the lab memcached. */
export const en = {
  'lab.memcached.title': 'Memcached beside Redis: what is different',
  'lab.memcached.why':
    'ElastiCache offers two families, Memcached and Redis or Valkey. How do they differ? Here both do the same work on real protocols: a board of scores, a node that dies, one that comes back with what it had. You guess, see it counted, and end with a table of which need wants which.',
  'lab.memcached.hint':
    'Try --points 200: the writers meet more often. Which of the three ways still keeps every point?',
  'lab.memcached.figure.points-lost': 'points lost with get and set',
  'lab.memcached.figure.points-lost-cas': 'points lost with gets and cas',
  'lab.memcached.figure.points-lost-redis': 'points lost with ZINCRBY',
  'lab.memcached.figure.keys-missed': 'most keys missing under a ring after one node died',
  'lab.memcached.figure.old-values': 'old values read after a node came back',
  'lab.memcached.option.keys': 'keys that are spread over the nodes, for each ring',
  'lab.memcached.option.points': 'points that each writer gives on the board of scores',
  'lab.memcached.plan.servers':
    "{nodes|server|servers} of memcached, a configuration endpoint and a Redis of the lab's own; they are removed at the end of the lab",
  'lab.memcached.plan.kill': 'one of these memcached servers is killed on purpose',

  'lab.memcached.lines': '1. The protocol, by hand',
  'lab.memcached.lines.plan':
    'Memcached speaks lines of text. A set names the key, a number for the client (flags), the seconds to live and the bytes of the value, which follows on a line of its own.',
  'lab.memcached.lines.learned':
    'Only strings: incr refuses what is no number, and decr stops at 0. The last line is no command here, because memcached has no sorted sets, lists or hashes.',
  'lab.memcached.lines.redis':
    'The same in Redis goes below zero, and a sorted set is one command.',

  'lab.memcached.board': '2. A board of scores, eight writers',
  'lab.memcached.board.plan':
    'A board of {players|player|players}. {writers|writer|writers} at the same time give {points|point|points} each, one at a time: {given} in all.',
  'lab.memcached.board.ways':
    'In memcached the board is one JSON text, which a writer gets, changes and stores: with set, or with cas, which stores only when nobody else has stored since. In Redis it is a sorted set, and a point is one ZINCRBY.',
  'lab.memcached.board.playing': 'giving points',
  'lab.memcached.board.title': 'The same {given|point|points} in three ways',
  'lab.memcached.board.way': 'way',
  'lab.memcached.board.way.get-set': 'memcached get + set',
  'lab.memcached.board.way.cas': 'memcached gets + cas',
  'lab.memcached.board.way.zincrby': 'Redis ZINCRBY',
  'lab.memcached.board.kept': 'points kept',
  'lab.memcached.board.lost': 'points lost',
  'lab.memcached.board.trips': 'round trips',
  'lab.memcached.board.moved': 'moved',
  'lab.memcached.board.counted':
    'Moved: bytes of both directions, counted in the connections of memcached and by Redis itself (total_net_input_bytes and total_net_output_bytes).',
  'lab.memcached.board.overwritten':
    'With get and set {lost|point|points} of {given} disappeared: two writers read the same list, and the later one stored over the other. Nobody got an error.',
  'lab.memcached.board.none-lost':
    'With get and set no point disappeared in this run: no two writers held the same list at the same time. Try more points.',
  'lab.memcached.board.cas':
    'With cas none disappeared, but {retries|time|times} a writer was refused, had to read the whole list again and to try once more.',
  'lab.memcached.board.command':
    'The server of Redis does the adding itself, so nobody can come in between: {redis} went over the wire, where cas moved {memcached}.',
  'lab.memcached.board.top':
    'The three best: ZRANGE 0 2 REV moved {redis}. From memcached the whole list came, {memcached}, to be sorted by the client.',

  'lab.memcached.discovery': '3. Which nodes are there?',
  'lab.memcached.discovery.plan':
    'A memcached node knows nothing of other nodes: the client spreads the keys over them. Here are {nodes}. How does a client learn their addresses, also after one was added?',
  'lab.memcached.discovery.plain': 'Memcached itself knows no such command.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Adding auto discovery to your client library".
  'lab.memcached.discovery.learned':
    'This answer comes from the embedded server in the flavour of ElastiCache, whose configuration endpoint answers so: a version, which counts up with every change, then name|address|port of each node ({found} here). This is auto discovery. The lab takes its nodes from this answer.',

  'lab.memcached.dies': '4. One of three nodes dies',
  'lab.memcached.dies.plan':
    '{keys|key|keys} are stored on {nodes|node|nodes}, once for each of three ways to choose the node of a key. Then one node is killed, and every key is read: first as if nobody had noticed, then with the dead node taken out of the list.',
  'lab.memcached.dies.rings':
    'Modulo: the hash of the key, divided by the number of nodes, and the remainder is the node. Ketama: many points of each node on a ring, and a key belongs to the next point. Rendezvous: each node draws a number for the key, and the highest wins.',
  'lab.memcached.guess':
    'Under modulo, one of {nodes|node|nodes} dies and is taken out of the list. Of 100 keys, how many are missing then?',
  'lab.memcached.dies.title': 'One node dead: {keys|key|keys} under three rings',
  'lab.memcached.dies.ring': 'ring',
  'lab.memcached.dies.unanswered': 'no answer',
  'lab.memcached.dies.missed': 'missing',
  'lab.memcached.dies.share': 'share missing',
  'lab.memcached.dies.fourth': 'moved by a 4th',
  'lab.memcached.dies.columns':
    'No answer: keys of the dead node while it is still in the list. Missing: once it is taken out. Moved by a 4th: keys that would change their node if one were added instead (computed). The rings go by names, not by ports, so every run gives the same.',
  'lab.memcached.dies.modulo':
    'Under modulo {missed|key is|keys are} missing, and {alive} of them lie on nodes that live: the divisor changed, so the client looks for them in the wrong place.',
  'lab.memcached.dies.ketama':
    "Under ketama {missed|key is|keys are} missing, exactly the dead node's own. All others stayed where they were.",
  'lab.memcached.dies.growing':
    'Adding a node is no better under modulo: a fourth would move {modulo} of the keys, under ketama {ketama}.',
  'lab.memcached.dies.database':
    'Each missing key is a query to the database, and all of them come at once. A node of memcached has no replica that could answer in its place.',

  'lab.memcached.returns': '5. The node that comes back',
  'lab.memcached.returns.plan':
    'Node {node} is out of the ring, and every value is written anew to the others: v1 becomes v2. Then a node comes back into the ring (ketama). Once it is a new one; once, with other keys, it is one that only hung or was cut off, and still holds what it had.',
  'lab.memcached.returns.title': '{keys|key|keys} after the node is back',
  'lab.memcached.returns.how': 'the node',
  'lab.memcached.returns.how.empty': 'was killed, is new',
  'lab.memcached.returns.how.paused': 'hung, goes on',
  'lab.memcached.returns.how.cut-off': 'was cut off, is back',
  'lab.memcached.returns.fresh': 'v2',
  'lab.memcached.returns.missing': 'missing',
  'lab.memcached.returns.stale': 'v1 (old)',
  'lab.memcached.returns.empty.learned':
    'The new node is empty: {missing|key is|keys are} missing once more, and nothing is wrong.',
  'lab.memcached.returns.stale.learned':
    'The node that kept its memory answers {stale|key|keys} with the old value, as hits, and nobody notices. Only a TTL or the next write ends that; a node that was away should be emptied (flush_all) before it is asked again.',
  'lab.memcached.returns.none-stale': 'No old value was read in this run.',

  'lab.memcached.traps': '6. Five traps of the text protocol',
  // memcached 1.6: doc/protocol.txt, "Expiration times", "Keys", "Storage commands".
  'lab.memcached.traps.days':
    'Thirty days in seconds are a time to live. One second more is taken for a date, in 1970: STORED, and gone.',
  'lab.memcached.traps.key': 'A key has at most 250 bytes; one more is refused.',
  'lab.memcached.traps.japanese':
    'Bytes, not letters: of these letters, with three bytes each, 83 fit and 84 do not.',
  'lab.memcached.traps.injected':
    'The worst one: the refused set did not take its value along, so the next line ran as a command. The victim is gone. Whoever chooses the key and the value can run commands, unless the client checks the key before it sends it.',
  'lab.memcached.traps.large':
    'A value that with its key is larger than the limit (1 MB unless -I says more) is refused, and the old one under the key is gone as well.',
  'lab.memcached.traps.not-sprung':
    'This server did not walk into the trap: it answered otherwise.',
  'lab.memcached.traps.advice':
    'Check or hash keys before they are sent, give TTLs of at most 30 days, and look at every answer of a set.',

  'lab.memcached.restart': '7. kill -9',
  'lab.memcached.restart.plan':
    'A server holds keys, is killed and started again. Both write nothing to the disk here.',
  'lab.memcached.restart.title': 'Keys before kill -9 and after the start',
  'lab.memcached.restart.store': 'server',
  'lab.memcached.restart.store.memcached': 'memcached, one node',
  'lab.memcached.restart.store.redis': 'Redis, no replica',
  'lab.memcached.restart.before': 'keys before',
  'lab.memcached.restart.after': 'keys after',
  'lab.memcached.restart.empty': 'Memory is all there was, and it is gone.',
  'lab.memcached.restart.kept':
    'Something came back after the start. With a server that keeps its data in memory only, nothing would.',
  'lab.memcached.restart.replica':
    'The difference is not the single server but what can stand beside it: Redis and Valkey can have replicas, which take over with the data. A memcached node has none.',
  'lab.memcached.restart.not-redis':
    'The embedded Redis is not killed here; a real one (doctor tells how to get it) is shown beside memcached.',

  'lab.memcached.workers': '8. Threads and slabs',
  'lab.memcached.workers.not-here':
    'The embedded server has one thread and no slabs. With a real memcached on Linux this part shows what each worker did and what each value takes (doctor tells how to get one).',
  'lab.memcached.workers.plan':
    'Many connections read the same key. The CPU time of each worker thread is read from Linux (schedstat); times of answers would tell nothing on a machine that also runs the clients.',
  'lab.memcached.workers.title': 'CPU time of the worker threads',
  'lab.memcached.workers.worker': 'worker',
  'lab.memcached.workers.share': 'share',
  'lab.memcached.workers.shared':
    '{busy|worker|workers} shared the work; the busiest did {most}. Redis and Valkey run commands in one thread; memcached uses the cores of a large node.',
  'lab.memcached.workers.alone':
    'One worker did nearly all of it in this run, so it does not tell how workers share.',
  'lab.memcached.slabs.plan':
    'Memcached does not ask the system for each value. It cuts its memory into chunks of fixed sizes (slabs), and a value takes the smallest chunk that it fits into.',
  'lab.memcached.slabs.title': 'What a value takes, in bytes',
  'lab.memcached.slabs.value': 'value',
  'lab.memcached.slabs.item': 'with key, header',
  'lab.memcached.slabs.chunk': 'chunk',
  'lab.memcached.slabs.waste': 'unused',
  'lab.memcached.slabs.note':
    'Sizes as the server tells them (me, stats slabs). What is unused in a chunk is lost to all others.',

  'lab.memcached.choice': '9. Which need wants which',
  'lab.memcached.choice.title': 'Memcached, or Redis and Valkey',
  'lab.memcached.choice.need': 'need',
  'lab.memcached.choice.choose': 'choose',
  'lab.memcached.choice.seen': 'measured here',
  'lab.memcached.choice.not-seen': 'not measured in this run',
  'lab.memcached.choice.counting': 'many change one value',
  'lab.memcached.choice.counting.choose': 'Redis, Valkey',
  'lab.memcached.choice.counting.seen':
    'of {given|point|points} get + set kept {memcached}, ZINCRBY {redis}',
  'lab.memcached.choice.ranking': 'rankings, lists, sets',
  'lab.memcached.choice.ranking.choose': 'Redis, Valkey',
  'lab.memcached.choice.ranking.seen': 'the three best: {memcached} against {redis}',
  'lab.memcached.choice.surviving': 'data outlive a node (replicas, backups)',
  'lab.memcached.choice.surviving.choose': 'Redis, Valkey',
  'lab.memcached.choice.surviving.seen':
    'without a replica, of {before|key|keys}: memcached {after}, Redis {redis}',
  'lab.memcached.choice.spreading': 'memory of many nodes, and no more',
  'lab.memcached.choice.spreading.choose': 'Memcached, with ketama',
  'lab.memcached.choice.spreading.seen': 'missing: modulo {modulo}, ketama {ketama}',
  'lab.memcached.choice.large': 'values over 1 MB',
  'lab.memcached.choice.large.choose': 'Redis, Valkey',
  'lab.memcached.choice.large.seen': 'memcached refused one, and dropped the old',
  'lab.memcached.choice.cores': 'all cores of one large node',
  'lab.memcached.choice.cores.choose': 'Memcached',
  'lab.memcached.choice.cores.seen': '{workers|worker|workers}, the busiest {most}',
  'lab.memcached.choice.strings': 'short strings, may be lost',
  'lab.memcached.choice.strings.choose': 'either',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Comparing Valkey, Redis OSS and Memcached self-designed caches"; ElastiCache Serverless for Memcached, announcement.
  'lab.memcached.choice.serverless':
    '"Memcached has no replication" is true of clusters of nodes. ElastiCache Serverless for Memcached does keep its data in several Availability Zones.',

  'lab.memcached.check.ok':
    'on a fresh memcached a plain set overwrote that of another client, cas was refused ({cas}), and {sprung} of {traps|trap was|traps were} there',
  'lab.memcached.check.bad':
    'a fresh memcached answered cas with {cas} and showed {sprung} of {traps|trap|traps}.',
} as const;
