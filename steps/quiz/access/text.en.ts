/** Questions about access and encryption: the options, and of each why it is right or wrong. */
export const en = {
  'quiz.topic.access': 'Access and encryption',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Authenticating with the Valkey and Redis OSS AUTH command".
  'quiz.token-needs-tls':
    'CreateReplicationGroup with an AuthToken is rejected although the token has 24 letters and digits. Which missing setting explains it?',
  'quiz.token-needs-tls.a': 'AtRestEncryptionEnabled set to true',
  'quiz.token-needs-tls.a.why':
    'It encrypts disks and backups; the token travels over the network.',
  'quiz.token-needs-tls.b': 'AutomaticFailoverEnabled set to true',
  'quiz.token-needs-tls.b.why': 'Failover needs a replica, and has nothing to do with a token.',
  'quiz.token-needs-tls.c': 'SnapshotRetentionLimit above zero',
  'quiz.token-needs-tls.c.why': 'It keeps automatic backups; a cache without any may have a token.',
  'quiz.token-needs-tls.d': 'TransitEncryptionEnabled set to true',
  'quiz.token-needs-tls.d.why':
    'An AUTH token is accepted only together with in-transit encryption, so that the password never travels in clear text.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Authenticating with the Valkey and Redis OSS AUTH command", modifying the AUTH token.
  'quiz.rotate-then-set':
    'You must change the AUTH token of a running replication group without cutting off clients that still use the old one. Which order is right?',
  'quiz.rotate-then-set.a': 'SET the new token first, update the clients, then ROTATE',
  'quiz.rotate-then-set.a.why':
    'After SET the old token no longer counts, so clients that were not updated yet are refused.',
  'quiz.rotate-then-set.b': 'ROTATE to the new token, update the clients, then SET',
  'quiz.rotate-then-set.b.why':
    'ROTATE keeps the previous token valid beside the new one; SET then leaves only the new token.',
  'quiz.rotate-then-set.c': 'DELETE the token, update the clients, then SET',
  'quiz.rotate-then-set.c.why': 'In between the cache would ask nobody for a token.',
  'quiz.rotate-then-set.d': 'Update the clients first, then reboot every node',
  'quiz.rotate-then-set.d.why':
    'The new token is not known yet, and a reboot makes it known to nobody.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Authentication and Authorization"; "Role-Based Access Control (RBAC)".
  'quiz.serverless-users':
    'A team moves from a node-based Redis OSS cluster with an AUTH token to ElastiCache Serverless for Valkey. How do clients authenticate there?',
  'quiz.serverless-users.a': 'By the same AUTH token, set on the new cache',
  'quiz.serverless-users.a.why': 'A serverless cache takes no AUTH token.',
  'quiz.serverless-users.b': 'By a password stored in the security group',
  'quiz.serverless-users.b.why':
    'A security group filters connections by address and port; it holds no password.',
  'quiz.serverless-users.c': 'By RBAC users, with a password or with IAM',
  'quiz.serverless-users.c.why': 'Access to a serverless cache goes through user groups.',
  'quiz.serverless-users.d': 'By a client certificate, using mutual TLS',
  'quiz.serverless-users.d.why':
    'ElastiCache has no mutual TLS: only the server shows a certificate.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "At-Rest Encryption in ElastiCache" (only at creation).
  'quiz.at-rest-later':
    'An existing Redis OSS replication group was created without encryption at rest, and an auditor now requires it. What do you do?',
  'quiz.at-rest-later.a': 'Restore a backup into a new group created with encryption',
  'quiz.at-rest-later.a.why':
    'At-rest encryption can be chosen only at creation, so the data moves to a new group through a backup.',
  'quiz.at-rest-later.b': 'Modify the group and set AtRestEncryptionEnabled to true',
  'quiz.at-rest-later.b.why': 'The setting cannot be changed on a group that exists.',
  'quiz.at-rest-later.c': 'Enable TLS on the group, which also encrypts its disks',
  'quiz.at-rest-later.c.why': 'TLS protects the way over the network, and no disk.',
  'quiz.at-rest-later.d': 'Attach a KMS key to the group and then reboot all of its nodes',
  'quiz.at-rest-later.d.why':
    'A key, too, can be given only where encryption is chosen: at creation.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Amazon VPCs and ElastiCache security"; "Accessing your ElastiCache cluster"; the lab collects the refusals.
  'quiz.silent-timeout':
    'A new EC2 instance connects to ElastiCache and hears nothing at all until the time-out: no NOAUTH, no reset, no word about a certificate. Where do you look first?',
  'quiz.silent-timeout.a': 'At the AUTH token that the client has been given',
  'quiz.silent-timeout.a.why': 'A wrong token is answered, with WRONGPASS.',
  'quiz.silent-timeout.b': "At the access string of the client's RBAC user",
  'quiz.silent-timeout.b.why': 'A user without rights is answered, with NOPERM.',
  'quiz.silent-timeout.c': 'At the security group of the cache, and the way to its VPC',
  'quiz.silent-timeout.c.why':
    'Silence means that the packets do not arrive: the firewall drops them, or there is no route.',
  'quiz.silent-timeout.d': "At the authority that has signed the server's certificate",
  'quiz.silent-timeout.d.why':
    'A certificate that is not trusted ends the connection with an error that names it.',

  // Source, 2026-11: Redis documentation, "ACL"; Amazon ElastiCache User Guide, "Role-Based Access Control (RBAC)"; the lab provokes the refusals.
  'quiz.noperm':
    'A program signs in to its cache and then gets NOPERM for GET user:7. What does that tell?',
  'quiz.noperm.a': 'The password is wrong, so the command was refused',
  'quiz.noperm.a.why': 'A wrong password is WRONGPASS, and no command comes so far.',
  'quiz.noperm.b': 'It is signed in, and its rules do not allow this',
  'quiz.noperm.b.why': 'NOPERM names what is missing: this command, or access to this key.',
  'quiz.noperm.c': 'It has not signed in, so the command was refused',
  'quiz.noperm.c.why': 'That is NOAUTH.',
  'quiz.noperm.d': 'The key lies in another shard of the same cluster',
  'quiz.noperm.d.why': 'A key of another shard is answered with MOVED and its address.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Role-Based Access Control (RBAC)", specifying permissions using an access string.
  'quiz.least-rights':
    'A reporting program only reads keys that begin with report: and needs nothing else. Which access string gives it that and no more?',
  'quiz.least-rights.a': 'on ~* +@all',
  'quiz.least-rights.a.why': 'Every command on every key: it may even delete what others stored.',
  'quiz.least-rights.b': 'on ~report:* +@all',
  'quiz.least-rights.b.why': 'The keys are right, but it may write and delete them as well.',
  'quiz.least-rights.c': 'off ~report:* +@read +@connection',
  'quiz.least-rights.c.why': 'The rights are right, but a user who is off cannot sign in.',
  'quiz.least-rights.d': 'on ~report:* +@read +@connection',
  'quiz.least-rights.d.why': 'It may sign in, read its own keys, and nothing else.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "In-Transit Encryption in ElastiCache", enabling in-transit encryption on an existing cluster.
  'quiz.tls-on-existing':
    'A replication group of Redis OSS 7.1 runs without TLS. TLS becomes mandatory, and there may be no downtime. Which way is right?',
  'quiz.tls-on-existing.a': 'Mode preferred first, move the clients to TLS, then mode required',
  'quiz.tls-on-existing.a.why':
    'Preferred accepts plain and encrypted connections side by side, so clients can move one by one.',
  'quiz.tls-on-existing.b': 'Mode required at once, and move the clients to TLS afterwards',
  'quiz.tls-on-existing.b.why':
    'Every client that still speaks plainly would be refused at that moment.',
  'quiz.tls-on-existing.c': 'Set an AUTH token, which brings encryption in transit with it',
  'quiz.tls-on-existing.c.why':
    'It is the other way round: a token needs encryption in transit to be there.',
  'quiz.tls-on-existing.d': 'Put TLS on port 6380, beside the plain port of each node',
  'quiz.tls-on-existing.d.why': 'A node has one port; the mode decides what is accepted there.',
} as const;
