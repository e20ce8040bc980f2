/** The words of the exercise forget-all. */
export const en = {
  'exercise.forget-all.title': 'Forget everything under a prefix',
  'exercise.forget-all.why':
    'Write forget(prefix): every fetch(prefix, sql, params, ttl) under this prefix asks MySQL again, in all processes. Thousands of keys of others lie in the same Redis, and nobody may wait for you. The file you get asks KEYS for the names and deletes them.',
  'exercise.forget-all.hint':
    'Next to it: the lab slow-log, where everybody waits for one command.',
  'exercise.forget-all.hint.1': 'Who waits while KEYS runs, and what does its time grow with?',
  'exercise.forget-all.hint.2':
    'SCAN goes through the keys in small parts, until its cursor is 0 again, and UNLINK frees the memory aside. Or delete nothing: a version that belongs to the prefix, kept in Redis.',
  'exercise.forget-all.hint.3':
    'SCAN cursor MATCH prefix* COUNT 500, then UNLINK with what came, if anything came. In the prefix a backslash before each of * ? [ ] and \\ makes text of a pattern.',
  'exercise.forget-all.keys-used':
    'KEYS went through {size|key|keys} in one go, and took {usec} µs of Redis. Until it ended, nobody else was answered; with more keys it takes longer.',
  'exercise.forget-all.keys-used.wanted':
    'Small parts, between which Redis answers others: SCAN. Or a version in the key, and nothing to delete.',
  'exercise.forget-all.too-many-at-once': '{name} was given {count|word|words} in one command.',
  'exercise.forget-all.too-many-at-once.count':
    'With COUNT {count}, {name} takes that many keys in one command, as KEYS does.',
  'exercise.forget-all.too-many-at-once.wanted':
    'At most {most|key|keys} in one command, so that others have their turn between.',
  'exercise.forget-all.others-lost':
    'After forget for the prefix {prefix}, of {count|key|keys} of others {lost|is|are} gone, for example {example}.',
  'exercise.forget-all.neighbour-lost':
    'After forget for the prefix {prefix}, the row of id {id} under {neighbour} was read from MySQL again.',
  'exercise.forget-all.others-lost.wanted':
    'Only what begins with {prefix}, letter by letter, is forgotten.',
  'exercise.forget-all.some-left':
    'After forget for the prefix {prefix}, a process read id {id} and was answered with what it should have forgotten: MySQL was not asked.',
  'exercise.forget-all.some-left.wanted':
    'Every read under the prefix asks MySQL once more, whichever process kept it.',
} as const;
