/** Texts of the lab stale-read. */
export const en = {
  'lab.stale-read.title': 'Stale reads: the cache returns what used to be true',
  'lab.stale-read.why':
    'A cache is a copy, and the copy is not told when the original changes. Here you change MySQL behind the cache, see how long readers get the old value, compare three ways of writing, and then make the one race happen that brings an old value back after it was deleted.',
  'lab.stale-read.hint':
    'Try --ttl 5: for which of the three ways of writing does the old value stay visible longer? Now write it yourself: exercise after-write, slow-reader.',
  'lab.stale-read.figure.stale-ms': 'longest time an old value was told, with expiry only',
  'lab.stale-read.figure.stale-deleted-ms': 'the same with delete after write',
  'lab.stale-read.option.ttl': 'seconds a cached value lives (TTL, time to live)',
  'lab.stale-read.option.writes': 'changes measured for each way of writing',
  'lab.stale-read.plan.table': 'the table {table}, removed at the end of the lab',
  'lab.stale-read.plan.keys': 'keys of the lab in Redis, removed at the end of the lab',

  'lab.stale-read.behind': '1. A change behind the cache',
  'lab.stale-read.behind.plan':
    'In March 2025 the known moons of Saturn went from {old} to {new}. One connection reads Saturn through the cache again and again; another one updates MySQL and knows nothing of the cache.',
  'lab.stale-read.guess':
    'With a TTL of {ttl} s: for how long after the UPDATE will readers still be told {old}?',
  'lab.stale-read.label.before': 'before the UPDATE',
  'lab.stale-read.label.after': 'after the UPDATE: {moons|moon|moons}',
  'lab.stale-read.behind.result':
    'Readers were told {old} for {ms} after the UPDATE, in {reads|read|reads}, without a single error.',
  'lab.stale-read.behind.not-shown':
    'No reader was told {old} after the UPDATE in this run. That an old value stays was not shown; try a longer --ttl.',
  'lab.stale-read.behind.learned':
    'No read failed, so nobody would notice. Only the TTL of {ttl} s ended it, counted from when the key was stored: the TTL is how old a value may be.',

  'lab.stale-read.ways': '2. Three ways of writing',
  'lab.stale-read.ways.plan':
    'The reader goes on reading without a pause; a writer with connections of its own changes the row in three ways. Expiry only: the writer does nothing more. Delete after write: it deletes the key once MySQL has confirmed. Write-through: it puts the new value into the cache itself. Changes in each way: {writes}.',
  'lab.stale-read.ways.ages':
    'With expiry only it matters how old the key is when the change comes: its ages were spread over the TTL, in {writes|equal step|equal steps} from new.',
  'lab.stale-read.way.expiry': 'expiry only',
  'lab.stale-read.way.delete': 'delete after write',
  'lab.stale-read.way.write-through': 'write-through',
  'lab.stale-read.ways.title': 'How long readers saw the old value (TTL {ttl} s)',
  'lab.stale-read.ways.way': 'way of writing',
  'lab.stale-read.ways.writes': 'writes',
  'lab.stale-read.ways.median': 'median',
  'lab.stale-read.ways.longest': 'longest',
  'lab.stale-read.ways.stale-reads': 'old values',
  'lab.stale-read.ways.verdict':
    'The longest time for which readers saw the old value: {expiry} with expiry only, {delete} with delete after write, {through} with write-through.',
  'lab.stale-read.ways.method':
    'Counted from MySQL confirming the UPDATE to the last time a reader was given the old value; 0 means that none was after that. A read took {ms} on average. Reader and writer have connections of their own but run in one Node process; between two machines the delete is on its way for longer.',
  'lab.stale-read.ways.chart': 'The longest time for which readers saw the old value',
  'lab.stale-read.ways.moment':
    'In these runs the old value was seen for at most {delete} with deleting and {through} with write-through, and given to at most {reads|read|reads} after a write: the moment between two commands.',
  'lab.stale-read.ways.longer':
    'In these runs the old value was seen for at most {delete} with deleting and {through} with write-through, and given to up to {reads|read|reads} after a write. That is longer than the moment between two commands; what took so long was not measured.',
  'lab.stale-read.ways.no-shorter':
    'That deleting or write-through shortens the time was not shown in this run: with expiry only it was not longer.',
  'lab.stale-read.ways.habit':
    'Deleting is the safer habit: two writers that put values into the cache can overtake each other, and the last one there need not be the last one in MySQL.',
  'lab.stale-read.ways.ttl':
    'Keep a TTL in any case: a writer that crashes between the two commands never deletes.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Caching strategies".
  'lab.stale-read.ways.misses':
    'What write-through misses: a key that was evicted, or lost with a node, comes back only when somebody writes it again, so reads must still be able to load it (lazy loading). And what is written and never read fills the memory; a TTL empties it again.',

  'lab.stale-read.race': '3. The race that delete after write can lose',
  'lab.stale-read.race.plan':
    'A reader misses and asks MySQL, and then it is slow: a pause of its process, a busy network. Before it stores what it has, a writer changes the row and deletes the key.',
  'lab.stale-read.race.held':
    'This order is rare by chance; here the reader is held between the database and the cache until the writer is done, so it happens every time. The core is the cache-aside library of this package; a fence is a mark that it leaves under a key which it has invalidated.',
  'lab.stale-read.race.proceed': 'Think what the cache will hold in the end before you go on.',
  'lab.stale-read.race.naive': 'naive read, DEL after write',
  'lab.stale-read.race.delete': 'the core, writer in another process, no fence',
  'lab.stale-read.race.same-process': 'the core, writer in the same process',
  'lab.stale-read.race.fence': 'the core, writer in another process, fence',
  'lab.stale-read.race.title': 'After the race',
  'lab.stale-read.race.protection': 'protection',
  'lab.stale-read.race.stored': 'old value stored',
  'lab.stale-read.race.next-read': 'next reader was told',
  'lab.stale-read.race.stale': 'told the old value for',
  'lab.stale-read.race.yes': 'yes',
  'lab.stale-read.race.no': 'no',
  'lab.stale-read.race.verdict':
    'In {lost} of {races|race|races} the slow reader put the old value back after the delete, although MySQL held {new} by then.',
  'lab.stale-read.race.ttl':
    'Where it did, only the TTL ended it. "Another process" means another cache instance with connections of its own, which shares nothing with the reader but the two servers.',
  'lab.stale-read.race.log': 'As it happened: {protection}',
  'lab.stale-read.race.who': 'who',
  'lab.stale-read.race.done': 'done',
  'lab.stale-read.race.sent': 'sent',
  'lab.stale-read.race.set-if': 'SET key {moons}, if still {seen}',
  'lab.stale-read.race.refused': 'refused',
  'lab.stale-read.race.answer': 'answer',
  'lab.stale-read.race.who.slow': 'slow reader',
  'lab.stale-read.race.who.writer': 'writer',
  'lab.stale-read.race.who.next': 'next reader',
  'lab.stale-read.race.core':
    'The core is elasticache-tutorial/cache-aside, the library of this package.',
  'lab.stale-read.race.within':
    'Within one process the core knows which reads are on their way and does not store what an invalidation has overtaken.',
  'lab.stale-read.race.between':
    'Between processes only something that sees both can decide, and that is Redis: with fenceMs, invalidate leaves a fence under the key instead of nothing, and as long as it is there, a reader that asked MySQL before is not allowed to store.',
  'lab.stale-read.race.not-held':
    'In this run the old value was stored in spite of: {protection}. Look at the log.',
  'lab.stale-read.tip':
    'In your own code: write to MySQL first, then invalidate, with fenceMs longer than a reader can take from its query to its store, pauses included (no fence covers every pause, so keep a TTL), and with the longest TTL you could bear to be wrong for.',

  'lab.stale-read.check.fresh':
    'a change behind the cache was answered with {before}, and with {after} after an invalidation; nothing of the lab is left',
  'lab.stale-read.check.stale': 'after an invalidation a read gave {after} instead of {want}.',
} as const;
