/** The words of the exercise sessions. */
export const en = {
  'exercise.sessions.title': 'Sessions that outlive the process at which they began',
  'exercise.sessions.why':
    'Export login(user), who(token), put(token, field, value) and logout(token), so that every process of a site knows who is logged in. A session ends 1800 seconds after its last use. The file you get keeps sessions in a map of its own and counts its tokens.',
  'exercise.sessions.hint':
    'Next to it: lab sessions, where a web process with sessions is killed.',
  'exercise.sessions.hint.1': 'Kill the process: who is logged in?',
  'exercise.sessions.hint.2':
    'A hash in Redis holds one field for each thing that is put. Each use gives it its whole life again, and a session without a user is none.',
  'exercise.sessions.hint.3':
    'HSET and EXPIRE in one MULTI, HGETALL and EXPIRE in another, DEL at logout. Tokens: randomBytes(16) in Node, secrets.token_urlsafe(16) in Python.',
  'exercise.sessions.no-token': 'login gave {came}.',
  'exercise.sessions.no-token.wanted': 'A token: a text that is sent back with each request.',
  'exercise.sessions.wrong-session':
    '{user} logged in, and who for the token, in the same process, gave {came}.',
  'exercise.sessions.wrong-session.wanted': 'An object whose field user is {user}.',
  'exercise.sessions.lost-with-process':
    '{user} logged in at one process; who at another process gave {came}. When a process dies or a second one is added, everybody would have to log in again.',
  'exercise.sessions.lost-with-process.wanted':
    'A session in Redis, so that every process knows {user}.',
  'exercise.sessions.who-queries': 'who asked MySQL: {statement}',
  'exercise.sessions.who-queries.wanted':
    'who answers from Redis alone: each request of each visitor asks it.',
  'exercise.sessions.not-in-redis':
    '{user} is known to two processes, and there is no key in Redis. What a token carries itself cannot be ended by anybody: a logout would change nothing.',
  'exercise.sessions.not-in-redis.wanted': 'A session in Redis, of which the token is only a name.',
  'exercise.sessions.no-expiry': 'After {first} the key {key} has no end.',
  'exercise.sessions.no-expiry.moment':
    'After {first} the key {key} had no end; {second} gave it one later, as a second command. A crash between the two leaves it there for ever.',
  'exercise.sessions.no-expiry.wanted':
    'A session that ends by itself after {seconds|second|seconds} without use, from its first moment on.',
  'exercise.sessions.ttl-wrong': 'The session was given a life of {life}.',
  'exercise.sessions.ttl-wrong.wanted':
    'A life of {seconds|second|seconds}. EX and EXPIRE count seconds, PX and PEXPIRE milliseconds.',
  'exercise.sessions.not-renewed':
    'The key {key} was left {before} ms to live, and after who it had {after} ms. Somebody who is active all the time would be logged out.',
  'exercise.sessions.not-renewed.wanted':
    'Each use gives the session its whole {seconds|second|seconds} again.',
  'exercise.sessions.field-lost':
    'One process put the field {field}; who at the other process gave {came}.',
  'exercise.sessions.field-lost.wanted': 'What was put, known to every process.',
  'exercise.sessions.field-lost.both':
    'Two processes put the fields {field} and {other} at the same time, and {field} is gone: who gave {came}. Who reads a whole session and writes it back also writes back what is old.',
  'exercise.sessions.field-lost.both.wanted':
    'Both fields: each put changes its own field and leaves the others alone.',
  'exercise.sessions.too-much-moved':
    'put changed one small field of a session that also holds one of {size|byte|bytes}, and moved {bytes|byte|bytes} to and from Redis.',
  'exercise.sessions.too-much-moved.wanted':
    'At most {most|byte|bytes}: what changes is sent, and not the whole session.',
  'exercise.sessions.still-in': 'After logout, who gave {came}.',
  'exercise.sessions.still-in.wanted':
    'Nothing (null, None) from every process: a session that is over is over everywhere.',
  'exercise.sessions.others-out':
    'Somebody logged out, and who for the token of {user}, who had not, gave {came}.',
  'exercise.sessions.others-out.wanted': 'A logout that ends one session alone.',
  'exercise.sessions.revived.after':
    'A put after the logout brought the session back: who gave {came}.',
  'exercise.sessions.revived.after.immortal':
    'A put after the logout made the key {key}, which has no end.',
  'exercise.sessions.revived.meanwhile':
    'A logout came between two commands of a put, whose write brought the session back: who gave {came}.',
  'exercise.sessions.revived.meanwhile.immortal':
    'A logout came between two commands of a put, whose write then made the key {key}, which has no end.',
  'exercise.sessions.revived.wanted':
    'A session that stays over, whatever is put into it, and no key without an end.',
  'exercise.sessions.token-guessable':
    '{count|token|tokens}, for example {first} and {second}, differ in about {bits|bit|bits}. Who guesses a token is logged in as somebody else.',
  'exercise.sessions.token-guessable.twice':
    'Of {count|login|logins} at two processes two were given the same token, {twice}.',
  'exercise.sessions.token-guessable.wanted':
    'Tokens of at least 128 random bits, drawn for each login from a source made for secrets.',
} as const;
