/** Texts of the lab auth. */
export const en = {
  'lab.auth.title': 'Access: who gets in, and what the others see',
  'lab.auth.why':
    "Many first connections to an ElastiCache cache fail, and the messages rarely name the cause. Here you provoke the refusals on servers of the lab's own and keep the words: a missing token, a plain client on a TLS port, a certificate for another name. Then a token is changed under working programs, and you count how many commands fail.",
  'lab.auth.hint':
    'Try --programs 20: is there a single error between ROTATE and SET? Now write it yourself: exercise connect.',
  'lab.auth.figure.rotation-errors': 'errors while the token changed in two steps',
  'lab.auth.option.programs': 'programs that go on working while the token is changed',
  'lab.auth.plan.servers':
    "two small Redis servers of the lab's own that speak TLS only; your Redis is not touched, and they are removed at the end of the lab",

  'lab.auth.refusals': '1. Seven ways to be refused',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Authenticating with the Valkey and Redis OSS AUTH command".
  'lab.auth.refusals.plan':
    'Two servers, both accept TLS only, each with a certificate from an authority made for this lab. The first has an AUTH token and a certificate for localhost. The second has users, among them {user}, and a certificate for {name}. On ElastiCache, too, a cache has either a token or users, and both need encryption in transit.',
  'lab.auth.refusals.with.none': 'No token:',
  'lab.auth.refusals.with.wrong': 'A wrong token:',
  'lab.auth.refusals.with.token': 'The right token:',
  'lab.auth.refusal.no-token': 'no token',
  'lab.auth.refusal.wrong-token': 'wrong token',
  'lab.auth.refusal.plain': 'plain client, TLS port',
  'lab.auth.refusal.unknown-ca': 'authority not known',
  'lab.auth.refusal.wrong-name': 'certificate for another name',
  'lab.auth.refusal.key': 'user without access to the key',
  'lab.auth.refusal.command': 'user without access to the command',
  'lab.auth.refusals.title': 'The same refusals in three clients',
  'lab.auth.refusals.case': 'attempt',
  'lab.auth.refusals.client': 'client',
  'lab.auth.refusals.words': 'words',
  'lab.auth.refusals.verdict': 'ioredis was refused in {refused} of {tried|attempt|attempts}.',
  'lab.auth.refusals.recorded':
    'The words of ioredis are from this run. Those of redis-cli {redisCli} and redis-py {redisPy} come from a recording with Redis 7.0.15, because they may not be on your machine; HOST:PORT stands for the address of the server there.',
  'lab.auth.refusals.noauth': 'NOAUTH: a Redis answers that wants a login, and you sent none.',
  'lab.auth.refusals.wrongpass':
    'WRONGPASS: you sent a token or a password, and it is not valid here.',
  'lab.auth.refusals.noperm': 'NOPERM: you are in, and may not do this.',
  'lab.auth.refusals.plain':
    'A connection that is reset or closed without a word of Redis: here the client spoke plainly and the server waited for TLS. ioredis then often complains about max retries (20 by default, 0 in this lab).',
  'lab.auth.refusals.certificate':
    'Anything with "certificate": the connection ended before Redis saw it.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Troubleshooting", on security groups and network ACLs.
  'lab.auth.refusals.silent':
    'An eighth way cannot be shown on one machine: nothing at all until the time-out. On AWS, first look at the security group, the VPC and the route; a client and a server of which only one speaks TLS come second.',
  'lab.auth.refusals.name':
    'Look at the certificate for another name. In the recorded words redis-cli {cli} answers PONG: it checks who signed the certificate and not for whom. redis-py {py} refuses; redis-py 4.3.4 did not.',
  'lab.auth.refusals.tunnel':
    'Through a tunnel or a name of your own, give the real name of the endpoint for the check (ioredis: tls.servername). Never switch the check off.',

  'lab.auth.rotation': '2. A new token under working programs',
  'lab.auth.rotation.plan':
    'Programs: {programs}. Each sends a command, pauses for 10 ms, and opens a new connection with its token after every 15 commands. A phase ends when every program has opened connections in it, or was refused.',
  // AWS 2026-11: Amazon ElastiCache API Reference, ModifyReplicationGroup, AuthTokenUpdateStrategy.
  'lab.auth.rotation.steps':
    'The token is changed in two steps, as ModifyReplicationGroup does it: ROTATE adds the new token, and both are valid; then the programs get the new one, one after the other; then SET leaves only the new one. Afterwards wrongly: SET at once.',
  'lab.auth.rotation.admin':
    "Here the tutorial's administrator does it with ACL SETUSER, which ElastiCache refuses to you.",
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
    'ROTATE, then SET: {commands|command|commands}, errors: {errors}. SET at once, errors: {atOnce}.',
  'lab.auth.rotation.words': 'The first error of SET at once, in the words of ioredis: {words}',
  'lab.auth.rotation.right-words':
    'The first error in the right order, in the words of ioredis: {words}',
  'lab.auth.rotation.incomplete':
    '"{phase}" ended after {limit}, before every program had opened connections in it: its row shows less than it should.',
  'lab.auth.rotation.right-holds':
    'In the right order every program opened connections in every phase, and none was refused.',
  'lab.auth.rotation.right-not-shown':
    'That the right order is harmless was not shown in this run: not every program opened connections in every phase.',
  'lab.auth.rotation.wrong-fails':
    'A wrong order shows when a connection is opened anew, and not before: with long-lived connections it can look right for hours.',
  'lab.auth.rotation.wrong-not-shown':
    'What a wrong order does was not shown in this run: no command failed.',
  'lab.auth.rotation.old-connection':
    'A connection opened with the first token was still answered after that token had become invalid: it is checked only once, at the beginning. So a new token does not lock out a thief; open connections must be closed as well.',
  'lab.auth.rotation.old-connection-ended':
    'A connection opened with the first token was no longer answered here after that token had become invalid.',

  'lab.auth.users': '3. Users that may read, and only their part',
  'lab.auth.users.plan':
    'With users (RBAC) each has an access string. This is that of {user}, as it would be given to CreateUser: {access}. As {user}:',
  'lab.auth.users.values': 'The values of others are refused to this user.',
  'lab.auth.users.names':
    'Their names are not: SCAN lists every key, whatever the pattern of the access string says, and so does KEYS.',
  'lab.auth.users.advice':
    'So never put anything secret into the name of a key, and take the two away (-scan -keys) from users who do not need them.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Role-Based Access Control (RBAC)".
  'lab.auth.tip':
    'Give each program a user of its own with what it needs. AWS advises users in place of the AUTH token; a serverless cache has only users.',

  'lab.auth.check.ok':
    "a fresh server with TLS refused a plain client, no token and a wrong token, and answered the right one; the lab's servers are gone",
  'lab.auth.check.bad':
    'a fresh server with TLS let somebody in whom it should have refused, or refused the right token.',
} as const;
