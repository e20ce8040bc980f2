/** Choices of network and availability. */
export const createPageNetwork = {
  'create-page.network-type': 'Network type',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Choosing a network type in ElastiCache".
  'create-page.network-type.why':
    'Clients reach the nodes by IPv4, by IPv6 or by both; the subnets must have what you choose.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Choosing a network type in ElastiCache".
  'create-page.network-type.cost':
    'The network type cannot be changed later, and Global Datastore has no IPv6.',
  'create-page.vpc': 'VPC',
  // AWS 2026-11: announcement of 29 September 2026, public endpoints of serverless Valkey; Amazon ElastiCache User Guide, "Amazon VPCs and ElastiCache security".
  'create-page.vpc.why':
    'Nodes live in a private network: they can be reached only from inside it, or from what is connected to it.',
  // AWS 2026-11: announcement of 29 September 2026, public endpoints of serverless Valkey; Amazon ElastiCache User Guide, "Amazon VPCs and ElastiCache security".
  'create-page.vpc.cost':
    'A laptop outside needs a tunnel; only a serverless Valkey 9 or newer can be made public (with IAM and TLS). A cache cannot move to another VPC.',
  'create-page.subnet-group': 'Subnet group',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Subnets and subnet groups".
  'create-page.subnet-group.why':
    'The group names the subnets, and with them the Availability Zones, in which nodes may be placed.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Subnets and subnet groups".
  'create-page.subnet-group.cost':
    'Subnets in one zone only rule Multi-AZ out, and the group cannot be exchanged later.',
  'create-page.availability-zones': 'Availability Zones',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Choosing regions and availability zones for ElastiCache".
  'create-page.availability-zones.why':
    'You can say which zones the nodes go to, for example next to your application; left out, AWS spreads them.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Choosing regions and availability zones for ElastiCache".
  'create-page.availability-zones.cost':
    'Traffic between zones is slower than within one, and is billed.',
  'create-page.multi-az': 'Multi-AZ',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Minimizing downtime in ElastiCache by using Multi-AZ with Valkey and Redis OSS".
  'create-page.multi-az.why':
    'The replicas are placed in other Availability Zones, so that the cache survives the loss of a zone.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Minimizing downtime in ElastiCache by using Multi-AZ with Valkey and Redis OSS".
  'create-page.multi-az.cost':
    'Multi-AZ needs automatic failover, a replica in every shard and subnets in two zones or more.',
  'create-page.failover': 'Automatic failover',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Minimizing downtime in ElastiCache by using Multi-AZ with Valkey and Redis OSS".
  'create-page.failover.why':
    'When the primary dies, a replica is promoted within seconds and the endpoint follows it.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Minimizing downtime in ElastiCache by using Multi-AZ with Valkey and Redis OSS".
  'create-page.failover.cost':
    'Failover needs a replica; writes that had not yet reached the replica are lost. The lab four-patterns counts them.',
} as const;
