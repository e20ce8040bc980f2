/** Texts of the step create-redis. */
export const en = {
  'create-redis.title': 'Create Redis',
  // AWS 2026-11: Amazon ElastiCache User Guide, "What is Amazon ElastiCache?"; agent toolkit of AWS (Valkey for new caches).
  'create-redis.why':
    'ElastiCache gives you a Redis that you did not have to install. AWS calls this engine Redis OSS today; Valkey is its successor, and what AWS advises for new caches.',
  'create-redis.hint': '{tutorial} status shows where it is.',
  'create-redis.plan.start':
    'a private server called "{name}" on 127.0.0.1 that speaks the protocol of Redis, with {maxmemory} for data and the eviction policy {policy}',
  'create-redis.plan.servers':
    '{nodes|private server|private servers} of "{name}" on 127.0.0.1: shards: {shards}, replicas per shard: {replicas}; each with {maxmemory} for data and the eviction policy {policy}',
  'create-redis.plan.tls':
    'a certificate authority and certificates for this run, and their keys into files that only you can read',
  'create-redis.plan.users': "the users' passwords into a file that only you can read",
  'create-redis.plan.token': 'a generated AUTH token into a file that only you can read',
  'create-redis.plan.own-token': 'your AUTH token into a file that only you can read',
  'create-redis.plan.aws':
    'a stack in your AWS account with the cache and MySQL in it, once you have seen what it costs and typed the id of the account',
  'create-redis.plan.given': 'the address that you gave, into a file that only you can read',
  'create-redis.plan.given-keys':
    'keys with a prefix of their own in the Redis whose address you gave; nothing else there is touched',
  'create-redis.up':
    '{product} {version} answers at {endpoint}. Where the lessons say Redis, they mean this server.',
  'create-redis.here.private':
    'It listens on this machine only. Each node here may use {memory} for data; when that is used up, the eviction policy {policy} decides what happens.',
  'create-redis.here.external':
    'This server is yours. The tutorial uses it, with keys of its own prefix, and changes none of its settings.',
  'create-redis.here.aws':
    'It stands in your AWS account, it is the service itself, and it costs money until cleanup has deleted it.',
  'create-redis.aws.title': 'What would be made in your AWS account',
  'create-redis.aws.what': 'what',
  'create-redis.aws.value': 'value',
  'create-redis.aws.account': 'account',
  'create-redis.aws.arn': 'who asks',
  'create-redis.aws.region': 'Region',
  'create-redis.aws.stack': 'a CloudFormation stack',
  'create-redis.aws.resources': '{n|resource|resources}, the cache and MySQL among them',
  'create-redis.aws.hour': 'cost per hour',
  'create-redis.aws.month': 'cost of a forgotten month',
  'create-redis.aws.usd': 'about {usd} USD, as of {read}',
  'create-redis.aws.unknown': 'not known here for {region}; see the pricing pages of AWS',
  'create-redis.aws.time': 'time until it is up',
  // AWS 2026-11: no page of AWS promises a time; nodes took 5 to 10 minutes and RDS for MySQL 4 to 6 in public logs of Terraform.
  'create-redis.aws.minutes': 'usually 6 to 15 minutes',
  'create-redis.aws.cache': 'reaching the cache',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Access patterns for accessing an ElastiCache cache in an Amazon VPC".
  'create-redis.aws.cache.vpc': 'from inside the VPC only, or through a tunnel into it',
  // AWS 2026-09: announcement of public access for serverless caches, 29 September 2026 (Valkey from 9 on, IAM, TLS 1.3).
  'create-redis.aws.cache.public': 'from anywhere, by who signs in with IAM, over TLS',
  'create-redis.aws.mysql': 'reaching MySQL',
  'create-redis.aws.mysql.inside': 'from inside the VPC only, or through a tunnel into it',
  'create-redis.aws.mysql.open': 'from inside the VPC and from {from}',
  'create-redis.aws.costs':
    'From here on this costs money, until cleanup has proved that it is gone. The prices are estimates, without traffic, backups and tax. This path of the tutorial was tested against an imitation of AWS, and never on a real account.',
  'create-redis.aws.question':
    'To make it, type the id of the account (anything else makes nothing)',
  'create-redis.aws.progress': 'AWS makes the stack',
  'create-redis.aws.news': '{what}: {status}',
  'create-redis.aws.taken-back': 'Taken back: {what}',
  'create-redis.aws.made': 'The stack {name} is up after {seconds}.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "What is Amazon ElastiCache?"; "Managing ElastiCache cluster maintenance".
  'create-redis.managed':
    'What "managed" takes off you on AWS: nodes are installed, patched, watched and replaced when they die, backups are taken, and the endpoint follows a failover. What stays with you: which keys there are, how long they live, how much memory, who may enter, and the bill.',
  'create-redis.auth.why':
    'A cache without a password answers anyone who can reach its port. Knock three times and compare: without a password, with a wrong one, and with the right one.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Authenticating with the Valkey and Redis OSS AUTH command".
  'create-redis.auth.learned':
    'NOAUTH means "say who you are", WRONGPASS means "that is not it". On AWS an AUTH token needs encryption in transit as well, because AUTH sends it in clear text.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Role-Based Access Control (RBAC)".
  'create-redis.auth.learned.users':
    'NOAUTH means "say who you are", WRONGPASS means "that is not it". A user signs in by AUTH with name and password. On AWS users need encryption in transit, because AUTH sends both in clear text.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Authenticating with the Valkey and Redis OSS AUTH command".
  'create-redis.auth.learned.tls':
    'NOAUTH means "say who you are", WRONGPASS means "that is not it". AUTH sends the token as it is; here TLS encrypts it on its way. That is why an AUTH token needs encryption in transit on AWS.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Role-Based Access Control (RBAC)".
  'create-redis.auth.learned.users.tls':
    'NOAUTH means "say who you are", WRONGPASS means "that is not it". A user signs in by AUTH with name and password. AUTH sends both as they are; here TLS encrypts them on their way. That is why users need encryption in transit on AWS.',
  'create-redis.auth.refused':
    'The first two were refused, in words of this server; a Redis from 6 on says NOAUTH and WRONGPASS.',
  'create-redis.auth.no-rights':
    'NOPERM after the right password means: "I know who you are, and your rules do not allow this." The user {user} may do little, which is what least privilege asks for; the lessons that follow need a user who may read, write and delete.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Supported and restricted Valkey and Redis OSS commands"; the words: issues of client projects, read in 2026.
  'create-redis.refused.learned':
    'ElastiCache keeps CONFIG, SAVE, SHUTDOWN, REPLICAOF and others to itself, because it configures, saves and replaces the nodes itself. Here the access rules of your user refuse them, with NOPERM; on ElastiCache the words are usually "ERR unknown command".',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Supported and restricted Valkey and Redis OSS commands"; the words: issues of client projects, read in 2026.
  'create-redis.refused.other':
    'ElastiCache keeps CONFIG, SAVE, SHUTDOWN, REPLICAOF and others to itself. This server refused CONFIG in words of its own; on ElastiCache they are usually "ERR unknown command".',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Supported and restricted Valkey and Redis OSS commands".
  'create-redis.refused.answered':
    'CONFIG was answered here. On ElastiCache it is not: there the service keeps CONFIG, SAVE, SHUTDOWN, REPLICAOF and others to itself.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Supported and restricted Valkey and Redis OSS commands".
  'create-redis.refused.embedded':
    'ElastiCache keeps CONFIG, SAVE, SHUTDOWN, REPLICAOF and others to itself. The embedded engine knows no access rules and refuses none of them; a real server does ({tutorial} doctor tells how to get one).',
  'create-redis.tls.refused':
    'A connection without TLS got no reply ({words}). The certificate is from an authority made for this run; env shows the file that a client needs to trust it.',
  'create-redis.tls.refused.public':
    'A connection without TLS got no reply ({words}). The certificate is from an authority that clients trust already.',
  'create-redis.nodes.title': 'The nodes',
  'create-redis.nodes.node': 'node',
  'create-redis.nodes.shard': 'shard',
  'create-redis.nodes.role': 'role',
  'create-redis.nodes.address': 'address',
  'create-redis.nodes.primary': 'primary',
  'create-redis.nodes.replica': 'replica',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Finding connection endpoints in ElastiCache".
  'create-redis.nodes.primary-endpoint':
    'Primary endpoint, for writes: on AWS a name that follows a failover; here {endpoint}.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Finding connection endpoints in ElastiCache".
  'create-redis.nodes.reader-endpoint':
    'Reader endpoint, for reads: on AWS a name for all replicas; here {endpoint}.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Finding connection endpoints in ElastiCache".
  'create-redis.nodes.configuration-endpoint':
    'Configuration endpoint: a cluster client asks it for all nodes and then speaks with the shard of each key; here {endpoint}.',
  'create-redis.no-token': 'This Redis asks for no password.',
  'create-redis.check.pong': 'PING with the token at {endpoint} answers PONG',
  'create-redis.check.pong-open': 'PING at {endpoint} answers PONG; no password is asked for',
  'create-redis.check.refused': '{command} with the password was answered with "{error}".',
  'create-redis.check.answered':
    '{user} signs in with its password at {endpoint}, and {command} is answered',
  'create-redis.check.signed-in':
    '{user} signs in with its password at {endpoint}; its rules refuse {command}',
  'create-redis.check.plain': 'A connection without TLS was answered, so nothing is encrypted.',
  'create-redis.check.dead': 'The node {node} at {endpoint} does not answer.',
  'create-redis.check.unlinked': 'The replica {node} at {endpoint} has lost its primary.',
  'create-redis.check.cluster': 'The node {node} says that the state of the cluster is {state}.',
  'create-redis.check.primaries': 'Found: {primaries|primary|primaries} for {shards|shard|shards}.',
  'create-redis.check.nodes':
    '{nodes|node answers|nodes answer}: {primaries|primary|primaries}, and replicas that follow them: {replicas}',
  'create-redis.check.open':
    'A command without the password was answered, so the password protects nothing.',
  'create-redis.task':
    'Give this Redis its first key, with an end in {seconds|second|seconds}. TTL says how many are left.',
  'create-redis.task.not-there':
    'Not yet: Redis knows no key {key}. Nothing is lost, try once more.',
  'create-redis.task.no-end':
    'Nearly: the key {key} is there, but TTL answers -1, so it would stay for ever. Give it an end with EX.',
  'create-redis.task.hint':
    'Type o, then the two lines above one by one, each with Enter. Redis answers OK to SET, and a number that shrinks to TTL. A key with another name does not count.',
  'create-redis.task.learned':
    'That is all a cache needs: a name, a value, and an end. When the time has run out, Redis removes the key, and nobody has to remember it.',
} as const;
