/** Texts of the lab auth. */
export const en = {
  'lab.auth.title': 'Access: who is let in, and what the others are told',
  'lab.auth.why':
    "Most first connections to an ElastiCache cache fail, and the messages do not say what you expect: a missing token, a plain client on a port that speaks TLS, a certificate for another name, a user who may not. Here you provoke all of them on servers of the lab's own and keep the words for the day you meet them. Then the token is changed while programs go on working, and not one of their commands fails.",
  'lab.auth.hint': 'Try --programs 20: is there a single error between ROTATE and SET?',
  'lab.auth.option.programs': 'programs that go on working while the token is changed',
  'lab.auth.plan.servers':
    "two small Redis servers of the lab's own that speak TLS only; your Redis is not touched, and they are removed at the end of the lab",

  'lab.auth.refusals': '1. Seven ways to be refused',
  'lab.auth.refusals.plan':
    'Two servers, both with encryption in transit only, each with a certificate by an authority that was made for this lab. The first has an AUTH token and a certificate for localhost. The second has users, among them {user}, and a certificate for {name}. On ElastiCache, too, a cache has either a token or users, and both need encryption in transit.',
  'lab.auth.refusals.with.none': 'No token:',
  'lab.auth.refusals.with.wrong': 'A wrong token:',
  'lab.auth.refusals.with.token': 'The right token:',
  'lab.auth.refusal.no-token': 'no token',
  'lab.auth.refusal.wrong-token': 'wrong token',
  'lab.auth.refusal.plain': 'plain client, TLS port',
  'lab.auth.refusal.unknown-ca': 'authority not known',
  'lab.auth.refusal.wrong-name': 'certificate for another name',
  'lab.auth.refusal.key': 'user, key not theirs',
  'lab.auth.refusal.command': 'user, command not theirs',
  'lab.auth.refusals.title': 'The same refusals in three clients',
  'lab.auth.refusals.case': 'attempt',
  'lab.auth.refusals.client': 'client',
  'lab.auth.refusals.words': 'words',
  'lab.auth.refusals.verdict': 'ioredis was refused in {refused} of {tried} attempts.',
  'lab.auth.refusals.recorded':
    'The words of ioredis are from this run. Those of redis-cli {redisCli} and redis-py {redisPy} were recorded with Redis 7.0.15, because they may not be on your machine.',
  'lab.auth.refusals.learned':
    'NOAUTH: you are talking to the right server, and sent no token. WRONGPASS: you sent one, and it is not this one. NOPERM: you are in, and may not do this. A connection that is reset, closed or hangs without any word of Redis: the client speaks plainly and the server waits for TLS; ioredis then often complains about max retries (20 by default, 0 in this lab). Anything with "certificate": the connection ended before Redis saw it.',
  'lab.auth.refusals.name':
    'Look at the certificate for another name: redis-cli {cli} checks who signed it and not for whom, so it answers PONG. ioredis and redis-py {py} refuse; redis-py 4.3.4 did not. Through a tunnel or a name of your own the real name of the endpoint must be given for the check (ioredis: tls.servername). Never switch the check off.',

  'lab.auth.rotation': '2. A new token, and nobody notices',
  'lab.auth.rotation.plan':
    "Programs: {programs}. Each sends a command every 10 ms and opens a new connection with its token after every 15 commands. The token is changed in two steps, as ModifyReplicationGroup does it. ROTATE adds the new token, and both are valid; then the programs get the new one, one after the other; then SET leaves only the new one. Afterwards the same again, wrongly: SET at once. Here the tutorial's administrator does it with ACL SETUSER, which ElastiCache refuses to you.",
  'lab.auth.guess':
    'How many commands of these programs will fail while the token is changed by ROTATE and SET?',
  'lab.auth.rotation.working': 'programs at work while the token changes',
  'lab.auth.rotation.title': 'Programs at work: {programs}',
  'lab.auth.rotation.phase': 'phase',
  'lab.auth.rotation.commands': 'commands',
  'lab.auth.rotation.connections': 'new connections',
  'lab.auth.rotation.errors': 'errors',
  'lab.auth.rotation.phase.before': 'first token',
  'lab.auth.rotation.phase.rotate': 'ROTATE: both are valid',
  'lab.auth.rotation.phase.configure': 'programs get the new one',
  'lab.auth.rotation.phase.set': 'SET: only the new one',
  'lab.auth.rotation.phase.at-once': 'wrongly: SET at once',
  'lab.auth.rotation.phase.recover': 'programs got that one, too',
  'lab.auth.rotation.verdict':
    'ROTATE, then SET: {commands} commands, errors: {errors}. SET at once, errors: {atOnce}.',
  'lab.auth.rotation.words': 'The first error of SET at once, in the words of ioredis: {words}',
  'lab.auth.rotation.old-connection':
    'A connection that was opened with the first token was still answered after that token was no longer valid: Redis asks only once, at the beginning.',
  'lab.auth.rotation.learned':
    'Two things follow. A wrong order shows only when connections are opened anew, so it can look right for hours. And a token that was stolen is not locked out by a new one: connections that stand must be closed as well.',

  'lab.auth.users': '3. Users that may read, and only their part',
  'lab.auth.users.plan':
    'With users (RBAC) each has an access string. This is that of {user}, as it would be given to CreateUser: {access}. As {user}:',
  'lab.auth.users.learned':
    'The values of others are safe, the names of their keys are not: SCAN and KEYS list every key, whatever the pattern says. So never put anything secret into the name of a key, and take the two away (-scan -keys) from users who do not need them.',
  'lab.auth.tip':
    'Give each program a user of its own with what it needs. AWS advises users in place of the AUTH token; a serverless cache has only users.',

  'lab.auth.check.ok':
    "a fresh server with TLS refused a plain client, no token and a wrong token, and answered the right one; the lab's servers are gone",
  'lab.auth.check.bad':
    'a fresh server with TLS let somebody in whom it should have refused, or refused the right token.',
} as const;
