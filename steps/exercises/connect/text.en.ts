/** The words of the exercise connect. */
export const en = {
  'exercise.connect.title': 'Reach both servers with what the environment gives',
  'exercise.connect.why':
    'Write ping(): one command to Redis, one statement to MySQL, then a word of your own. Addresses and passwords are in the environment and are new in each check; the file you get forgets one of them.',
  'exercise.connect.hint': 'Next to it: the lab auth, where Redis asks who you are.',
  'exercise.connect.hint.1': 'A URL has more parts than two. Which ones does the file use?',
  'exercise.connect.hint.2': 'What does Redis answer to the first command? It says what it misses.',
  'exercise.connect.hint.3':
    'Hand the whole URL to the client: new Redis(process.env.REDIS_URL), or redis.from_url(os.environ["REDIS_URL"]).',
  'exercise.connect.wrong-port':
    'No connection came to 127.0.0.1:{port}, where {server} is in this check.',
  'exercise.connect.wrong-port.wanted':
    'Addresses that are read from the environment: they are others in each check.',
  'exercise.connect.not-let-in': 'Redis did not let the program in: {error}',
  'exercise.connect.not-let-in.wanted':
    'The password of REDIS_URL, given to Redis before the first command.',
  'exercise.connect.no-command':
    'ping() returned, and Redis was asked for nothing beyond what a client asks when it connects.',
  'exercise.connect.no-command.wanted': 'One command that Redis answers, for example PING.',
  'exercise.connect.no-statement': 'ping() returned, and MySQL was asked for nothing.',
  'exercise.connect.no-statement.wanted': 'One statement that MySQL answers, for example SELECT 1.',
  'exercise.connect.secret-printed': 'A password stands in what the program printed.',
  'exercise.connect.secret-printed.wanted':
    'Output without passwords: logs are kept, copied and read by many.',
} as const;
