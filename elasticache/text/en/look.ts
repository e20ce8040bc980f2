/** The page as it is filled in, and the last look at it. */
export const createPageLook = {
  'create-page.intro':
    'The create page, one question at a time. Enter takes what stands in brackets; < goes back, . takes all the rest as usual, - takes one answer as usual again. Each answer is held against the rules of ElastiCache at once.',
  'create-page.badge.real': 'real',
  'create-page.badge.checked': 'checked',
  'create-page.badge.not-here': 'AWS only',
  'create-page.badge.memory-only': 'real: memory only',
  'create-page.badge.nodes-only': 'real: nodes only',
  'create-page.badge.as-found': 'real: as found',
  'create-page.proposed': '{type}, {memory}',
  'create-page.proposed.priced': '{type}, {memory}, {usd} USD per hour in {region}',

  'create-page.look.title': 'A last look',
  'create-page.look.changes': 'What differs from the usual',
  'create-page.look.yours': 'Yours',
  'create-page.look.usual': 'Usual',
  'create-page.look.as-usual': 'Everything is as usual.',
  'create-page.drawing.title': 'Shards and replicas (P is a primary, R a replica that copies it)',
  'create-page.drawing.memcached': 'Nodes (N), which do not know each other',
  'create-page.drawing.shard': 'shard {number}',
  'create-page.drawing.nodes': 'nodes',
  'create-page.drawing.more': 'and {count|shard|shards} more like these',
  // AWS 2026-11: Amazon ElastiCache User Guide, "How ElastiCache works", serverless (Multi-AZ by default).
  'create-page.drawing.serverless':
    'A serverless cache shows no nodes: AWS keeps copies in several Availability Zones by itself.',
  'create-page.cost.title': 'What it would cost on AWS, in USD',
  'create-page.cost.region': 'Region',
  'create-page.cost.us-east-1': 'us-east-1 (N. Virginia)',
  'create-page.cost.ap-northeast-1': 'ap-northeast-1 (Tokyo)',
  'create-page.cost.hour': 'per hour',
  'create-page.cost.month': 'per month',
  'create-page.cost.read': 'price list of',
  'create-page.cost.of': '{nodes|node|nodes} of {type} with {engine}, on demand.',
  'create-page.cost.least':
    'The least that is billed for the data of a serverless cache; more data, and requests, cost more.',
  // AWS 2026-11: the public AWS Price List, service AmazonElastiCache, as elasticache/prices.ts dates each row.
  'create-page.cost.basis':
    "An estimate from AWS's public price list of the day that is named; a month has 730 hours. Not in it: traffic between zones, backups, log delivery, durability, Extended Support of old versions, tax.",
  'create-page.cost.unknown':
    'This tutorial does not know the price of {type}; AWS does: https://aws.amazon.com/elasticache/pricing/',
} as const;
