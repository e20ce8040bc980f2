/** The words of the exercise one-flight. */
export const en = {
  'exercise.one-flight.title': 'Twenty readers, one query',
  'exercise.one-flight.why':
    'Write fetch(sql, params, ttl) so that readers of one process who miss the same key at the same time wait for one query. Readers of other keys do not wait, a query that fails fails for all who waited, and nothing of it stays. In the file you get, each of them asks MySQL.',
  'exercise.one-flight.hint':
    'Next to it: the lab stampede, where a thousand readers miss one key at once.',
  'exercise.one-flight.hint.1':
    'How many SELECTs are on their way before the first one is answered?',
  'exercise.one-flight.hint.2':
    'The second reader can wait for what the first one is waiting for. Where does he find it?',
  'exercise.one-flight.hint.3':
    'A Map from key to promise, set before the first await and deleted in finally. Python: a dict from key to Future beside a Lock, or a lock per key and a second look at Redis inside it.',
  'exercise.one-flight.crowd-queries':
    '{readers|reader|readers} asked for id {id} while nothing was kept, and {count|query|queries} reached MySQL.',
  'exercise.one-flight.crowd-queries.wanted':
    'One query, and its rows for all of them: a slow query that many send at once is slower still.',
  'exercise.one-flight.others-wait':
    'While the query for id {id} was on its way, a reader of id {other} got no answer.',
  'exercise.one-flight.others-wait.wanted':
    'Waiting for the same key alone: one slow query must not hold up everybody.',
  'exercise.one-flight.kept-in-process':
    'The key of id {id} was deleted in Redis, and the next fetch still did not ask MySQL.',
  'exercise.one-flight.kept-in-process.wanted':
    'A shared answer that is let go of as soon as it is there; from then on Redis keeps it, with its TTL.',
  'exercise.one-flight.failure-not-told':
    'The query for id {id} failed while {readers|reader|readers} waited for it; {told|reader was|readers were} told, the others got no error.',
  'exercise.one-flight.failure-not-told.wanted':
    'The error of the query for each reader who waited for it, and soon.',
  'exercise.one-flight.failure-remembered':
    'The query for id {id} had failed once. MySQL is well again, and the next fetch did not bring the row ({error}).',
  'exercise.one-flight.failure-remembered.wanted':
    'A new query after one that failed: an error is let go of like an answer.',
} as const;
