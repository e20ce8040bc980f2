/** Texts of the lab mongodb. */
export const en = {
  'lab.mongodb.title': 'Redis beside MongoDB: keys, questions, and one field of many',
  'lab.mongodb.why':
    'Both keep documents such as a product with its maker, stock and reviews. What is the difference, then, and when is Redis enough? You put the same products into both, read one, ask a question about all, and sell one to many at once. What each costs is counted.',
  'lab.mongodb.hint': 'Try --products 8000: which of the bytes grow with it, and which do not?',
  'lab.mongodb.figure.mongodb-bytes-for-a-question':
    'bytes for the question to MongoDB with an index',
  'lab.mongodb.figure.redis-bytes-for-a-question':
    'bytes for the question when Redis sends every product',
  'lab.mongodb.figure.sales-lost-mongodb': 'sales lost with $inc',
  'lab.mongodb.option.products': 'how many products the shop has',
  'lab.mongodb.option.sales': 'how many of one product are sold at once',
  'lab.mongodb.plan.server':
    "a MongoDB server of the lab's own, or a database of its own on yours; removed at the end of the lab",
  'lab.mongodb.plan.table': 'the table {table}, removed at the end of the lab',
  'lab.mongodb.plan.keys': 'keys of the lab in Redis, removed at the end of the lab',
  'lab.mongodb.given':
    'This is your own MongoDB. The lab makes the database {database} there, and drops it at its end.',
  'lab.mongodb.shared-redis':
    'This is your own Redis, which counts for everybody: what others ask of it meanwhile is in the figures, too.',
  'lab.mongodb.column.read': 'what is read',
  'lab.mongodb.column.redis': 'Redis',
  'lab.mongodb.column.mongo': 'MongoDB',
  'lab.mongodb.column.way': 'way',
  'lab.mongodb.column.trips': 'trips',
  'lab.mongodb.column.commands': 'commands',
  'lab.mongodb.column.hits': 'found',
  'lab.mongodb.column.moved': 'moved',
  'lab.mongodb.column.examined': 'looked at',
  'lab.mongodb.counted':
    'Bytes of both directions, and commands: Redis counts its own (INFO stats), those of MongoDB are counted in the connections. No time is compared: the servers differ too much in how real they are.',
  'lab.mongodb.yes': 'yes',
  'lab.mongodb.no': 'no',

  'lab.mongodb.stand-in':
    'MongoDB is played here by an embedded stand-in of this tutorial. It speaks the protocol, and it really looks, counts and answers; its times would say nothing of a MongoDB.',
  'lab.mongodb.whole': '1. One document by its key',
  'lab.mongodb.whole.plan':
    'The same {products|product|products} are in both, {bytes} of JSON each: a string under a key in Redis, a document with an _id in MongoDB. First one of them is read by its key, then the city of its maker alone.',
  'lab.mongodb.whole.title': 'One document by its key',
  'lab.mongodb.whole.row.whole': 'the whole document',
  'lab.mongodb.whole.row.field': 'one field of it',
  'lab.mongodb.whole.alike':
    'For a whole document by its key there is no difference that matters: the same round trips, and {redis} against {mongo}. That alone is no reason for MongoDB, and none for a cache in front of it.',
  'lab.mongodb.whole.not-alike':
    'Round trips or bytes of the whole document differ in this run more than the documents explain: look at the table.',
  'lab.mongodb.whole.field':
    'A string has no fields, so Redis sends all of it for one. MongoDB sends the field that is asked for.',

  'lab.mongodb.question': '2. One question about all of them',
  'lab.mongodb.question.plan':
    'Which products are made in France, cost less than 50, and have a review with five stars? Redis knows keys and not what lies in a string: the program fetches every product (MGET) and looks through them. MongoDB looks by itself and sends what it found.',
  'lab.mongodb.guess':
    'The shop has {products|product|products}. How many KiB go over the network until Redis and the program have answered the question?',
  'lab.mongodb.question.before': 'How MongoDB answers, in its own words (explain):',
  'lab.mongodb.question.after': 'The same with an index on maker.country:',
  'lab.mongodb.question.title': 'France, less than 50, five stars',
  'lab.mongodb.question.redis': 'Redis: fetch all and look',
  'lab.mongodb.question.scan': 'MongoDB without an index',
  'lab.mongodb.question.index': 'MongoDB with an index',
  'lab.mongodb.question.examined':
    'Looked at: documents, by the program for Redis, by the server for MongoDB (totalDocsExamined of explain).',
  'lab.mongodb.question.moved':
    'MongoDB moved less because it sends only the answer, {hits|document|documents}. Without an index it looked at every document all the same: the network was spared, the server was not.',
  'lab.mongodb.question.moved-only':
    'MongoDB moved less because it sends only the answer, {hits|document|documents}.',
  'lab.mongodb.question.moved-not-shown':
    'That MongoDB moves less was not shown in this run: compare the bytes in the table, and try more --products.',
  'lab.mongodb.question.indexed':
    'The index spares the server: {with|document|documents} looked at instead of {without}. It knows the country; the price and the stars are still looked up in each of those.',
  'lab.mongodb.question.indexed-not-shown':
    'That an index spares the server was not shown in this run: look at the documents looked at.',

  'lab.mongodb.drift': '3. Sets kept by hand',
  'lab.mongodb.drift.plan':
    'Redis can be asked by country when the program keeps a set of ids for each one. Then every write of a product is a write of its sets, too, in every program that writes.',
  'lab.mongodb.drift.asked':
    'Asked by the set (SMEMBERS, MGET, and the program looks for the rest): {hits} found, {bytes} moved in {trips|round trip|round trips}. Now one product moves to another country, and the program that changes it forgets the sets:',
  'lab.mongodb.drift.title': 'One product after its move',
  'lab.mongodb.drift.old': 'still found under {country}',
  'lab.mongodb.drift.new': 'found under {country}',
  'lab.mongodb.drift.sets': 'Redis, sets kept by hand',
  'lab.mongodb.drift.index': 'MongoDB, index',
  'lab.mongodb.drift.learned':
    'The set still lists the product where it was, and not where it is. Nothing complains, and no TTL ends it: the answers stay wrong until somebody rebuilds the sets.',
  'lab.mongodb.drift.not-shown': 'That a forgotten set goes wrong was not shown in this run.',
  'lab.mongodb.drift.follows':
    'An index is kept by the server, in the same write: it cannot be forgotten.',

  'lab.mongodb.sales': '4. One field that many change',
  'lab.mongodb.sales.plan':
    'Several writers sell the same product at once, each sale takes one from its stock. The stock is a field inside the document. What must be left is known beforehand.',
  'lab.mongodb.sales.title': '{sales|sale|sales} by {writers|writer|writers} at once',
  'lab.mongodb.sales.left': 'left in stock',
  'lab.mongodb.sales.lost': 'sales lost',
  'lab.mongodb.sales.right':
    'Right is: {left} left. Redis counts the commands inside a script, too.',
  'lab.mongodb.sales.cjson':
    'A trap of the script: cjson is not exact. An empty list and an empty object are the same to it:',
  'lab.mongodb.sales.get-set': 'string: GET, then SET',
  'lab.mongodb.sales.watch': 'string: WATCH, try again',
  'lab.mongodb.sales.lua': 'string: Lua with cjson',
  'lab.mongodb.sales.hash': 'hash: HINCRBY',
  'lab.mongodb.sales.inc': 'MongoDB: $inc',
  'lab.mongodb.sales.json-set': 'MySQL: JSON_SET',
  'lab.mongodb.sales.lost-some':
    'GET and SET lost {lost|sale|sales}: two writers read the same stock, and the second overwrote the first. No error was seen, and the shop sells what it does not have.',
  'lab.mongodb.sales.lost-none':
    'GET and SET lost nothing in this run: the writers happened not to meet. Nothing keeps them from meeting the next time.',
  'lab.mongodb.sales.others':
    'Every other way kept all sales. The bytes tell what it cost: WATCH fetches the document again for each try, the Lua script and $inc send only the change, and a hash has the field by itself.',
  'lab.mongodb.sales.others-not':
    'Not every other way kept all sales in this run: look at the table.',

  'lab.mongodb.mysql': '5. Where MySQL and Redis JSON stand',
  'lab.mongodb.mysql.title': 'The same question to a JSON column in MySQL',
  'lab.mongodb.mysql.read': 'rows read',
  'lab.mongodb.mysql.scan': 'JSON column',
  'lab.mongodb.mysql.function': 'indexed column, asked by function',
  'lab.mongodb.mysql.column': 'indexed column, asked by its name',
  'lab.mongodb.mysql.counted':
    'Rows are counted by the server itself (Handler_read of the session).',
  'lab.mongodb.mysql.used':
    'A generated column takes the country out of the JSON, and an index on it spares rows as in MongoDB. With a MySQL that is there anyway, that may be all you need.',
  'lab.mongodb.mysql.not-used':
    'That an index on a generated column spares rows was not shown in this run: look at the rows read.',
  'lab.mongodb.mysql.ignored':
    'But this server used the index only where the query names the column. The same condition as a function of JSON read every row.',
  'lab.mongodb.mysql.not-here':
    'The MySQL of this run has no JSON_SET or no counters of rows: install a real MySQL or MariaDB (doctor tells how) to see a JSON column beside the others.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Getting started with JSON" and "Search: features and limits".
  'lab.mongodb.json.here':
    'This Redis has JSON commands: JSON.NUMINCRBY changes one number inside a document, JSON.GET fetches one path. That answers "one field", and not yet "one question about all".',
  'lab.mongodb.json.not-here':
    'This Redis has no JSON commands. On ElastiCache there are some (Valkey from 7.2, Redis OSS from 6.2.6): they change and fetch one path inside a document. Questions about all need FT.SEARCH, which node-based Valkey has from 9.0.',

  'lab.mongodb.cached': '6. The hot answer, cached',
  'lab.mongodb.cached.title': 'The same question twice, through the core',
  'lab.mongodb.cached.read': 'read',
  'lab.mongodb.cached.outcome': 'in the cache',
  'lab.mongodb.cached.finds': 'finds in MongoDB',
  'lab.mongodb.cached.first': 'first',
  'lab.mongodb.cached.second': 'second',
  'lab.mongodb.cached.once':
    'MongoDB was asked once for two reads: the core does not care which database stands behind it. That is the usual place of Redis beside MongoDB: it keeps the few answers that many ask for.',
  'lab.mongodb.cached.not-shown':
    'That the second read spares MongoDB was not shown in this run: it counted {finds|find|finds} for two reads.',

  'lab.mongodb.rule': '7. What belongs where',
  'lab.mongodb.rule.title': 'Need by need',
  'lab.mongodb.rule.need': 'you need',
  'lab.mongodb.rule.where': 'take',
  'lab.mongodb.rule.measured': 'in this run',
  'lab.mongodb.rule.whole.need': 'whole document by key',
  'lab.mongodb.rule.whole.where': 'Redis is enough',
  'lab.mongodb.rule.whole.measured': 'Redis {redis}, MongoDB {mongo}',
  'lab.mongodb.rule.field.need': 'one field, often changed',
  'lab.mongodb.rule.field.where': 'Redis hash',
  'lab.mongodb.rule.field.measured': '{lost} lost, {bytes}',
  'lab.mongodb.rule.question.need': 'questions over fields',
  'lab.mongodb.rule.question.where': 'MongoDB, JSON column',
  'lab.mongodb.rule.question.measured': 'Redis {redis}, MongoDB {mongo}',
  'lab.mongodb.rule.hot.need': 'hot answers of those',
  'lab.mongodb.rule.hot.where': 'cached in Redis',
  'lab.mongodb.rule.hot.measured': 'see 6',
  'lab.mongodb.rule.learned':
    'A common rule, made precise: Redis is for what you fetch by a key that you know. As soon as you ask by what is inside, you either keep an index by hand, which drifts, or use a database that keeps it for you.',
  // AWS 2026-11: Amazon DocumentDB Developer Guide, "What is Amazon DocumentDB".
  'lab.mongodb.tip':
    'On AWS the database for documents is Amazon DocumentDB, which speaks the protocol of MongoDB. Ask it for explain before you cache anything: an index may be all that was missing.',
  'lab.mongodb.check.ok':
    'with fresh data the index brought the documents looked at from {before} to {after} for the same {hits}; nothing of the lab is left',
  'lab.mongodb.check.bad':
    'with fresh data MongoDB looked at {before|document|documents} without the index and at {after} with it, for {hits}.',
  'lab.mongodb.check.left': 'the lab left {names}',
} as const;
