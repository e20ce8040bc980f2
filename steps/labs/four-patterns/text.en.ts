/** Texts of the lab four-patterns. */
export const en = {
  'lab.four-patterns.title': 'Four patterns: what a dead node costs',
  'lab.four-patterns.why':
    'The create page offers cluster mode on or off, and replicas or none: four patterns at four prices. What the money buys shows only on the day a node dies, so here one dies in each of them. A program writes and reads at a steady rate, the primary is killed with kill -9, and everything is counted.',
  'lab.four-patterns.hint':
    'Try --replicas 2, or --patterns off-replicas for one pattern alone. Now write it yourself: exercise cluster-keys.',
  'lab.four-patterns.figure.keys-readable':
    'keys that could still be read, with shards and replicas',
  'lab.four-patterns.figure.writes-lost': 'writes lost, with shards and replicas',
  'lab.four-patterns.option.patterns':
    'patterns, with commas between them: off, off-replicas, on, on-replicas (cluster mode, replicas)',
  'lab.four-patterns.option.patterns.bad': 'takes one or more of {values}, with commas between',
  'lab.four-patterns.option.keys': 'keys that are there before the node dies',
  'lab.four-patterns.option.seconds': 'seconds to wait for the service to return by itself',
  'lab.four-patterns.option.shards': 'shards with cluster mode on',
  'lab.four-patterns.option.replicas': 'replicas of each primary in the patterns with replicas',
  'lab.four-patterns.plan.servers':
    "{nodes|server|servers} of the lab's own on this machine, removed at its end; your Redis is not touched",
  'lab.four-patterns.plan.kill': 'the primary of the first shard of each pattern, by kill -9',

  'lab.four-patterns.pattern.off': 'off / {replicas}',
  'lab.four-patterns.pattern.on': 'on / {replicas}',
  'lab.four-patterns.heading.off': 'Cluster mode off, no replicas',
  'lab.four-patterns.heading.off-replicas': 'Cluster mode off, with replicas',
  'lab.four-patterns.heading.on': 'Cluster mode on, no replicas',
  'lab.four-patterns.heading.on-replicas': 'Cluster mode on, with replicas',
  'lab.four-patterns.about.off':
    'One node has everything. Writes and reads go to the same endpoint, and nobody else has a copy.',
  'lab.four-patterns.about.off-replicas':
    "A primary and its copies; replicas here: {replicas}. Who promotes a replica? Redis itself does not. Three Sentinels, Redis's own watchmen, do it here; in ElastiCache the control plane of the managed service does. A Sentinel takes the primary for dead after {down} ms of silence, and two of three must agree.",
  // AWS 2026-11: Amazon ElastiCache User Guide, "Redis OSS parameters", cluster-require-full-coverage.
  'lab.four-patterns.about.on':
    'The keys are divided over {shards|shard|shards} of one node each by hash slot (there are 16,384 slots, into which keys are hashed). Nobody else has a copy of a shard, but the other shards do not need the dead one: cluster-require-full-coverage is no, the default of ElastiCache.',
  'lab.four-patterns.about.on-replicas':
    'The keys are divided over {shards|shard|shards} by hash slot, and each primary has copies; replicas of each: {replicas}. No Sentinel is needed: the primaries of the other shards vote. They take a node for dead after cluster-node-timeout, here {timeout} ms instead of the default 15,000 ms.',
  'lab.four-patterns.node': '{node}: {role}, port {port}',
  'lab.four-patterns.load':
    'In each pattern: {keys|known key|known keys}, then per second {rate|write|writes} of new keys, {rate|read|reads} from the primary and, where there is a replica, {rate|read|reads} from it.',
  'lab.four-patterns.load.clock':
    'They go by the clock: a slow answer does not delay the next request. What has no answer after {deadline} ms has failed. If nothing takes the place of the dead node within {seconds} s ({patience} s where there is a replica), it is started again by hand.',
  'lab.four-patterns.starting': 'starting all servers at once',
  'lab.four-patterns.started':
    'Started: {nodes|server|servers} of Redis, {sentinels|Sentinel|Sentinels}. A primary, its replica and three Sentinels of them are for the last part.',
  'lab.four-patterns.choice':
    'In each pattern the primary of the first shard will die and come back later. Which pattern will lose most of the known keys?',
  'lab.four-patterns.guess':
    'The primary of the first shard dies now and comes back later. How many of the {keys|known key|known keys} can be read after that?',
  'lab.four-patterns.guess.lost':
    'The primary will die while the replica is cut off, and the replica takes over. How many of the {writes|write|writes} of the first program, all answered with OK, will be gone?',
  'lab.four-patterns.phase.load': 'writing and reading',
  'lab.four-patterns.phase.dead': 'the primary is dead',
  'lab.four-patterns.phase.restart': 'the dead node starts again',
  'lab.four-patterns.phase.count': 'counting what is left',
  'lab.four-patterns.moved':
    'Another node is asked for a key of the dead primary, and says who has it now:',
  'lab.four-patterns.moved.dead':
    'That is the port of the dead node: the cluster knows nobody else who has this key.',
  'lab.four-patterns.result.back':
    '{node} was the new primary {promoted} after the first error. Writes failed for {writes}, reads from the primary for {reads}.',
  'lab.four-patterns.result.client':
    'A client needs its own time on top of the promotion: it must notice, ask who the primary is and connect.',
  'lab.four-patterns.result.replica-none':
    'Every one of {n|read|reads} from the replica was answered.',
  'lab.four-patterns.result.replica-one': 'One of {n|read|reads} from the replica failed.',
  'lab.four-patterns.result.replica-reads':
    '{failed} of {n|read|reads} from the replica failed, the first and the last {ms} apart; the others were answered.',
  'lab.four-patterns.result.not-back':
    'Within {seconds} s nothing took the place of the dead node. Failed by then: {writes|write|writes} and {reads|read|reads}.',
  'lab.four-patterns.result.reconnected':
    'Why did reads from the replica fail when it was promoted? The Sentinel that promotes it has the connections of its clients closed, so that they ask anew who the primary is.',
  'lab.four-patterns.result.not-found':
    '{node} was the new primary {promoted} after the first error, but within {seconds} s the client did not find it. Failed by then: {writes|write|writes} and {reads|read|reads}.',
  'lab.four-patterns.result.elsewhere': 'Errors of keys in the other shards meanwhile: {errors}.',
  'lab.four-patterns.result.empty':
    'The dead node was started again and is empty: {keys|key|keys}.',
  'lab.four-patterns.result.no-copy': 'Nobody had a copy to give it.',
  'lab.four-patterns.result.not-empty':
    'The dead node was started again; it is a primary and has {keys|key|keys}.',
  'lab.four-patterns.result.resynchronised':
    'The dead node was started again and is a replica now, resynchronised by the new primary in {ms}: {keys|key|keys}.',
  'lab.four-patterns.result.count':
    'Readable in the end: {readable} of {keys|known key|known keys}. Of {acknowledged|write that was|writes that were} answered with OK, {lost|is|are} gone.',
  'lab.four-patterns.result.unconfirmed':
    'An error does not mean that nothing was written. Writes the program took for failed, and which are there: {kept}.',

  'lab.four-patterns.table': 'One dead primary in {patterns|pattern|patterns}',
  'lab.four-patterns.column.pattern': 'cluster mode / replicas',
  'lab.four-patterns.column.nodes': 'nodes',
  'lab.four-patterns.column.keys': 'keys before',
  'lab.four-patterns.column.readable': 'keys after',
  'lab.four-patterns.column.lost': 'lost writes',
  'lab.four-patterns.column.reads': 'reads failed',
  'lab.four-patterns.column.writes': 'writes failed',
  'lab.four-patterns.column.promoted': 'promoted',
  'lab.four-patterns.column.memory': 'memory',
  'lab.four-patterns.promoted.none': 'nobody',
  'lab.four-patterns.table.verdict':
    'Known keys lost without replicas: {alone} of {keysAlone}. With replicas: {replicated} of {keysReplicated}.',
  'lab.four-patterns.table.method':
    'Failed: from the first error of all to the first answer after the last failure, for keys of the killed shard; one is sent every {step} ms. A dash: the last one still failed when the wait was over. Lost writes: answered with OK and not readable in the end. Memory: used_memory of all nodes before.',
  'lab.four-patterns.table.lost':
    'Redis replicates asynchronously: no lost writes in one run is no promise. In the last part of this lab the replica is cut off before the primary dies.',
  'lab.four-patterns.return': 'Who took over, and what came back',
  'lab.four-patterns.column.replica-reads': 'replica reads that failed',
  'lab.four-patterns.column.promoted-after': 'new primary after',
  'lab.four-patterns.column.elsewhere': 'errors in other shards',
  'lab.four-patterns.column.role': 'dead node came back as',
  'lab.four-patterns.column.own-keys': 'with keys',
  'lab.four-patterns.column.came-back': 'within',
  'lab.four-patterns.role.primary': 'primary',
  'lab.four-patterns.role.replica': 'replica',
  'lab.four-patterns.return.method':
    'The first error counts from the instant its operation was due. New primary: from there until another node reported itself as primary, or answered as one if that was earlier. Within: from its start until a replica had all its primary has, or a primary served.',
  'lab.four-patterns.count': 'The count, and the count of Redis',
  'lab.four-patterns.column.acknowledged': 'writes OK',
  'lab.four-patterns.column.unconfirmed': 'written in spite of an error',
  'lab.four-patterns.column.added': 'sum',
  'lab.four-patterns.column.counted': 'DBSIZE',
  'lab.four-patterns.count.method':
    'Sum: keys after + writes OK - lost writes + written in spite of an error, all by reading key after key. DBSIZE: what the primaries count themselves, added up. Both must be the same.',
  'lab.four-patterns.count.bad':
    'This does not add up: {counted|key|keys} by DBSIZE, {added} by reading. Do not trust the row {pattern}.',
  'lab.four-patterns.chart': 'Errors per {bin} ms, from 0.5 s before the first error',
  'lab.four-patterns.chart.writes': '{pattern}: writes',
  'lab.four-patterns.chart.reads': '{pattern}: reads',
  'lab.four-patterns.chart.replica-reads': '{pattern}: copies',
  'lab.four-patterns.chart.note':
    'Each {bin} ms holds {most|operation|operations} of a kind. copies: reads from a replica. A failure is drawn at the instant its operation was due. Where the service comes back the load ends half a second later; nothing is sent after that.',
  'lab.four-patterns.chart.shards':
    'With {shards|shard|shards} only the keys of the dead shard failed: about one operation in {shards}.',
  'lab.four-patterns.chart.shards-more':
    'With {shards|shard|shards} the keys of the dead shard are about one operation in {shards}. In this run {errors|operation|operations} on keys of the other shards failed as well.',
  'lab.four-patterns.learned.replicas':
    'It was the replicas that saved the data here, and not cluster mode: without replicas {alone} of {keysAlone|known key|known keys} got lost, with replicas {replicated} of {keysReplicated}.',
  'lab.four-patterns.learned.cluster':
    'Cluster mode on without replicas lost {lost} of {keys|key|keys}, those of its dead shard: more shards are not more copies.',
  'lab.four-patterns.learned.not-compared':
    'That replicas save the data was not shown in this run: it takes patterns with replicas and without.',
  'lab.four-patterns.learned.not-lost':
    'That a node without replicas takes its data with it was not shown in this run: no known key was lost without replicas.',
  'lab.four-patterns.learned.lost-anyway':
    'In this run keys were lost with replicas as well: {replicated} of {keysReplicated}. Replicas are no promise: replication is asynchronous, and what has not reached a replica goes with its primary.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Minimizing downtime with Multi-AZ", and CreateReplicationGroup.
  'lab.four-patterns.learned.page':
    'What is lost with a node comes back only from a backup, or from the database, read by read. That is why the page asks for replicas before it lets you switch on Multi-AZ, and why automatic failover must stay off with no replica and cluster mode off.',
  'lab.four-patterns.learned.outage':
    'With replicas the outage is the time to notice, plus the time to agree, plus the time of your client to find its new primary.',
  'lab.four-patterns.learned.capacity':
    'What cluster mode gives is room and write capacity: each shard takes writes of its own. A command of several keys needs them in one slot; a hash tag puts keys with the same text in braces there, as {one} and {two}.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Finding connection endpoints".
  'lab.four-patterns.learned.endpoints':
    'With cluster mode off a program writes to the primary endpoint, which follows the primary in a failover, and may read from the reader endpoint, which spreads over the replicas. With cluster mode on it connects to the configuration endpoint and learns the nodes from there.',

  'lab.four-patterns.wait': 'What OK promises: asynchronous replication and WAIT',
  'lab.four-patterns.wait.plan':
    'A primary answers OK before its replica has the write. Two programs write to one primary, {linked|key|keys} each while the replica follows and {cut} each after it was cut off. The second one sends WAIT 1 {ms} after each write: "tell me how many replicas have it, and wait at most {ms} ms for one".',
  'lab.four-patterns.wait.cutting':
    'Cut off, the replica gets nothing more, as when the network between two Availability Zones breaks: it is told to follow a port where nobody listens.',
  'lab.four-patterns.wait.cut': 'The replica is cut off:',
  'lab.four-patterns.wait.last':
    'The last write of each program, to the primary that has no replica now:',
  'lab.four-patterns.wait.table': 'A failover with the replica behind',
  'lab.four-patterns.wait.program': 'program',
  'lab.four-patterns.wait.without': 'SET',
  'lab.four-patterns.wait.with': 'SET, WAIT 1',
  'lab.four-patterns.wait.acknowledged': 'writes OK',
  'lab.four-patterns.wait.lost': 'lost',
  'lab.four-patterns.wait.trusted': 'taken for safe',
  'lab.four-patterns.wait.trusted-lost': 'of these lost',
  'lab.four-patterns.wait.median': 'median write',
  'lab.four-patterns.wait.verdict':
    'Answered with OK and lost: {plain} without WAIT, {careful} with it. Of these the program took for safe: {plainTrusted} without WAIT, {carefulTrusted} with it.',
  'lab.four-patterns.wait.method':
    'Writes of each program while the replica followed: {linked}; of these not timed, because they warm up: {warmUp}. The median is of the other {samples}, on this one machine. Between two Availability Zones WAIT costs a network round trip.',
  'lab.four-patterns.wait.tells':
    'WAIT does not make a write safe, it tells you whether it is: what it answers with 0 can be written again or kept elsewhere. It is no guarantee either: a replica that has the write may not be the one that is promoted.',
  'lab.four-patterns.wait.learned':
    'For a cache in front of MySQL a lost write is a miss later on; for counters, sessions and queues it is lost data.',
  // AWS 2026-11: Amazon ElastiCache API Reference, TestFailover.
  'lab.four-patterns.tip':
    'On AWS, try it before it happens: aws elasticache test-failover lets the primary of a shard of your choice fail.',

  'lab.four-patterns.check.ok':
    'none is left on this machine of the servers, ports and folders that this lab ever made: {resources}',
  'lab.four-patterns.check.none': 'the lab has not been run.',
} as const;
