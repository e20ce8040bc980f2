/** Choices of engine and deployment. */
export const createPageEngine = {
  'create-page.cache-engine': 'Engine',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Comparing Valkey, Redis OSS and Memcached self-designed caches"; agent toolkit of AWS (prices).
  'create-page.cache-engine.why':
    'Valkey, Redis OSS and Memcached differ in what they can store (Memcached: plain values only), in licence and in price; Valkey nodes cost about 20% less than Redis OSS nodes.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Comparing Valkey, Redis OSS and Memcached self-designed caches"; agent toolkit of AWS (prices).
  'create-page.cache-engine.cost':
    'Redis OSS ends at 7.1. From it you can go to Valkey in place, but never back; Memcached has no replicas, no failover and no access control.',
  'create-page.deployment': 'Deployment option',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Choosing from available deployment options".
  'create-page.deployment.why':
    'Serverless sizes itself and has no nodes to choose; with "Design your own cache" you choose the nodes and their number.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Choosing from available deployment options".
  'create-page.deployment.cost':
    'Serverless takes parameters, node type, replicas, log delivery and the AUTH token out of your hands, and is billed by data and requests.',
  'create-page.cluster-mode': 'Cluster mode',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Replication: Valkey and Redis OSS Cluster Mode Disabled vs. Enabled".
  'create-page.cluster-mode.why':
    'Cluster mode spreads keys over shards, so that a cache can grow beyond one node in memory and in writes.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Replication: Valkey and Redis OSS Cluster Mode Disabled vs. Enabled".
  'create-page.cluster-mode.cost':
    'Clients must speak the cluster protocol, and commands on several keys work only within one slot (a hash tag, the same word in braces in each key, puts keys together). It cannot be switched off again. Replicas keep the data when a node dies, not cluster mode.',
  'create-page.location': 'Location',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Using Outposts".
  'create-page.location.why':
    'Nodes run in an AWS Region, or on premises: on an AWS Outposts rack in your own data center.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Using Outposts".
  'create-page.location.cost':
    'On premises you get only the node types that the rack has, and no other Availability Zone to fail over to.',
} as const;
