/** Texts of the step create-redis. */
export const createRedis = {
  'create-redis.title': 'Create Redis',
  'create-redis.why':
    'ElastiCache gives you a Redis you did not have to install. Here you get the nearest thing on your own machine: a private server of its own, with its own folder and port, that nobody but you can reach. As on the create page, it gets a limit of memory, a rule for what to drop when that is used up, and an AUTH token.',
  'create-redis.hint': 'npx elasticache-tutorial status shows its port and process.',
  'create-redis.option.auth-token':
    'AUTH token: 16 to 128 letters, digits and ! & # $ ^ < > - (otherwise generated); or set ELASTICACHE_TUTORIAL_AUTH_TOKEN',
  'create-redis.name.wrong':
    'a name starts with a letter and has up to 40 letters, digits and single hyphens, not at the end.',
  'create-redis.maxmemory.wrong': 'a size of at least 1mb is needed, for example 64mb or 1gb.',
  'create-redis.token.length':
    'ElastiCache takes a token of 16 to 128 characters; this one has {length}.',
  'create-redis.token.characters':
    'ElastiCache takes letters, digits and ! & # $ ^ < > - in a token, and nothing else.',
  'create-redis.plan.start':
    'a private Redis called "{name}" on 127.0.0.1, with {maxmemory} for data and the policy {policy}',
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
  'create-redis.no-token': 'This Redis asks for no password.',
  'create-redis.check.pong': 'PING with the token at {endpoint} answers PONG',
  'create-redis.check.refused': 'PING with the token was answered with "{error}".',
  'create-redis.check.open': 'PING without the token was answered, so the token protects nothing.',
} as const;
