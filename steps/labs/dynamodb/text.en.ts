/** Texts of the lab dynamodb. */
export const en = {
  'lab.dynamodb.title': 'DynamoDB: sessions that are kept, and charged by request',
  'lab.dynamodb.why':
    'Sessions can stand in Redis or in DynamoDB, and the usual advice is "DynamoDB is durable, Redis is cheap and fast". Here the same session stands in both. You see what is charged, when an expired one really goes, what a crash leaves, and from which load a node costs less.',
  'lab.dynamodb.hint':
    'Put in your own numbers: lab dynamodb --session-kb 10 --views-per-second 5.',
  'lab.dynamodb.figure.cart-kept': 'articles kept without a check',
  'lab.dynamodb.figure.writes-lost-dynamodb': 'acknowledged writes lost after kill -9',
  'lab.dynamodb.figure.node-cheaper-from':
    'page views from which a node is cheaper, for sessions of 1 KiB',
  'lab.dynamodb.figure.read-for-a-question': 'items read to find 3 by a field',
  'lab.dynamodb.option.session-kb': 'size of your sessions in KiB',
  'lab.dynamodb.option.views-per-second': 'page views a second, as an average of day and night',
  'lab.dynamodb.option.node-price': 'price of your node for an hour',
  'lab.dynamodb.option.write-price': 'price of a million write units, on demand',
  'lab.dynamodb.option.read-price': 'price of a million read units, on demand',
  'lab.dynamodb.not-a-price': 'a price in USD is needed, such as 0.125.',
  'lab.dynamodb.plan.servers':
    "a small Redis and an embedded DynamoDB of the lab's own, or your DynamoDB from --dynamodb-url; removed at the end",
  'lab.dynamodb.plan.table': 'one table, removed at the end of the lab',
  'lab.dynamodb.plan.kill': "the lab's own servers are killed once (SIGKILL) and started again",
  'lab.dynamodb.given':
    'This is your own DynamoDB. The lab makes the table {table}, asks for fewer than 4,000 units of each kind, which on AWS is less than one US cent, and deletes the table at its end.',

  'lab.dynamodb.session': '1. One session in both',
  'lab.dynamodb.session.plan':
    'In Redis a session is a key with a TTL. In DynamoDB it is an item: attributes with a type each (S is a string, N a number), found by its key over HTTP (on AWS: HTTPS).',
  // AWS 2026-11: Amazon DynamoDB Developer Guide, "Read and write operations", on-demand mode.
  'lab.dynamodb.session.units':
    'DynamoDB answers with what it charges. A write unit is 1 KiB or part of it (AWS writes KB). A read unit is 4 KiB or part of it, read with strong consistency: the answer knows all writes that were acknowledged. A read without that (eventually consistent) costs half.',
  'lab.dynamodb.units.title': 'Units of one session, by its size',
  'lab.dynamodb.units.bytes': 'session',
  'lab.dynamodb.units.write': 'write it',
  'lab.dynamodb.units.slide': 'change its expiry',
  'lab.dynamodb.units.strong': 'read, strong',
  'lab.dynamodb.units.eventual': 'read, eventual',
  'lab.dynamodb.units.note':
    'As the server counted them. The embedded DynamoDB is a stand-in: it charges as AWS documents it, and its reads are always fresh.',
  'lab.dynamodb.units.whole':
    'Changing one attribute of {bytes} cost {slide|write unit|write units}, as much as writing all of it: an update is charged by the size of the whole item. So large carts do not belong in a session that is touched at every page view.',
  'lab.dynamodb.units.half':
    'The eventually consistent read cost half of the strong one at this size.',

  'lab.dynamodb.ttl': '2. When a session ends',
  'lab.dynamodb.ttl.plan':
    'A session that lives for {seconds|second|seconds} is written to both: EXPIREAT in Redis, and in DynamoDB the attribute that the table has for its time to live (TTL).',
  // AWS 2026-11: Amazon DynamoDB Developer Guide, "Using time to live (TTL)".
  'lab.dynamodb.ttl.aws':
    'DynamoDB deletes expired items in the background, typically within a few days. Until then they are returned.',
  'lab.dynamodb.ttl.here':
    'DynamoDB deletes expired items in the background, typically within a few days. The embedded one does it seconds later, so that you see the end.',
  'lab.dynamodb.ttl.title': 'After the end of a session',
  'lab.dynamodb.ttl.second': 'since its end',
  'lab.dynamodb.ttl.redis': 'Redis',
  'lab.dynamodb.ttl.dynamodb': 'DynamoDB',
  'lab.dynamodb.ttl.checked': 'with a check',
  'lab.dynamodb.ttl.units': 'read units',
  'lab.dynamodb.ttl.there': 'returned',
  'lab.dynamodb.ttl.nothing': 'nothing',
  'lab.dynamodb.ttl.redis-gone': 'Redis never returned the session after its end.',
  'lab.dynamodb.ttl.redis-late':
    'Redis still returned the session in {late|look|looks} after its end: look at the clocks of this machine.',
  'lab.dynamodb.ttl.returned':
    'DynamoDB returned the expired session {times|time|times}, for {units|read unit|read units}. Who trusts the table alone lets people in whose session is over.',
  'lab.dynamodb.ttl.not-returned':
    'DynamoDB did not return the expired session in this run. On AWS it may do so for days.',
  'lab.dynamodb.ttl.check':
    'The three lines of code above compare the time themselves, and let nobody in. A Query can do it with a filter; GetItem has none.',

  'lab.dynamodb.kill': '3. The process dies',
  'lab.dynamodb.kill.title': 'Acknowledged writes after kill -9',
  'lab.dynamodb.kill.server': 'server',
  'lab.dynamodb.kill.acknowledged': 'acknowledged',
  'lab.dynamodb.kill.found': 'found again',
  'lab.dynamodb.kill.lost': 'lost',
  'lab.dynamodb.kill.no-redis':
    'Only a real Redis is killed and started again here, so this run shows DynamoDB alone.',
  'lab.dynamodb.kill.no-dynamodb':
    'Your DynamoDB is not ours to kill, so this run does not show it.',
  'lab.dynamodb.kill.kept':
    'DynamoDB lost none of {acknowledged}: it answers a write when it is on disk. This one syncs a journal to its disk before each answer.',
  'lab.dynamodb.kill.not-kept':
    'DynamoDB lost {lost} of {acknowledged}. That must not be: please report it.',
  'lab.dynamodb.kill.redis-empty':
    'Redis, without a replica and without files, lost all {acknowledged}: everybody is logged out.',
  'lab.dynamodb.kill.redis-kept':
    'Redis lost {lost} of {acknowledged} in this run; without files and replica it usually loses all.',
  'lab.dynamodb.kill.weakest':
    'A killed process is the weakest of failures: Redis with AOF (a file of its commands) survives it, too, and a replica survives the loss of a node. DynamoDB keeps each write in three Availability Zones before it answers.',

  'lab.dynamodb.cart': '4. One cart, many writers',
  'lab.dynamodb.cart.plan':
    '{writers|writer puts|writers put} {each|article|articles} each into the same cart, at the same time. An article more is one read and one write.',
  'lab.dynamodb.cart.title': 'Articles in one cart',
  'lab.dynamodb.cart.way': 'how',
  'lab.dynamodb.cart.put': 'put in',
  'lab.dynamodb.cart.kept': 'kept',
  'lab.dynamodb.cart.refused': 'refused, repeated',
  'lab.dynamodb.cart.overwrite': 'read, write back',
  'lab.dynamodb.cart.version': 'only if unchanged',
  'lab.dynamodb.cart.add': 'ADD at the server',
  'lab.dynamodb.cart.lost':
    'Reading and writing back lost {lost|article|articles}: each writer overwrote what others had written since its read. Durable does not mean safe from that.',
  'lab.dynamodb.cart.not-lost':
    'Reading and writing back lost nothing in this run; that was luck, as nothing prevents it.',
  'lab.dynamodb.cart.versioned':
    'With the condition that the version is still the one that was read, nothing is lost; {refused|write was|writes were} refused and done again. It is the same idea as WATCH in Redis and cas in Memcached, and a refused write is charged, too.',
  'lab.dynamodb.cart.added':
    'ADD changes the number where it is, as HINCRBY does in Redis: nothing to repeat.',

  'lab.dynamodb.large': '5. Too large',
  'lab.dynamodb.large.plan': 'An item of {size} is written to both.',
  'lab.dynamodb.large.refused':
    'DynamoDB refuses it: an item may have 400 KiB, with the names of its attributes. Redis took it; there a string may have 512 MiB.',
  'lab.dynamodb.large.not-refused':
    'In this run it was not as documented: DynamoDB takes 400 KiB, Redis 512 MiB.',
  'lab.dynamodb.large.way-out':
    'What is larger goes to S3, and the item keeps its address; or it is split into several items.',

  'lab.dynamodb.scan': '6. A question over a field',
  'lab.dynamodb.scan.plan':
    'Whose sessions are these? {visits|session is|sessions are} written into the table, beside what the parts before left there; of the visitor ada: {mine}. The table finds items by their key alone, so DynamoDB reads the whole table and applies the filter afterwards (Scan).',
  'lab.dynamodb.scan.title': 'All sessions of one visitor',
  'lab.dynamodb.scan.way': 'how',
  'lab.dynamodb.scan.found': 'found',
  'lab.dynamodb.scan.read': 'items read',
  'lab.dynamodb.scan.units': 'read units',
  'lab.dynamodb.scan.by-scan': 'scan with a filter',
  'lab.dynamodb.scan.by-key': 'the same, by their keys',
  'lab.dynamodb.scan.all':
    'The scan read {read|item|items} to find {found}, and what was read is what was charged: {units|read unit|read units}, against {byKey} for the same items by their keys.',
  'lab.dynamodb.scan.not-shown':
    'In this run the scan was not charged more: it read {read|item|items} for {units|read unit|read units}, against {byKey} by their keys.',
  // AWS 2026-11: Amazon DynamoDB Developer Guide, "Using Global Secondary Indexes", "Scanning tables".
  'lab.dynamodb.scan.index':
    'The way out is an index that is planned: a global secondary index (GSI) is a copy of the table under another key, kept up to date by DynamoDB and charged for its writes and its storage. A question that nobody planned stays a scan.',

  'lab.dynamodb.cost': '7. From which load is a node cheaper?',
  'lab.dynamodb.cost.plan':
    'Each page view reads the session strongly and moves its end. A node of ElastiCache costs the same by day and by night, whether anybody comes or not; DynamoDB on demand costs by the unit, and nothing when nobody comes.',
  'lab.dynamodb.guess':
    'Sessions of 1 KiB: from how many page views a second, day and night, is one cache.t4g.micro cheaper than DynamoDB on demand?',
  'lab.dynamodb.cost.title': 'DynamoDB on demand against nodes',
  'lab.dynamodb.cost.reads': 'read units',
  'lab.dynamodb.cost.writes': 'write units',
  'lab.dynamodb.cost.usd': 'USD per million views',
  'lab.dynamodb.cost.one': 'one node from',
  'lab.dynamodb.cost.two': 'with replica from',
  'lab.dynamodb.cost.note':
    'USD: {write} for a million write units, {read} for a million read units, {node} for a node and hour. The presets are us-east-1: the node (cache.t4g.micro, Valkey) as of October 2026, the units as of April 2026. Look at yours, and change them with the flags. The last row is your --session-kb.',
  'lab.dynamodb.cost.formula':
    'Price of a view = read units x read price + write units x write price. Views a second from which the node is cheaper = price of the node for a second / price of a view.',
  'lab.dynamodb.cost.node':
    'Sessions of {size} (--session-kb) and {views|page view|page views} a second (--views-per-second) come to {dynamodb} USD a month in DynamoDB, one node to {one}, a node with its replica to {two}. If one node carries that load, it is cheaper.',
  'lab.dynamodb.cost.dynamodb':
    'Sessions of {size} (--session-kb) and {views|page view|page views} a second (--views-per-second) come to {dynamodb} USD a month in DynamoDB, one node to {one}, a node with its replica to {two}. DynamoDB is cheaper, and durable.',
  'lab.dynamodb.cost.levers':
    'Levers: read eventually consistent (half the read units), move the end only once a minute (far fewer write units), keep the cart out of the session.',
  'lab.dynamodb.cost.left-out':
    'Left out: storage, backups, data transfer, reserved prices and provisioned capacity. One small node is also one point of failure, which DynamoDB is not.',

  'lab.dynamodb.dax': '8. DAX: a cache that only DynamoDB has',
  'lab.dynamodb.dax.plan':
    'DAX stands before DynamoDB and speaks its API, so no cache code is needed. Here a stand-in keeps its documented rules, with a TTL of {seconds} s instead of 5 minutes. A name is Ann; it becomes Bob through DAX, and then Cid past it.',
  'lab.dynamodb.dax.title': 'Three answers to one question',
  'lab.dynamodb.dax.moment': 'after',
  'lab.dynamodb.dax.item': 'GetItem',
  'lab.dynamodb.dax.query': 'Query',
  'lab.dynamodb.dax.strong': 'GetItem, strong',
  'lab.dynamodb.dax.first': 'Ann is written',
  'lab.dynamodb.dax.through': 'Bob, through DAX',
  'lab.dynamodb.dax.past': 'Cid, past DAX',
  'lab.dynamodb.dax.later': 'the TTL',
  // AWS 2026-11: Amazon DynamoDB Developer Guide, "DAX and DynamoDB consistency models".
  'lab.dynamodb.dax.query-old':
    'After the write through DAX the item was {current} and the query still {old}: the cache of queries knows nothing of writes.',
  'lab.dynamodb.dax.item-old':
    'After the write past DAX the item was still {old}. The strongly consistent read went past the cache and found {current}, and the cache did not learn from it.',
  'lab.dynamodb.dax.later-right': 'After the TTL all three agree.',
  'lab.dynamodb.dax.against':
    'So it is a read-through cache, without the code and without the choice: you cannot delete a cached query, and only DynamoDB can stand behind it. ElastiCache asks for the code, and caches whatever you like.',
  'lab.dynamodb.spent':
    'This run was charged {reads|read unit|read units} and {writes|write unit|write units}; refused writes, which AWS charges as well, are not counted in that.',
  'lab.dynamodb.tip':
    'Sessions that must survive, at a low or uneven load: DynamoDB. A steady high load, or structures such as sorted sets and counters: Redis. Both together is common: DynamoDB keeps them, Redis answers.',

  'lab.dynamodb.check.ok':
    'a write whose condition did not hold was refused, and the item is there; nothing of the lab is left',
  'lab.dynamodb.check.bad': 'a write whose condition did not hold was not refused.',
} as const;
