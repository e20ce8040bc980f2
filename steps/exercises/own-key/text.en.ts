/** The words of the exercise own-key. */
export const en = {
  'exercise.own-key.title': 'A key of its own for each question',
  'exercise.own-key.why':
    'Write fetch(sql, params, ttl) so that each question has one key, and no other question has it: short, with a prefix, and not the same for two lists of parameters. The file you get takes the statement for a key.',
  'exercise.own-key.hint': 'Next to it: the lab bug-hunt, where one key answers for two questions.',
  'exercise.own-key.hint.1': 'Who reads the second planet, and what does he get?',
  'exercise.own-key.hint.2':
    'The parameters belong to the key, and two different lists must not become the same text.',
  'exercise.own-key.hint.3':
    'A prefix, then a hash of JSON.stringify([sql, params]), or of json.dumps([sql, params]).',
  'exercise.own-key.without-params': 'fetch was asked for id {id} and gave the row of id {other}.',
  'exercise.own-key.without-params.wanted': 'A key in which the parameters have a part.',
  'exercise.own-key.ambiguous': 'For the parameters {second} came what was kept for {first}.',
  'exercise.own-key.ambiguous.wanted':
    'Another key for another list of parameters, whatever stands in it.',
  'exercise.own-key.too-long':
    'A key of {bytes|byte|bytes} came of a statement of {length|character|characters}.',
  'exercise.own-key.too-long.wanted':
    'A key of at most 200 bytes for any statement: each key costs memory, and travels with each command.',
  'exercise.own-key.not-prefixed':
    'Nothing is common to the beginnings of {count|key|keys}, for example {first} and {second}.',
  'exercise.own-key.not-prefixed.wanted':
    'One prefix for all keys of the application, so that they can be found and counted among others.',
} as const;
