/** Questions about the create page: the options, and of each why it is right or wrong. */
export const en = {
  'quiz.topic.create-page': 'The create page',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Configuring engine parameters using ElastiCache parameter groups".
  'quiz.own-parameters':
    'A cache uses default.valkey8, and its maxmemory-policy must become allkeys-lfu. What do you do?',
  'quiz.own-parameters.a': 'Edit the value in default.valkey8, and reboot the nodes',
  'quiz.own-parameters.a.why': 'Default parameter groups cannot be edited.',
  'quiz.own-parameters.b': 'Send CONFIG SET maxmemory-policy allkeys-lfu to each node',
  'quiz.own-parameters.b.why': 'ElastiCache refuses CONFIG to its users.',
  'quiz.own-parameters.c': 'Make a parameter group of your own, and assign it',
  'quiz.own-parameters.c.why':
    'A group of your own can hold the value, and the cache can be modified to use it.',
  'quiz.own-parameters.d': 'Change the node type, which brings its own policy with it',
  'quiz.own-parameters.d.why':
    'The type sets memory, processor and network; the policy is a parameter.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Subnets and subnet groups"; "Minimizing downtime in ElastiCache by using Multi-AZ with Valkey and Redis OSS".
  'quiz.one-zone-subnets':
    'Multi-AZ cannot be enabled for a group with a replica and automatic failover. Its subnet group has three subnets, all in us-east-1a. What is the cause?',
  'quiz.one-zone-subnets.a': 'The subnet group has subnets in one Availability Zone only',
  'quiz.one-zone-subnets.a.why':
    'Nodes are placed only where the group has subnets, so no replica can stand in another zone.',
  'quiz.one-zone-subnets.b': 'The subnet group needs one subnet for each of the nodes',
  'quiz.one-zone-subnets.b.why': 'Several nodes can share a subnet; what counts is the zones.',
  'quiz.one-zone-subnets.c': 'Multi-AZ needs cluster mode, and with it several shards',
  'quiz.one-zone-subnets.c.why':
    'Multi-AZ works without cluster mode, too; it needs a replica in every shard.',
  'quiz.one-zone-subnets.d': 'Multi-AZ needs a NAT gateway in each of its subnets',
  'quiz.one-zone-subnets.d.why': 'Nodes replicate inside the VPC and need no way to the internet.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Supported node types"; "Data tiering in ElastiCache"; "Prerequisites and limitations" of Global Datastore.
  'quiz.burstable':
    'A cache on cache.t4g.medium is to become the primary of a Global Datastore. What must change?',
  'quiz.burstable.a': 'The engine, since Global Datastore is a feature of Memcached',
  'quiz.burstable.a.why':
    'Memcached has no replication at all; Global Datastore is for Valkey and Redis OSS.',
  'quiz.burstable.b': 'The deployment, since only a serverless cache has the feature',
  'quiz.burstable.b.why': 'It is the other way round: serverless caches have no Global Datastore.',
  'quiz.burstable.c': 'The parameter group, in which the feature can be switched on',
  'quiz.burstable.c.why': 'No parameter does it; a Global Datastore is made around a cache.',
  'quiz.burstable.d': 'The node type, since burstable types do not have the feature',
  'quiz.burstable.d.why': 't3 and t4g lack it, as they lack data tiering and durability.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Replication across AWS Regions using global datastores"; Amazon ElastiCache API Reference, FailoverGlobalReplicationGroup.
  'quiz.lost-region':
    'A Global Datastore has its primary in Tokyo and a secondary in Osaka. Tokyo is lost. What makes Osaka accept writes?',
  'quiz.lost-region.a': 'The automatic failover of the primary, within a minute',
  'quiz.lost-region.a.why': 'Automatic failover promotes replicas inside one Region.',
  'quiz.lost-region.b': 'Somebody who promotes the secondary Region',
  'quiz.lost-region.b.why':
    'No other Region takes over by itself: it is an action of yours, or of your runbook.',
  'quiz.lost-region.c': 'The primary endpoint, which moves over to Osaka',
  'quiz.lost-region.c.why': 'Each Region has endpoints of its own, and they stay there.',
  'quiz.lost-region.d': 'Nothing, since Osaka accepts writes all the time',
  'quiz.lost-region.d.why': 'A secondary only answers reads until it is promoted.',
} as const;
