/** The words of the exercise lock. */
export const en = {
  'exercise.lock.title': 'One query for two processes, even when one dies',
  'exercise.lock.why':
    'Write fetch(sql, params, ttl) so that readers of two processes who miss the same key send one query. Who holds the lock may be killed: the lock ends by itself, within ten seconds, and then another reader goes on. The file you get knows its own process alone.',
  'exercise.lock.hint':
    'Next to it: the lab stampede, where the lock comes after the single flight.',
  'exercise.lock.hint.1': 'Whom can both processes ask who goes first?',
  'exercise.lock.hint.2':
    'A lock is a key that only one can set, with a life, and a value that says whose it is. The others look again, for the rows and for the lock.',
  'exercise.lock.hint.3':
    'SET lock value NX PX milliseconds, with a random value of your own; then look for the rows once more. Delete the lock only if the value is still yours, in one step: EVAL with GET and DEL.',
  'exercise.lock.crowd-queries':
    'Two processes with {readers|reader|readers} each asked for id {id} while nothing was kept, and {count|query|queries} reached MySQL.',
  'exercise.lock.crowd-queries.wanted':
    'One query in all: who does not get the lock waits until the rows are in Redis, and who gets it looks for them once more.',
  'exercise.lock.others-wait':
    'While the query for id {id} was on its way, a reader of another row, such as id {other}, got no answer.',
  'exercise.lock.others-wait.wanted':
    'A lock for each key: one slow query must not hold up everybody.',
  'exercise.lock.lock-immortal':
    'The lock {lock} had no end after {first}; {second} gave it one later, as a second command. Who dies between the two leaves it locked for ever.',
  'exercise.lock.lock-immortal.never':
    'The lock {lock} has no end after {first}. When its holder dies, it stays locked for ever.',
  'exercise.lock.lock-immortal.wanted': 'A lock that is born with its life, in one step.',
  'exercise.lock.lock-too-long':
    'The lock {lock} would have lived {life}. When its holder dies, the others wait that long.',
  'exercise.lock.lock-too-long.wanted':
    'A lock that ends by itself within {seconds|second|seconds}.',
  'exercise.lock.foreign-lock-deleted':
    'The life of the lock {lock} was over, and another reader had taken it. Then its first holder deleted it, though it was not his any more.',
  'exercise.lock.foreign-lock-deleted.wanted':
    'Deleting the lock only if it is still your own: looking and deleting in one step, so that nothing can happen between them.',
  'exercise.lock.silent':
    'The process that held the lock for id {id} was killed, and the lock has ended. The other process gave no answer within {seconds|second|seconds}.',
  'exercise.lock.silent.wanted':
    'A waiter who tries for the lock again, several times a second, or gives up waiting and asks MySQL.',
} as const;
