/** What is said of the choices together: a table, the four patterns, notes. */
export const createPageSummary = {
  'create-page.status': 'Choices',
  'create-page.table.title': 'Your choices on the create page',
  'create-page.table.choice': 'Choice',
  'create-page.table.value': 'Value',
  'create-page.table.here': 'Here',
  'create-page.table.real': 'real',
  'create-page.table.checked': 'checked',
  'create-page.table.not-here': 'AWS only',
  'create-page.table.imitated': 'imitated',
  'create-page.table.memory-only': 'memory only',
  'create-page.table.other-product': '{product} instead',
  'create-page.legend.real': 'real: the private servers do it.',
  'create-page.legend.imitated': 'imitated: the nearest thing that this machine can do.',
  'create-page.legend.imitated-embedded':
    'imitated: the embedded engine does it in its own way, without a real Redis (doctor tells how to get one).',
  'create-page.legend.other-product':
    '{product} instead: the server here is another program than the one that was chosen.',
  'create-page.legend.memory-only':
    "memory only: the memory limit is set; processor and network are this machine's.",
  'create-page.legend.checked':
    'checked: held against the rules of ElastiCache, without effect here.',
  'create-page.legend.not-here': 'AWS only: recorded here, and nothing else.',
  'create-page.table.more':
    'Shown are the main choices and what differs from the defaults. All of them: create-redis --page every, or --print-choices.',

  'create-page.pattern.title': 'The four patterns, and what a dead primary costs',
  'create-page.pattern.name': 'Pattern',
  'create-page.pattern.nodes': 'Nodes',
  'create-page.pattern.dead': 'When a primary dies',
  'create-page.pattern.chosen': 'Chosen',
  'create-page.pattern.single': 'cluster mode off, no replica',
  'create-page.pattern.single.nodes': '1',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Replication: Valkey and Redis OSS Cluster Mode Disabled vs. Enabled".
  'create-page.pattern.single.dead': 'All data is gone; a new, empty node takes its place.',
  'create-page.pattern.replicated': 'cluster mode off, replicas',
  'create-page.pattern.replicated.nodes': '1 + 1 to 5',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Minimizing downtime in ElastiCache by using Multi-AZ with Valkey and Redis OSS"; Amazon ElastiCache API Reference, CreateReplicationGroup, AutomaticFailoverEnabled (default false).
  'create-page.pattern.replicated.dead':
    'With automatic failover a replica is promoted in seconds, otherwise you promote it; the last writes may be lost.',
  'create-page.pattern.sharded': 'cluster mode on, no replica',
  'create-page.pattern.sharded.nodes': 'one per shard',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Replication: Valkey and Redis OSS Cluster Mode Disabled vs. Enabled".
  'create-page.pattern.sharded.dead': "That shard's part of the data is gone; the others go on.",
  'create-page.pattern.sharded-replicated': 'cluster mode on, replicas',
  'create-page.pattern.sharded-replicated.nodes': 'shards x (1 + 1 to 5)',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Replication: Valkey and Redis OSS Cluster Mode Disabled vs. Enabled".
  'create-page.pattern.sharded-replicated.dead':
    'A replica of that shard is promoted; the others go on.',
  'create-page.pattern.note':
    'The lab four-patterns kills nodes of all four and counts what is lost.',
  'create-page.pattern.saves':
    "What saves the data is a replica, not cluster mode: without one, a sharded cache loses the dead shard's keys.",
  // AWS 2026-11: Amazon ElastiCache User Guide, "Comparing Valkey, Redis OSS and Memcached self-designed caches".
  'create-page.pattern.memcached':
    'Memcached, the other engine, has none of these patterns: on nodes it has no replicas and no failover, and it keeps plain values only, no lists or sorted sets.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "ElastiCache components and features".
  'create-page.pattern.words':
    'A node is one server. A shard is a primary with its replicas. All shards together are a replication group, which the console calls a cluster. Cluster mode says whether there can be several shards.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "How ElastiCache works", serverless (Multi-AZ by default).
  'create-page.pattern.serverless':
    'None of the four is yours: a serverless cache keeps copies in several Availability Zones by itself.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Valkey and Redis OSS node-type specific parameters", maxmemory.
  'create-page.note.capped':
    'A {type} has {aws} for data on AWS. Here each server gets {here}, so that all of them (in this run: {nodes}) leave the laptop its memory; --maxmemory sets it.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Authenticating with the Valkey and Redis OSS AUTH command".
  'create-page.note.local':
    'On AWS these choices would leave the cache without access control, because an AUTH token needs TLS. Here a generated token keeps other users of this machine out; with --tls it is what AWS has, too.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Authenticating with IAM".
  'create-page.note.iam':
    'The user {name} would sign in by IAM on AWS. There is no IAM here, so that it gets a generated password.',
  'create-page.note.servers':
    '{nodes|server process is|server processes are} started for these choices.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Minimizing downtime in ElastiCache by using Multi-AZ with Valkey and Redis OSS".
  'create-page.note.votes':
    'Fewer than three shards have no majority once a primary is dead. On AWS the service promotes the replica; here you must promote it.',
  'create-page.note.serverless':
    'Nothing serverless can run on a laptop. The nearest real thing is started: one shard with the cluster protocol, TLS and users, which neither grows nor spreads over zones.',
  'create-page.note.preferred':
    'Here only encrypted connections are accepted, also with the mode "preferred".',
  'create-page.note.external':
    'This Redis is yours and was created before: the choices of the create page are not applied to it.',
  'create-page.note.stands':
    'This cache keeps the choices it was created with. To create it with {typed} instead, clean up first: {tutorial} cleanup',
  // AWS 2026-11: the source of the rule that is named, in elasticache/rules.
  'create-page.note.unchangeable':
    'AWS would not simply change this on an existing cache either: {problem} {remedy}',
  'create-page.note.product':
    'You chose {wanted}; on this machine {product} {version} was started.',
  // AWS 2026-11: announcement of Extended Support for Redis OSS 4 and 5 (third-party notes).
  'create-page.note.old-version':
    'Redis OSS {version} has left standard support (31 January 2026): on AWS it costs extra, as Extended Support.',
} as const;
