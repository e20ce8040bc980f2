/** The words of the exercise jitter. */
export const en = {
  'exercise.jitter.title': 'Warmed together, not ended together',
  'exercise.jitter.why':
    'Write fetch(sql, params, ttl) so that a hundred keys that are stored together do not end together: each lives within a fifth of ttl, none of them for no time at all, even when ttl is 1. In the file you get all of them live equally long.',
  'exercise.jitter.hint':
    'Next to it: the lab stampede. In its second part, many keys were stored together.',
  'exercise.jitter.hint.1': 'When will all of these keys miss?',
  'exercise.jitter.hint.2':
    'A little chance in each life, drawn anew for each key, spreads the misses over time.',
  'exercise.jitter.hint.3':
    'Math.max(1, Math.round(ttl * (0.9 + Math.random() * 0.2))), or max(1, round(ttl * random.uniform(0.9, 1.1))).',
  'exercise.jitter.ends-together':
    '{count|key was|keys were} stored with a ttl of {ttl} s. {together|of them ends|of them end} in the same second, and {spread} lie between the first end and the last.',
  'exercise.jitter.ends-together.wanted':
    'Lives that are at least {apart} apart, and no second in which more than a third of the keys ends: each end is a query for MySQL.',
  'exercise.jitter.ttl-wrong':
    'The key {key} was given a life of {life}; asked for were {ttl|second|seconds}.',
  'exercise.jitter.ttl-wrong.wanted':
    'Between {least} and {most}: jitter spreads the ends, and leaves the ttl what it is.',
  'exercise.jitter.no-expiry': 'The key {key} has no end.',
  'exercise.jitter.no-expiry.wanted': 'A key that ends, near the ttl that was asked for.',
  'exercise.jitter.life-refused':
    'For a ttl of {ttl|second|seconds}, {name} was sent with {number}, and Redis refused it: {error}',
  'exercise.jitter.life-refused.wanted': 'A whole number that is at least 1.',
} as const;
