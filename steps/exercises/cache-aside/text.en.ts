/** The words of the exercise cache-aside. */
export const en = {
  'exercise.cache-aside.title': 'Ask Redis first, MySQL only on a miss',
  'exercise.cache-aside.why':
    'Write fetch(sql, params, ttl): rows from Redis if they are there, else from MySQL, and then kept in Redis for ttl seconds. The file you get asks MySQL every time.',
  'exercise.cache-aside.hint':
    'Next to it: the step cached-read, which does the same with the code of this package.',
  'exercise.cache-aside.hint.1': 'There are two questions in each read. Which one comes first?',
  'exercise.cache-aside.hint.2':
    'The answer needs a name in Redis: the statement together with its parameters.',
  'exercise.cache-aside.hint.3':
    'GET the key; if there is nothing, query MySQL and SET key value EX ttl; return the rows in both cases.',
  'exercise.cache-aside.miss-no-query':
    'fetch for id {id} returned, and MySQL was not asked although nothing was kept yet.',
  'exercise.cache-aside.miss-no-query.wanted': 'One SELECT for an answer that is not kept.',
  'exercise.cache-aside.miss-many-queries': 'One read of id {id} asked MySQL {count|time|times}.',
  'exercise.cache-aside.hit-not-from-redis':
    'fetch for id {id} was answered the second time without a value from Redis.',
  'exercise.cache-aside.hit-not-from-redis.wanted':
    'A hit that comes from Redis: what one process remembers, all the others do not know.',
  'exercise.cache-aside.no-expiry': '{first} stored the key, and it never ends.',
  'exercise.cache-aside.no-expiry.wanted':
    'A key that ends {ttl|second|seconds} after it was stored: what never ends is never asked of MySQL again.',
  'exercise.cache-aside.kept-in-process':
    'The key was deleted in Redis, and fetch for id {id} still did not ask MySQL.',
  'exercise.cache-aside.kept-in-process.wanted':
    'Answers that are kept in Redis alone, so that deleting the key is enough.',
} as const;
