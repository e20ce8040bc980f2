/** The words of the exercise fail-open. */
export const en = {
  'exercise.fail-open.title': 'A sick cache makes readers slower, never unable',
  'exercise.fail-open.why':
    'Write fetch(sql, params, ttl) so that it gives the right rows within four seconds whatever happens to Redis: away, silent, full, read-only, cutting, talking nonsense. Afterwards it must use Redis again. The file you get trusts Redis.',
  'exercise.fail-open.hint': 'Next to it: the lab bug-hunt, part 5, a read while Redis is away.',
  'exercise.fail-open.hint.1': 'Which lines can throw?',
  'exercise.fail-open.hint.2':
    'Catching is half of it: how long does your client wait for a Redis that says nothing?',
  'exercise.fail-open.hint.3':
    'ioredis: maxRetriesPerRequest: 1, commandTimeout: 500 and a listener for error. redis-py: socket_timeout=0.5, socket_connect_timeout=0.5, and except redis.RedisError.',
  'exercise.fail-open.fault.down': 'Redis was away (connections are refused)',
  'exercise.fail-open.fault.silent': 'Redis accepted connections and said nothing',
  'exercise.fail-open.fault.full': 'Redis answered -OOM to every write',
  'exercise.fail-open.fault.read-only': 'Redis answered -READONLY to every write',
  'exercise.fail-open.fault.cut': 'Redis cut each connection in the middle of its answer',
  'exercise.fail-open.fault.garbled': 'Redis answered what is no Redis protocol',
  'exercise.fail-open.fault.garbage': 'the value in Redis was garbage',
  'exercise.fail-open.closed': 'While {fault}, fetch failed: {error}',
  'exercise.fail-open.hangs':
    'While {fault}, fetch gave no answer within {seconds|second|seconds}.',
  'exercise.fail-open.dies': 'While {fault}, the program ended ({how}).',
  'exercise.fail-open.wanted':
    'The rows from MySQL, within four seconds, from a program that lives on.',
  'exercise.fail-open.never-comes-back': 'Redis is well again, and each fetch still asks MySQL.',
  'exercise.fail-open.never-comes-back.wanted':
    'A hit again within five seconds after Redis came back.',
} as const;
