/** Rules of ElastiCache and of this machine, and how to keep them. */
export const createPageRules = {
  'create-page.and': '{first} {rest}',
  'create-page.list': '{list}, {next}',
  'create-page.fix.add': 'Add {flags}.',
  'create-page.fix.drop': 'Leave out or change {flags}.',
  'create-page.fix.add-or-drop': 'Add {add}, or leave out {drop}.',
  'create-page.fix.instead': 'Use {add} instead of {drop}.',
  'create-page.fix.one': 'Keep one of --access-control, --auth-token and --user.',
  'create-page.fix.passwords': 'Correct the passwords of {name} in the file of --users-file.',
  'create-page.fix.set': 'Finish the rotation with SET first.',
  'create-page.fix.restore': 'Take a backup and restore it into a new cache.',
  'create-page.fix.redis': 'Use --cache-engine redis or valkey.',

  'create-page.rule.r1': 'An AUTH token needs encryption in transit, which is off.',
  'create-page.rule.r3': 'A serverless cache has no AUTH token, only users.',
  'create-page.rule.r4': 'A cache has one kind of access control, and these are several: {kinds}.',
  'create-page.rule.r5.tls': 'A token can be changed only with encryption in transit.',
  'create-page.rule.r5.twice':
    'Two tokens are valid already; a third would have to replace the first.',
  'create-page.rule.r6.tls': 'Users need encryption in transit, which is off.',
  'create-page.rule.r6.version': 'Users need version {least} or newer, and this is {version}.',
  'create-page.rule.r6.none': 'Access control is by users, but there is no user.',
  'create-page.rule.r6.many': 'A group has at most {most|user|users}, and these are {count}.',
  'create-page.rule.r6.twice': 'Two users are called {name}.',
  'create-page.rule.r6.default': 'A group of Redis OSS needs a user called default.',
  'create-page.rule.r6.no-password':
    'With Valkey every user has a password or IAM, and {name} has neither.',
  'create-page.rule.r6.password-unused':
    'The user {name} has passwords, but does not sign in by one.',
  'create-page.rule.r6.passwords': 'A user has at most two passwords, and {name} has more.',
  'create-page.rule.r6.access':
    '"{rule}" in the access string of {name} needs version {least} or newer, and this is {version}.',
  'create-page.rule.r6.length':
    "A password has 16 to 128 characters; one of {name}'s is too short or too long.",
  'create-page.rule.r6.characters':
    'A password has printable characters without , " / and @; one of {name}\'s contains other characters.',
  'create-page.rule.r7.tls': 'Signing in by IAM needs encryption in transit, which is off.',
  'create-page.rule.r7.version':
    'Signing in by IAM needs version {least} or newer, and this is {version}.',
  'create-page.rule.r7.name':
    'Signing in by IAM needs the name of the cache in lower case, and this is {name}.',
  'create-page.rule.r8.memcached': 'Memcached encrypts at rest only when it is serverless.',
  'create-page.rule.r8.serverless': 'A serverless cache is always encrypted at rest.',
  'create-page.rule.r8.key': 'A KMS key is given, but encryption at rest is off.',
  'create-page.rule.r8.later': 'Encryption at rest is chosen at creation and stays as it is.',
  'create-page.rule.r9.memcached':
    'Memcached has encryption in transit since version {least}, and this is {version}.',
  'create-page.rule.r9.off':
    'A mode of encryption in transit is given, but encryption in transit is off.',
  'create-page.rule.r9.serverless': 'A serverless cache always requires encryption in transit.',
  'create-page.rule.r9.no-mode': 'Memcached has no mode "preferred".',
  'create-page.rule.r9.version':
    'The mode "preferred" needs version {least} or newer, and this is {version}.',
  'create-page.rule.r9.later': 'This cache can have encryption in transit only from its creation.',
  'create-page.rule.r9.steps':
    'On an existing cache, encryption in transit becomes preferred first, and required later.',
  'create-page.rule.r10': 'Automatic failover needs a replica to fail over to.',
  'create-page.rule.r11': 'With cluster mode, automatic failover cannot be off.',
  'create-page.rule.r12.failover': 'Multi-AZ needs automatic failover, which is off.',
  'create-page.rule.r12.replicas':
    'Multi-AZ needs a replica in every shard to place in another zone.',
  'create-page.rule.r12.zones': 'Multi-AZ needs two Availability Zones or more.',
  'create-page.rule.r13.replicas': 'A shard has 0 to 5 replicas.',
  'create-page.rule.r13.shards': 'Without cluster mode there is one shard, not {shards}.',
  'create-page.rule.r13.quota':
    'A cluster has at most {quota|node|nodes} unless AWS raises the quota, and these are {nodes}.',
  'create-page.rule.r14.on':
    'Cluster mode needs a parameter group that ends in .cluster.on, and {group} does not.',
  'create-page.rule.r14.off': '{group} is for cluster mode, which is off.',
  'create-page.rule.r14.family':
    'The parameter group {group} is not of the family {family} that this version needs.',
  'create-page.rule.r14.later': 'Cluster mode cannot be switched off again.',
  'create-page.rule.r15': 'Only Memcached is created by a number of nodes.',
  'create-page.rule.r16.type': 'Data tiering needs an r6gd node type, and {type} is none.',
  'create-page.rule.r16.always': '{type} requires data tiering, which is off.',
  'create-page.rule.r16.policy': 'With data tiering the eviction policy is one of: {policies}.',
  'create-page.rule.r17.kind':
    'A Global Datastore is made of Valkey or Redis OSS nodes, neither of Memcached nor serverless.',
  'create-page.rule.r17.network': 'A Global Datastore has no IPv6.',
  'create-page.rule.r17.type': 'A Global Datastore needs larger nodes than {type}.',
  'create-page.rule.r18.old': '{type} is not offered to new caches any more.',
  'create-page.rule.r18.lacks': '{type} is a burstable type, which has none of this: {choices}.',
  'create-page.rule.d1.engine': 'Durability needs nodes with Valkey 9.0 or newer.',
  'create-page.rule.d1.shape':
    'Durability needs cluster mode, Multi-AZ and at least one replica per shard.',
  'create-page.rule.d1.at-rest': 'Durability needs encryption at rest.',
  'create-page.rule.d1.not-with':
    'Durability goes neither with a Global Datastore nor with data tiering.',
  'create-page.rule.d1.type': 'Durability needs nodes of m6g, r6g, c7gn or newer; {type} is none.',
  'create-page.rule.v1': 'Version {version} is not offered by ElastiCache; these are: {versions}.',
  'create-page.rule.v2': '{what} needs version {least} or newer, and this is {version}.',
  'create-page.rule.n1':
    'The memory of {type} is not in the table of this tutorial, so that it cannot be derived.',
  'create-page.rule.r19.memcached': 'Memcached nodes have no backups.',
  'create-page.rule.r19.days': 'Backups are kept 0 to 35 days.',
  'create-page.rule.r20.serverless': 'A serverless cache delivers no logs.',
  'create-page.rule.r20.memcached': 'Memcached delivers no logs.',
  'create-page.rule.r20.version':
    'This log needs Redis OSS {least} or newer, and this is {version}.',
  'create-page.rule.w1': 'The backup window and the maintenance window overlap.',
  'create-page.rule.r21': 'Memcached has none of this: {choices}.',
  'create-page.rule.s1': 'A serverless cache decides this by itself: {choices}.',
  'create-page.rule.h1':
    'ElastiCache would make this Memcached. This tutorial does not: its steps are about Redis commands, AUTH and replicas.',
  'create-page.rule.h3':
    'ElastiCache would take "{rule}" in the access string of {name}. A server on this machine does not have that command for certain, and would not start.',
  'create-page.rule.h4': 'The private servers of this tutorial have a user {name} of their own.',
  'create-page.rule.h5':
    'ElastiCache would take users who are all off. The lessons need one who can sign in.',
  'create-page.rule.h2':
    'ElastiCache would take {nodes|node|nodes}. This tutorial starts at most {most|server|servers} on one machine.',
  'create-page.rule.c1':
    'The nodes of a cluster announce addresses that this machine does not reach in Docker. Without --export the same choices start a cluster here.',
  'create-page.rule.c2':
    'Nothing that runs in Docker is serverless. Without --export the same choices start the nearest thing here.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Managing parameter groups": a default group cannot be changed.
  'create-page.rule.p1':
    'A default parameter group cannot be changed, and {group} has other values than these: {choices}.',
  // AWS 2026-11: Amazon ElastiCache API Reference, CreateReplicationGroup and CreateCacheCluster.
  'create-page.rule.p2':
    'Each node of a shard has its Availability Zone: {nodes|is|are} needed, and {zones|is|are} named.',
} as const;
