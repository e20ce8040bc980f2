/** The words of the exercise many-at-once. */
export const en = {
  'exercise.many-at-once.title': 'Many rows at once',
  'exercise.many-at-once.why':
    'Write fetchMany(sql, ids, ttl): one row for each id, in the order of the ids, and null (None) for an id that is not in the table. Ask Redis once, MySQL once for the rest, and keep the rest in one go. The file you get fetches id by id.',
  'exercise.many-at-once.hint': 'Next to it: the lab load, where many readers ask for many things.',
  'exercise.many-at-once.hint.1':
    'Count how often your program waits for an answer. How often must it?',
  'exercise.many-at-once.hint.2':
    'MGET takes many keys. One IN (...) takes all ids that are missing. A pipeline or MULTI sends many SETs at once, each with its own end.',
  'exercise.many-at-once.hint.3':
    'Put what came into a map by id, fill it from both places, and answer with ids.map(id => map.get(id) ?? null). With no ids left, ask nobody: IN () is no SQL.',
  'exercise.many-at-once.not-stored':
    'After fetchMany for {count|id|ids} there was no key in Redis.',
  'exercise.many-at-once.not-stored.wanted':
    'What MySQL answered, kept in Redis for {ttl|second|seconds}.',
  'exercise.many-at-once.many-round-trips':
    'fetchMany for {asked|id|ids}, {kept} of them kept, waited for Redis {trips|time|times}.',
  'exercise.many-at-once.many-round-trips.wanted':
    'At most two round trips: one to read, one to keep. Each wait costs the whole way to Redis and back, however small the value.',
  'exercise.many-at-once.many-queries':
    'For the {missing|id that was|ids that were} not kept, MySQL was asked {selects|time|times}.',
  'exercise.many-at-once.many-queries.wanted': 'One SELECT for all ids that are missing.',
  'exercise.many-at-once.asked-too-much':
    'Of {asked|id|ids} {kept|was|were} kept, and MySQL was still asked for {rows|row|rows}.',
  'exercise.many-at-once.asked-too-much.wanted':
    'The {missing|row that was|rows that were} not kept, and no others.',
  'exercise.many-at-once.no-expiry': '{name} stored {count|key|keys} without an end.',
  'exercise.many-at-once.no-expiry.moment':
    '{name} stored {count|key|keys} without an end; {second} gave them one later. A crash between the two leaves them there for ever.',
  'exercise.many-at-once.no-expiry.wanted':
    'Each key stored together with its end. MSET knows none.',
  'exercise.many-at-once.ttl-wrong':
    '{name} gave a key a life of {life}; asked for were {ttl|second|seconds}.',
  'exercise.many-at-once.ttl-wrong.wanted': 'A life of about {ttl|second|seconds} for each key.',
  'exercise.many-at-once.wrong-rows': 'fetchMany for {count|id|ids} gave {came}.',
  'exercise.many-at-once.wrong-order':
    'From place {place} on, asked for were the ids {asked}; the rows that came were those of {came} (– is no row).',
  'exercise.many-at-once.wrong-order.wanted':
    'A list with one row for each id, in the order of the ids: twice for an id asked twice, null (None) for an id without a row.',
  'exercise.many-at-once.hit-queries':
    'All of {asked|id|ids} were kept, and a second process still asked MySQL.',
  'exercise.many-at-once.hit-queries.wanted': 'A hit for every id that is kept, in every process.',
  'exercise.many-at-once.nothing-asked':
    'fetchMany was asked for no ids, and it asked MySQL {selects|time|times}.',
  'exercise.many-at-once.nothing-asked.wanted':
    'An empty list for no ids, and no question to anybody.',
} as const;
