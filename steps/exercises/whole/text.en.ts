/** The words of the exercise whole. */
export const en = {
  'exercise.whole.title': 'The whole read, in one file',
  'exercise.whole.why':
    'Put together what you wrote one by one: fetch(sql, params, ttl, missingTtl), planet(table, id, ttl) and rename(table, id, name, ttl) in one file. It must pass the checks of the exercises from cache-aside to one-flight, one after the other. Without a missingTtl, fetch keeps an empty answer as long as any other.',
  'exercise.whole.hint':
    'Next to it: the step cached-read, and the core of this package, elasticache-tutorial/cache-aside.',
  'exercise.whole.hint.1':
    'Which of your files has the most of it? Begin with that one, and bring in one property at a time.',
  'exercise.whole.hint.2':
    'Let one function read a key, query and store: pack and unpack with their types, one try around each call of Redis, one flight for each key. fetch and planet both go through it.',
  'exercise.whole.hint.3':
    'planet reads a version of its row first, which becomes part of the key; rename writes to MySQL, then INCR of that version. What a slow reader stores lies under the old version, where nobody looks.',
  'exercise.whole.hits':
    "A hit of yours took {own}, one of this package's core {core} (medians, n = {count} each, by turns).",
  'exercise.whole.hits.how':
    'Both run in processes of their own, and both times contain the call into that process and the way through what watches Redis. They compare the two with each other here, and say nothing of a Redis elsewhere.',
  'exercise.whole.compare':
    'To read side by side: the same functions with the core of this package, in JavaScript. On Linux and macOS: diff -u {file} {core}',
} as const;
