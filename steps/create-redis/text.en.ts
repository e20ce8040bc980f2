/** Texts of the step create-redis. */
export const en = {
  'create-redis.title': 'Create Redis',
  'create-redis.why':
    'ElastiCache gives you a Redis you did not have to install. Here you get the nearest thing on your own machine: a private server of its own, with its own folder and port, that nobody but you can reach. As on the create page, it gets a limit of memory, a rule for what to drop when that is used up, and an AUTH token.',
  'create-redis.hint': '{tutorial} status shows its port and process.',
  'create-redis.plan.start':
    'a private Redis called "{name}" on 127.0.0.1, with {maxmemory} for data and the policy {policy}; or the one whose address you gave',
  'create-redis.plan.servers':
    '{nodes} private servers of "{name}" on 127.0.0.1: shards: {shards}, replicas per shard: {replicas}; each with {maxmemory} for data and the policy {policy}',
  'create-redis.plan.tls':
    'a certificate authority and certificates for this run, and their keys into files that only you can read',
  'create-redis.plan.users': "the users' passwords into a file that only you can read",
  'create-redis.plan.token': 'a generated AUTH token into a file that only you can read',
  'create-redis.plan.own-token': 'your AUTH token into a file that only you can read',
  'create-redis.up': '{product} {version} answers at {endpoint}.',
  'create-redis.auth.why':
    'A cache without a password answers anyone who can reach its port. Knock three times and compare: without the token, with a wrong one, and with the right one.',
  'create-redis.auth.learned':
    'NOAUTH means "say who you are", WRONGPASS means "that is not it". On AWS an AUTH token needs encryption in transit as well, because AUTH sends it in clear text.',
  'create-redis.auth.no-rights':
    'NOPERM after the right password means: "I know who you are, and your rules do not allow this." The user {user} may do little, which is what least privilege asks for; the lessons that follow need a user who may read, write and delete.',
  'create-redis.refused.learned':
    'NOPERM: ElastiCache keeps CONFIG, SAVE, SHUTDOWN, REPLICAOF and others to itself, because it is the one who configures, saves and replaces nodes. The access rules of your user refuse them here, too.',
  'create-redis.refused.embedded':
    'ElastiCache keeps CONFIG, SAVE, SHUTDOWN, REPLICAOF and others to itself. The embedded engine knows no access rules and refuses none of them; a real server does ({tutorial} doctor tells how to get one).',
  'create-redis.tls.refused':
    'A connection without TLS is not answered, not even to say so ({words}). The certificate is from an authority made for this run; env shows the file that a client needs to trust it.',
  'create-redis.nodes.title': 'The nodes',
  'create-redis.nodes.node': 'node',
  'create-redis.nodes.shard': 'shard',
  'create-redis.nodes.role': 'role',
  'create-redis.nodes.address': 'address',
  'create-redis.nodes.primary': 'primary',
  'create-redis.nodes.replica': 'replica',
  'create-redis.nodes.primary-endpoint':
    'Primary endpoint, for writes: on AWS a name that follows a failover; here {endpoint}.',
  'create-redis.nodes.reader-endpoint':
    'Reader endpoint, for reads: on AWS a name for all replicas; here {endpoint}.',
  'create-redis.nodes.configuration-endpoint':
    'Configuration endpoint: a cluster client asks it for all nodes and then speaks with the shard of each key; here {endpoint}.',
  'create-redis.no-token': 'This Redis asks for no password.',
  'create-redis.check.pong': 'PING with the token at {endpoint} answers PONG',
  'create-redis.check.refused': '{command} with the token was answered with "{error}".',
  'create-redis.check.answered':
    '{user} signs in with its password at {endpoint}, and {command} is answered',
  'create-redis.check.signed-in':
    '{user} signs in with its password at {endpoint}; its rules refuse {command}',
  'create-redis.check.plain': 'A connection without TLS was answered, so nothing is encrypted.',
  'create-redis.check.dead': 'The node {node} at {endpoint} does not answer.',
  'create-redis.check.unlinked': 'The replica {node} at {endpoint} has lost its primary.',
  'create-redis.check.cluster': 'The node {node} says that the state of the cluster is {state}.',
  'create-redis.check.primaries': 'There are {primaries} primaries for {shards} shards.',
  'create-redis.check.nodes':
    '{nodes} nodes answer: {primaries} primaries, and replicas that follow them: {replicas}',
  'create-redis.check.open':
    'A command without the token was answered, so the token protects nothing.',
} as const;
