/** Choices of cache settings and nodes. */
export const createPageSettings = {
  'create-page.name': 'Name',
  // AWS 2026-11: Amazon ElastiCache API Reference, CreateReplicationGroup, ReplicationGroupId.
  'create-page.name.why':
    "The name becomes the cache's identifier and a part of its endpoints: up to 40 letters, digits and hyphens.",
  // AWS 2026-11: Amazon ElastiCache API Reference, CreateReplicationGroup, ReplicationGroupId.
  'create-page.name.cost': 'The name cannot be changed later, and is kept in lower case.',
  'create-page.description': 'Description',
  // AWS 2026-11: Amazon ElastiCache API Reference, CreateReplicationGroup, ReplicationGroupDescription.
  'create-page.description.why': 'A sentence for the people who find this cache in a list.',
  // AWS 2026-11: Amazon ElastiCache API Reference, CreateReplicationGroup, ReplicationGroupDescription.
  'create-page.description.cost':
    'The API asks for one whenever there may be replicas; it can be changed at any time.',
  'create-page.engine-version': 'Engine version',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Version Management for ElastiCache".
  'create-page.engine-version.why':
    'A version decides which commands and which features there are; left out, it is the newest.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Version Management for ElastiCache".
  'create-page.engine-version.cost':
    'You can go up in place, but down only by making a new cache. Here the version is the one installed.',
  'create-page.port': 'Port',
  // AWS 2026-11: Amazon ElastiCache API Reference, CreateReplicationGroup, Port.
  'create-page.port.why':
    'Clients connect to the port; AWS proposes 6379, and 11211 for Memcached. Here a free one is taken when it is left out.',
  // AWS 2026-11: Amazon ElastiCache API Reference, CreateReplicationGroup, Port.
  'create-page.port.cost': 'The port cannot be changed after creation.',
  'create-page.parameter-group': 'Parameter group',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Configuring engine parameters using ElastiCache parameter groups".
  'create-page.parameter-group.why':
    'A parameter group holds the settings that are redis.conf elsewhere; left out, it is the default group of the version.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Configuring engine parameters using ElastiCache parameter groups".
  'create-page.parameter-group.cost':
    'Default groups cannot be edited, so that changing one setting later means a group of your own.',
  'create-page.maxmemory-policy': 'Eviction policy (maxmemory-policy)',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Valkey and Redis OSS parameters".
  'create-page.maxmemory-policy.why':
    'The policy says which keys go when the memory is full (LRU: least recently used, LFU: least frequently used).',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Valkey and Redis OSS parameters".
  'create-page.maxmemory-policy.cost':
    'With the default, volatile-lru, only keys with a TTL can go: if none has one, writes fail instead.',
  'create-page.reserved-memory-percent': 'Reserved memory (percent)',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Managing reserved memory for Valkey and Redis OSS".
  'create-page.reserved-memory-percent.why':
    'A part of the memory is kept free for backups, failover and buffers.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Managing reserved memory for Valkey and Redis OSS".
  'create-page.reserved-memory-percent.cost':
    'Reserved memory is paid for and holds no data; with less of it, a backup under load can run out of memory.',
  'create-page.node-type': 'Node type',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Supported node types".
  'create-page.node-type.why':
    'The type sets memory, processor and network of each node, and the price.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Supported node types".
  'create-page.node-type.cost':
    'The type can be changed later; burstable types (t3, t4g) lack data tiering, Global Datastore and durability.',
  'create-page.data-tiering': 'Data tiering',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Data tiering in ElastiCache".
  'create-page.data-tiering.why':
    'Data tiering moves values that are seldom read to the local SSD of r6gd nodes.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Data tiering in ElastiCache".
  'create-page.data-tiering.cost':
    'r6gd nodes always have it, no other nodes can, and three eviction policies remain.',
  'create-page.shards': 'Number of shards',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Working with shards in ElastiCache".
  'create-page.shards.why':
    'Each shard holds a part of the 16,384 slots, into which keys are hashed: more shards, more memory and more writes.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Working with shards in ElastiCache".
  'create-page.shards.cost':
    'Each shard is a node more to pay for, and without replicas a node more that can lose its part of the data.',
  'create-page.replicas': 'Replicas per shard',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Understanding Valkey and Redis OSS replication".
  'create-page.replicas.why':
    'A replica holds a copy: it takes over when the primary dies, and can answer reads.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Understanding Valkey and Redis OSS replication".
  'create-page.replicas.cost':
    'Each replica costs as much as the primary, and reads from it can be a little behind, since replication is asynchronous.',
  'create-page.cache-nodes': 'Number of nodes',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Configuring your ElastiCache client for efficient load balancing (Memcached)".
  'create-page.cache-nodes.why':
    'Memcached clients spread keys over the nodes by themselves; the nodes do not know each other.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Configuring your ElastiCache client for efficient load balancing (Memcached)".
  'create-page.cache-nodes.cost': 'A dead node takes its part of the keys with it.',
  'create-page.durability': 'Durability',
  // AWS 2026-11: Amazon ElastiCache User Guide, the page on durability of Valkey 9.
  'create-page.durability.why':
    'Valkey 9 can keep every write in a log across Availability Zones, so that a failover loses nothing (sync) or at most the last 10 s (async).',
  // AWS 2026-11: Amazon ElastiCache User Guide, the page on durability of Valkey 9.
  'create-page.durability.cost':
    'With sync, writes take milliseconds; both need cluster mode, Multi-AZ, replicas and larger nodes.',
  'create-page.global-datastore': 'Global Datastore',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Replication across AWS Regions using global datastores".
  'create-page.global-datastore.why':
    'Global Datastore replicates a cache to up to two other Regions, for reads nearby and for the loss of a Region.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Replication across AWS Regions using global datastores".
  'create-page.global-datastore.cost':
    'Global Datastore needs larger nodes, and no other Region takes over by itself.',
} as const;
