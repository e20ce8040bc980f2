/** The words of the exercise not-found. */
export const en = {
  'exercise.not-found.title': 'Remember for a short time that there is nothing',
  'exercise.not-found.why':
    'Write fetch(sql, params, ttl, missingTtl): what was found is kept for ttl seconds, and that nothing was found for missingTtl seconds, which is less. The file you get keeps only what it found, so each read of an unknown id asks MySQL.',
  'exercise.not-found.hint': 'Next to it: the lab missing-rows, where MySQL counts those reads.',
  'exercise.not-found.hint.1':
    'A broken link is opened a hundred times a second. How often is MySQL asked?',
  'exercise.not-found.hint.2':
    '"Nothing" is an answer, too. Two things must not look alike: no key, and a key that says there is nothing.',
  'exercise.not-found.hint.3':
    'Store [] like any other rows, with rows.length > 0 ? ttl : missingTtl as its life. On a hit compare with null or None: in Python, if kept_rows: is false for an empty list.',
  'exercise.not-found.asked-again':
    'Nothing was found for id {id}, and no key in Redis said so when it was read again: MySQL was asked once more.',
  'exercise.not-found.asked-again.kept':
    'The key {key} said that there is no id {id}, and the second read asked MySQL all the same: what is empty was taken for what is not there.',
  'exercise.not-found.asked-again.wanted':
    'A second read of an unknown id that is answered by Redis alone.',
  'exercise.not-found.life': 'That there is no id {id} was kept with a life of {life}.',
  'exercise.not-found.life.wanted':
    'A life of {seconds|second|seconds} (missingTtl) for what was not found: a row that is added meanwhile is seen only afterwards.',
  'exercise.not-found.no-expiry': 'The key {key} says that there is no id {id}, and it has no end.',
  'exercise.not-found.found-life':
    'The row of id {id}, which exists, was kept with a life of {life}.',
  'exercise.not-found.found-life.wanted':
    'A life of {ttl|second|seconds} (ttl) for what was found.',
  'exercise.not-found.not-empty': 'fetch for id {id}, which does not exist, gave {came}.',
  'exercise.not-found.types-differ':
    'The first read of id {id} gave an empty list; the second, answered by Redis, gave {came}.',
  'exercise.not-found.empty.wanted':
    'An empty list each time, so that nobody has to know where it came from.',
  'exercise.not-found.kept-in-process':
    'The row of id {id} was added and the key was gone, and fetch still did not ask MySQL.',
  'exercise.not-found.kept-in-process.wanted':
    'What was not found, kept in Redis alone: only there does it come to its end in all processes.',
} as const;
