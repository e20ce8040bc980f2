/** Questions about cost: the options, and of each why it is right or wrong. */
export const en = {
  'quiz.topic.cost': 'Cost',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Comparing Valkey, Redis OSS and Memcached self-designed caches"; "Upgrading engine versions including cross engine upgrades"; Valkey nodes cost 20% less (agent toolkit of AWS, August 2026).
  'quiz.cheaper-engine':
    'A team wants to pay less for its Redis OSS 7.1 nodes, with the same node types, the same high availability and the same client code. What comes first?',
  'quiz.cheaper-engine.a': 'Remove the replicas, and rely on a backup every day',
  'quiz.cheaper-engine.a.why': 'It costs less, and the high availability is gone.',
  'quiz.cheaper-engine.b': 'Upgrade in place to Valkey',
  'quiz.cheaper-engine.b.why':
    'It is a drop-in replacement for Redis OSS 7 whose nodes cost about 20% less.',
  'quiz.cheaper-engine.c': 'Move to Memcached, which is the older and simpler engine',
  'quiz.cheaper-engine.c.why': 'It has no replicas and no failover, and other commands.',
  'quiz.cheaper-engine.d': 'Turn off TLS, and use smaller nodes',
  'quiz.cheaper-engine.d.why':
    'Without TLS clients and security change; and the node types were to stay.',

  // AWS 2026-11: Amazon ElastiCache pricing (each node is billed by the hour); Amazon ElastiCache User Guide, "Replication: Valkey and Redis OSS Cluster Mode Disabled vs. Enabled".
  'quiz.replicas-bill':
    'A cluster has three shards without replicas. You add two replicas to each shard. What becomes of the bill for the nodes?',
  'quiz.replicas-bill.a': 'It stays as it was, because replicas are free of charge',
  'quiz.replicas-bill.a.why': 'A replica is a node like any other, and is billed as one.',
  'quiz.replicas-bill.b': 'It grows by two nodes, because all of the shards share them',
  'quiz.replicas-bill.b.why': 'Replicas belong to one shard each, so there are six of them.',
  'quiz.replicas-bill.c': 'It doubles, because each shard becomes one pair of nodes',
  'quiz.replicas-bill.c.why': 'With two replicas a shard has three nodes, not two.',
  'quiz.replicas-bill.d': 'It triples, from three nodes to nine',
  'quiz.replicas-bill.d.why':
    'Each shard has a primary and two replicas then: three times three nodes of the same price.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Taking manual backups"; "Deleting a backup"; "Deleting a cluster in ElastiCache".
  'quiz.left-behind':
    'A team has deleted its test caches, yet ElastiCache still bills a little each month. What was most likely left behind?',
  'quiz.left-behind.a': 'Manual backups, which outlive their cache',
  'quiz.left-behind.a.why':
    'They have no retention limit and stay, and are billed by size, until somebody deletes them.',
  'quiz.left-behind.b': 'Automatic backups, which outlive their cache',
  'quiz.left-behind.b.why': 'Automatic backups are deleted together with their cache.',
  'quiz.left-behind.c': 'Parameter groups, which are billed by the hour',
  'quiz.left-behind.c.why': 'A parameter group is a set of settings and costs nothing.',
  'quiz.left-behind.d': 'Subnet groups, which keep their nodes reserved',
  'quiz.left-behind.d.why': 'A subnet group is a list of subnets and keeps no node.',
} as const;
