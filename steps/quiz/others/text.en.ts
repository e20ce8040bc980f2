/** Questions about Memcached, DynamoDB and documents: the options, and of each why it is right or wrong. */
export const en = {
  'quiz.topic.others': 'Redis or something else',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Comparing Valkey, Redis OSS and Memcached self-designed caches".
  'quiz.memcached-limits':
    'Which requirement rules out a node-based ElastiCache for Memcached cluster?',
  'quiz.memcached-limits.a': 'Caching short strings that may be lost at any given moment',
  'quiz.memcached-limits.a.why': 'That is what Memcached was made for.',
  'quiz.memcached-limits.b': 'A sorted-set leaderboard that fails over to a replica',
  'quiz.memcached-limits.b.why':
    'Node-based Memcached has no replicas, failover or rich data types; Valkey and Redis OSS have them.',
  'quiz.memcached-limits.c': 'Using several CPU cores inside one large cache node',
  'quiz.memcached-limits.c.why': 'Memcached is multithreaded and uses them all.',
  'quiz.memcached-limits.d': 'Spreading the keys over more nodes as traffic grows',
  'quiz.memcached-limits.d.why':
    'Clients of Memcached spread the keys over as many nodes as there are.',

  // AWS 2026-11: Amazon DynamoDB Developer Guide, "In-memory acceleration with DynamoDB Accelerator (DAX)".
  'quiz.dax-reads':
    'An application reads single items from a DynamoDB table and needs microsecond reads with almost no code change. Which service is the closest fit?',
  'quiz.dax-reads.a': 'DynamoDB Accelerator (DAX)',
  'quiz.dax-reads.a.why': 'DAX speaks the DynamoDB API, so only the client changes.',
  'quiz.dax-reads.b': 'ElastiCache for Memcached',
  'quiz.dax-reads.b.why': 'It works with any database, but the code for caching has to be written.',
  'quiz.dax-reads.c': 'A read replica in Amazon RDS',
  'quiz.dax-reads.c.why': 'RDS holds relational tables and knows nothing of this one.',
  'quiz.dax-reads.d': 'Amazon DocumentDB',
  'quiz.dax-reads.d.why': 'It is a document database with another API, on disk.',

  // AWS 2026-11: Amazon DynamoDB Developer Guide, "What is Amazon DynamoDB?".
  'quiz.system-of-record':
    'Order records must survive the loss of any server and be looked up by key for years; single-digit-millisecond reads are fine. Where should the system of record be?',
  'quiz.system-of-record.a': 'In a Memcached cluster with many nodes',
  'quiz.system-of-record.a.why': 'A dead node takes its part of the orders with it.',
  'quiz.system-of-record.b': 'In a one-node Valkey cache with no TTL',
  'quiz.system-of-record.b.why': 'Without a TTL the keys stay only as long as the node does.',
  'quiz.system-of-record.c': 'In a DynamoDB table, cached if needed',
  'quiz.system-of-record.c.why': 'DynamoDB stores each item durably in several Availability Zones.',
  'quiz.system-of-record.d': 'In the memory of each web server',
  'quiz.system-of-record.d.why': 'It goes with the next deployment, and no other server sees it.',

  // AWS 2026-11: Amazon DocumentDB Developer Guide, "What is Amazon DocumentDB (with MongoDB compatibility)".
  'quiz.keep-documents':
    'A team keeps terabytes of nested product documents and queries them with MongoDB syntax and secondary indexes. Someone proposes to replace that store with ElastiCache. What is the better advice?',
  'quiz.keep-documents.a': 'Replace it, because Valkey accepts MongoDB queries as they are',
  'quiz.keep-documents.a.why': 'Valkey has commands and keys of its own, and no MongoDB syntax.',
  'quiz.keep-documents.b': 'Replace it, because keeping every document in memory costs far less',
  'quiz.keep-documents.b.why': 'Memory costs far more than disk, and terabytes of it all the more.',
  'quiz.keep-documents.c': 'Keep it, because neither of the two services can run in a VPC',
  'quiz.keep-documents.c.why': 'Both of them run in a VPC.',
  'quiz.keep-documents.d': 'Keep a document database such as DocumentDB and cache hot results',
  'quiz.keep-documents.d.why':
    'The document database is the durable, indexed store; ElastiCache serves its most-read results from memory.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Comparing Valkey, Redis OSS and Memcached self-designed caches".
  'quiz.memcached-fits': 'For which of these is Memcached a sound choice?',
  'quiz.memcached-fits.a': 'A queue of orders, from which nothing may be lost',
  'quiz.memcached-fits.a.why':
    'Memcached keeps no copies and has no lists: what a node held is gone with it.',
  'quiz.memcached-fits.b': 'Small HTML fragments that the application can make again',
  'quiz.memcached-fits.b.why':
    'Plain values, spread over the nodes by the client, and a lost one costs a rebuild: that is all Memcached needs.',
  'quiz.memcached-fits.c': 'Rights that differ from key to key, by RBAC users',
  'quiz.memcached-fits.c.why': 'On nodes Memcached has neither users nor an AUTH token.',
  'quiz.memcached-fits.d': 'A counter that must go on without a break after a failover',
  'quiz.memcached-fits.d.why': 'There is no failover: the counter begins anew on another node.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Resilience in Amazon ElastiCache", mitigating failures when running Memcached.
  'quiz.memcached-node-dies':
    'A Memcached cluster of four equal nodes caches query results. One node dies and is replaced. How much of the cache is lost?',
  'quiz.memcached-node-dies.a': 'Nothing, as every key is on two of the nodes',
  'quiz.memcached-node-dies.a.why':
    'Memcached keeps one copy of a key; the nodes do not know each other.',
  'quiz.memcached-node-dies.b': 'All of it, as the nodes have to begin together',
  'quiz.memcached-node-dies.b.why': 'The other three go on with what they hold.',
  'quiz.memcached-node-dies.c': 'About a quarter of the keys, which must be loaded again',
  'quiz.memcached-node-dies.c.why':
    'Clients spread the keys over the nodes, so each node holds about its share, and takes it along.',
  'quiz.memcached-node-dies.d': 'Only the values that were being written just then',
  'quiz.memcached-node-dies.d.why': 'The whole memory of the node is gone, old values and new.',
} as const;
