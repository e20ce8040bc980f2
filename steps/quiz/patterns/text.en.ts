/** Questions about the four patterns: the options, and of each why it is right or wrong. */
export const en = {
  'quiz.topic.patterns': 'The four patterns',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Replication: Valkey and Redis OSS Cluster Mode Disabled vs. Enabled".
  'quiz.write-capacity':
    'Writes have saturated the primary of a cluster-mode-disabled group that already uses the largest affordable node. Which change adds write capacity?',
  'quiz.write-capacity.a': 'Adding two more read replicas to the existing shard',
  'quiz.write-capacity.a.why':
    'Replicas add read capacity; every write still goes to the one primary.',
  'quiz.write-capacity.b': 'Enabling Multi-AZ with automatic failover on the group',
  'quiz.write-capacity.b.why': 'It says who takes over when the primary dies; there is still one.',
  'quiz.write-capacity.c': 'Sending part of the writes to the reader endpoint',
  'quiz.write-capacity.c.why': 'It leads to replicas, which refuse writes.',
  'quiz.write-capacity.d': 'Moving to cluster mode enabled with several shards',
  'quiz.write-capacity.d.why':
    'Each shard has its own primary, so only partitioning spreads writes.',

  // Source, 2026-11: Redis documentation, "Redis cluster specification", hash tags.
  'quiz.hash-tag':
    'After cluster mode was enabled, MGET cart:42 user:42 fails with CROSSSLOT. Which key names allow one command to read both?',
  'quiz.hash-tag.a': 'cart:{id} and user:{id}',
  'quiz.hash-tag.a.why':
    'Only the text inside the braces is hashed, so keys that share it fall into the same slot.',
  'quiz.hash-tag.b': '{cart}:42 and {user}:42',
  'quiz.hash-tag.b.why': 'cart and user are hashed, which are two words and as a rule two slots.',
  'quiz.hash-tag.c': 'cart#42 and user#42',
  'quiz.hash-tag.c.why': 'A # means nothing to the hash; the whole names are hashed.',
  'quiz.hash-tag.d': '{whole} and {other}',
  'quiz.hash-tag.d.why': 'What stands in the braces is the whole name again, and differs.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Finding connection endpoints in ElastiCache".
  'quiz.primary-endpoint':
    'A cluster-mode-disabled group has a primary and two replicas. After a failover, writes keep failing, because the application was given the address of the old primary node. Which address should it write to?',
  'quiz.primary-endpoint.a': 'The reader endpoint of the replication group',
  'quiz.primary-endpoint.a.why': 'It spreads over the replicas, which refuse writes.',
  'quiz.primary-endpoint.b': 'The node endpoint of the first read replica',
  'quiz.primary-endpoint.b.why':
    'A node endpoint does not move: it is right only as long as that node is the primary.',
  'quiz.primary-endpoint.c': 'The primary endpoint of the replication group',
  'quiz.primary-endpoint.c.why': 'It is a DNS name that follows the current primary.',
  'quiz.primary-endpoint.d': 'The configuration endpoint of the first shard',
  'quiz.primary-endpoint.d.why':
    'There is one only with cluster mode enabled, and it belongs to the whole cluster.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Replication: Valkey and Redis OSS Cluster Mode Disabled vs. Enabled".
  'quiz.lost-shard':
    'A cluster-mode-enabled cache has three shards and no replicas. One node fails and is replaced. Which data is lost?',
  'quiz.lost-shard.a': 'None, as the other shards hold copies',
  'quiz.lost-shard.a.why':
    'Shards hold different parts of the keys; copies are what replicas hold.',
  'quiz.lost-shard.b': 'All the data of all three shards',
  'quiz.lost-shard.b.why': 'The other two shards go on and keep what they have.',
  'quiz.lost-shard.c': 'Only the writes of the last second',
  'quiz.lost-shard.c.why':
    'That would be so with an append-only file on a disk that survives; the memory of the node is gone.',
  'quiz.lost-shard.d': 'All the data held by that shard',
  'quiz.lost-shard.d.why': 'A shard without a replica comes back empty and must be refilled.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Replication: Valkey and Redis OSS Cluster Mode Disabled vs. Enabled"; "Replacing nodes (Valkey and Redis OSS)".
  'quiz.single-node':
    'A cache in front of RDS is one node, with cluster mode disabled and no replica. The node dies. What does the application meet?',
  'quiz.single-node.a': 'A standby node in another zone that has all of the data',
  'quiz.single-node.a.why': 'A standby with the data is a replica, and there is none.',
  'quiz.single-node.b': 'An outage, then an empty node, and every read asks RDS',
  'quiz.single-node.b.why':
    'ElastiCache replaces the node, but nobody has a copy of what was in its memory.',
  'quiz.single-node.c': 'An outage, then a node restored from the last write on',
  'quiz.single-node.c.why':
    'Nothing of the memory was kept; at most there is an older backup, and restoring it makes a new cache.',
  'quiz.single-node.d': 'No outage, as the primary endpoint moves to another node',
  'quiz.single-node.d.why': 'There is no other node to which it could move.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Minimizing downtime in ElastiCache by using Multi-AZ with Valkey and Redis OSS"; the lab loses writes this way.
  'quiz.confirmed-writes':
    'A group with a primary, one replica and automatic failover loses its primary. A program had OK for all of its writes. What may be missing after the failover?',
  'quiz.confirmed-writes.a': 'The last writes, which the replica did not have yet',
  'quiz.confirmed-writes.a.why':
    'The primary answers OK before the replica has the write, because replication is asynchronous.',
  'quiz.confirmed-writes.b': 'Nothing, because OK means that the replica has it as well',
  'quiz.confirmed-writes.b.why':
    'OK comes from the primary alone; WAIT asks how many replicas have a write.',
  'quiz.confirmed-writes.c': 'All the writes since the last automatic backup',
  'quiz.confirmed-writes.c.why':
    'The replica goes on with what it was sent, which is more than the backup holds.',
  'quiz.confirmed-writes.d': 'All the keys with a TTL, as replicas do not keep them',
  'quiz.confirmed-writes.d.why': 'A replica holds keys with their TTL like the primary.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Replication: Valkey and Redis OSS Cluster Mode Disabled vs. Enabled"; "Minimizing downtime in ElastiCache by using Multi-AZ with Valkey and Redis OSS".
  'quiz.one-of-three':
    'A cluster has three shards, each with a replica in another Availability Zone. The primary of the second shard dies. What happens?',
  'quiz.one-of-three.a': 'All three shards refuse writes until the node is replaced',
  'quiz.one-of-three.a.why': 'The other two have primaries of their own and take no notice.',
  'quiz.one-of-three.b': "The second shard's keys move to the first and the third",
  'quiz.one-of-three.b.why': 'Slots are moved by resharding, which somebody must ask for.',
  'quiz.one-of-three.c': "The second shard's replica is promoted; the others go on",
  'quiz.one-of-three.c.why':
    'Each shard fails over by itself, and for a short time only its own part of the keys is affected.',
  'quiz.one-of-three.d': 'The second shard comes back empty, the others go on',
  'quiz.one-of-three.d.why': 'So it would be without a replica; here there is one to promote.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Replication: Valkey and Redis OSS Cluster Mode Disabled vs. Enabled"; "Minimizing downtime in ElastiCache by using Multi-AZ with Valkey and Redis OSS".
  'quiz.cheapest-survivor':
    '4 GB of sessions must survive the loss of a node. The client library does not know the cluster protocol and reads keys of several users in one command. What is the cheapest fit?',
  'quiz.cheapest-survivor.a': 'Cluster mode off, one node, with a backup every day',
  'quiz.cheapest-survivor.a.why':
    'What was written since the backup is gone with the node, and the outage lasts until a restore.',
  'quiz.cheapest-survivor.b': 'Cluster mode off, a primary and one replica with failover',
  'quiz.cheapest-survivor.b.why':
    'The replica keeps the data and takes over; without cluster mode the client can stay as it is.',
  'quiz.cheapest-survivor.c': 'Cluster mode on, two shards without any replicas',
  'quiz.cheapest-survivor.c.why':
    "It also costs two nodes, but loses a dead shard's keys, and the client cannot use it.",
  'quiz.cheapest-survivor.d': 'Cluster mode on, two shards with one replica each',
  'quiz.cheapest-survivor.d.why':
    'It survives, but costs four nodes, and the client cannot use it.',
} as const;
