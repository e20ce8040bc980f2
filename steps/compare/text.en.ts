/** The four stores beside each other, question by question. */
export const en = {
  'compare.value': 'What can a value be?',
  'compare.value.redis': 'strings, hashes, lists, sets, sorted sets, with commands for each',
  // memcached 1.6: doc/protocol.txt; the limit is the default of -I.
  'compare.value.memcached': 'a string, up to 1 MB unless told otherwise',
  'compare.value.mongodb': 'a document with fields, lists and documents in it',
  // AWS 2026-11: Amazon DynamoDB Developer Guide, "Quotas".
  'compare.value.dynamodb': 'an item of attributes, up to 400 KiB',

  'compare.writers': 'Many writers change one value: what keeps it right?',
  'compare.writers.redis': 'one command does it (ZINCRBY, HINCRBY), or a script',
  'compare.writers.memcached': 'cas and trying again; incr for plain numbers',
  'compare.writers.mongodb': 'one update with an operator ($inc)',
  'compare.writers.dynamodb': 'ADD, or a condition on a version and trying again',

  'compare.fields': 'A question over fields, not over the key?',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Search" (node-based Valkey 9.0 and above).
  'compare.fields.redis': 'sets that the program keeps; newer Valkey on ElastiCache has search',
  'compare.fields.memcached': 'none: get by key is all',
  'compare.fields.mongodb': 'any field, with an index or by reading everything',
  'compare.fields.dynamodb': 'by key and by indexes that were planned; the rest is a scan',

  'compare.death': 'A server dies: what is left?',
  'compare.death.redis': 'what a replica already has; without one, nothing',
  'compare.death.memcached': 'the keys of the other nodes; a node alone keeps nothing',
  'compare.death.mongodb': 'what was written to its journal; replica sets take over',
  // AWS 2026-11: Amazon DynamoDB Developer Guide, "What is Amazon DynamoDB?".
  'compare.death.dynamodb': 'every write that was confirmed, in several Availability Zones',

  'compare.expiry': 'A time to live is over: what does a read get?',
  'compare.expiry.redis': 'nothing, at once',
  'compare.expiry.memcached': 'nothing; over 30 days a time is taken for a date',
  // MongoDB Manual, "TTL Indexes".
  'compare.expiry.mongodb': 'maybe the document: a task removes old ones once a minute',
  // AWS 2026-11: Amazon DynamoDB Developer Guide, "Using time to live (TTL)".
  'compare.expiry.dynamodb': 'the item, until it is deleted, which can take days',

  'compare.price': 'What is paid for?',
  // AWS 2026-11: pricing pages of Amazon ElastiCache, DocumentDB and DynamoDB.
  'compare.price.redis': 'nodes by the hour, or serverless: data kept and requests',
  'compare.price.memcached': 'the same as Redis',
  'compare.price.mongodb': 'as DocumentDB: instances, storage, input and output',
  'compare.price.dynamodb': 'each read and write by its size, and storage',

  'compare.best': 'What is it the right one for?',
  'compare.best.redis': 'a cache, sessions, counters, rankings, queues in memory',
  'compare.best.memcached': 'a plain cache over many nodes or cores, which may be lost',
  'compare.best.mongodb': 'documents that are asked for by their fields',
  'compare.best.dynamodb': 'items found by key that must never be lost',
} as const;
