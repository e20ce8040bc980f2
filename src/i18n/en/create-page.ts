/** Texts of the choices and rules of the create page. */
export const createPage = {
  'create-page.page':
    'Ask about every choice on the create page, or take the usual ones? (usual: one small node)',
  'create-page.page.help': 'ask about every choice of the create page, or take the usual ones',
  'create-page.maxmemory.help':
    'memory for data of one node here, for example 64mb (otherwise what the node type has)',
  'create-page.choices.help': 'take the choices from a file that --print-choices wrote',
  'create-page.print-choices.help': 'print the choices as JSON and do nothing else',

  'create-page.group.engine': 'Engine and deployment',
  'create-page.group.settings': 'Cache settings and nodes',
  'create-page.group.network': 'Network',
  'create-page.group.availability': 'Availability',
  'create-page.group.security': 'Security',
  'create-page.group.backup': 'Backup',
  'create-page.group.maintenance': 'Maintenance',
  'create-page.group.logs': 'Logs',
  'create-page.group.here': 'Only in this tutorial',

  'create-page.here.real': 'Here: real. The private servers do it.',
  'create-page.here.checked':
    "Here: checked. ElastiCache's rules are applied to it; it changes nothing on a laptop.",
  'create-page.here.not-here': 'Here: not. It needs AWS, and is only recorded.',

  'create-page.cache-engine': 'Engine',
  'create-page.cache-engine.why':
    'Valkey, Redis OSS and Memcached differ in what they can store, in licence and in price; Valkey nodes cost about 20 % less than Redis OSS nodes.',
  'create-page.cache-engine.cost':
    'Redis OSS ends at 7.1. From it you can go to Valkey in place, but never back; Memcached has no replicas, no failover and no access control.',
  'create-page.deployment': 'Deployment option',
  'create-page.deployment.why':
    'Serverless sizes itself and has no nodes to choose; with "Design your own cache" you choose the nodes and their number.',
  'create-page.deployment.cost':
    'Serverless takes parameters, node type, replicas, log delivery and the AUTH token out of your hands, and is billed by data and requests.',
  'create-page.cluster-mode': 'Cluster mode',
  'create-page.cluster-mode.why':
    'It spreads keys over shards, so that a cache can grow beyond one node in memory and in writes.',
  'create-page.cluster-mode.cost':
    'Clients must speak the cluster protocol, commands on several keys work only within one slot, and it cannot be switched off again.',
  'create-page.location': 'Location',
  'create-page.location.why':
    'Nodes run in an AWS Region, or on premises: on an AWS Outposts rack in your own data center.',
  'create-page.location.cost':
    'On premises you get only the node types that the rack has, and no other Availability Zone to fail over to.',

  'create-page.name': 'Name',
  'create-page.name.why':
    "The name becomes the cache's identifier and a part of its endpoints: up to 40 letters, digits and hyphens.",
  'create-page.name.cost': 'It cannot be changed later, and is kept in lower case.',
  'create-page.description': 'Description',
  'create-page.description.why': 'A sentence for the people who find this cache in a list.',
  'create-page.description.cost':
    'The API asks for one whenever there may be replicas; it can be changed at any time.',
  'create-page.engine-version': 'Engine version',
  'create-page.engine-version.why':
    'A version decides which commands and which features there are; left out, it is the newest.',
  'create-page.engine-version.cost':
    'You can go up in place, but down only by making a new cache. Here the version is the one installed.',
  'create-page.port': 'Port',
  'create-page.port.why':
    'Clients connect to it; AWS proposes 6379, and 11211 for Memcached. Here a free one is taken when it is left out.',
  'create-page.port.cost': 'It cannot be changed after creation.',
  'create-page.parameter-group': 'Parameter group',
  'create-page.parameter-group.why':
    'It holds the settings that are redis.conf elsewhere; left out, it is the default group of the version.',
  'create-page.parameter-group.cost':
    'Default groups cannot be edited, so that changing one setting later means a group of your own.',
  'create-page.maxmemory-policy': 'Eviction policy (maxmemory-policy)',
  'create-page.maxmemory-policy.why': 'It says which keys go when the memory is full.',
  'create-page.maxmemory-policy.cost':
    'With the default, volatile-lru, only keys with a TTL can go: if none has one, writes fail instead.',
  'create-page.reserved-memory-percent': 'Reserved memory (percent)',
  'create-page.reserved-memory-percent.why':
    'A part of the memory is kept free for backups, failover and buffers.',
  'create-page.reserved-memory-percent.cost':
    'It is paid for and holds no data; with less of it, a backup under load can run out of memory.',
  'create-page.node-type': 'Node type',
  'create-page.node-type.why': 'It sets memory, processor and network of each node, and the price.',
  'create-page.node-type.cost':
    'It can be changed later; burstable types (t3, t4g) lack data tiering, Global Datastore and durability.',
  'create-page.data-tiering': 'Data tiering',
  'create-page.data-tiering.why':
    'It moves values that are seldom read to the local SSD of r6gd nodes.',
  'create-page.data-tiering.cost':
    'r6gd nodes always have it, no other nodes can, and three eviction policies remain.',
  'create-page.shards': 'Number of shards',
  'create-page.shards.why':
    'Each shard holds a part of the 16,384 slots: more shards, more memory and more writes.',
  'create-page.shards.cost':
    'Each is a node more to pay for, and without replicas a node more that can lose its part of the data.',
  'create-page.replicas': 'Replicas per shard',
  'create-page.replicas.why':
    'A replica holds a copy: it takes over when the primary dies, and can answer reads.',
  'create-page.replicas.cost':
    'Each costs as much as the primary, and reads from it can be a little behind, since replication is asynchronous.',
  'create-page.cache-nodes': 'Number of nodes',
  'create-page.cache-nodes.why':
    'Memcached clients spread keys over the nodes by themselves; the nodes do not know each other.',
  'create-page.cache-nodes.cost': 'A dead node takes its part of the keys with it.',
  'create-page.durability': 'Durability',
  'create-page.durability.why':
    'Valkey 9 can keep every write in a log across Availability Zones, so that a failover loses nothing (sync) or at most the last 10 s (async).',
  'create-page.durability.cost':
    'With sync, writes take milliseconds; both need cluster mode, Multi-AZ, replicas and larger nodes.',
  'create-page.global-datastore': 'Global Datastore',
  'create-page.global-datastore.why':
    'It replicates a cache to up to two other Regions, for reads nearby and for the loss of a Region.',
  'create-page.global-datastore.cost':
    'It needs larger nodes, and no other Region takes over by itself.',

  'create-page.network-type': 'Network type',
  'create-page.network-type.why':
    'Clients reach the nodes by IPv4, by IPv6 or by both; the subnets must have what you choose.',
  'create-page.network-type.cost': 'It cannot be changed later, and Global Datastore has no IPv6.',
  'create-page.vpc': 'VPC',
  'create-page.vpc.why':
    'Nodes live in a private network: only what is inside it, or connected to it, can reach them.',
  'create-page.vpc.cost':
    'A laptop outside cannot connect without a tunnel, and a cache cannot move to another VPC.',
  'create-page.subnet-group': 'Subnet group',
  'create-page.subnet-group.why':
    'It names the subnets, and with them the Availability Zones, in which nodes may be placed.',
  'create-page.subnet-group.cost':
    'Subnets in one zone only rule Multi-AZ out, and the group cannot be exchanged later.',
  'create-page.availability-zones': 'Availability Zones',
  'create-page.availability-zones.why':
    'You can say which zones the nodes go to, for example next to your application; left out, AWS spreads them.',
  'create-page.availability-zones.cost':
    'Traffic between zones is slower than within one, and is billed.',
  'create-page.multi-az': 'Multi-AZ',
  'create-page.multi-az.why':
    'The replicas stand in other Availability Zones, so that the loss of a zone is survived.',
  'create-page.multi-az.cost':
    'It needs automatic failover, a replica in every shard and subnets in two zones or more.',
  'create-page.failover': 'Automatic failover',
  'create-page.failover.why':
    'When the primary dies, a replica is promoted within seconds and the endpoint follows it.',
  'create-page.failover.cost':
    'It needs a replica; writes that had not reached it are lost. The lab four-patterns counts them.',

  'create-page.at-rest-encryption': 'Encryption at rest',
  'create-page.at-rest-encryption.why': 'Backups, swap and disk are encrypted by a KMS key.',
  'create-page.at-rest-encryption.cost':
    'It can be chosen at creation only; to change it you restore a backup into a new cache.',
  'create-page.kms-key': 'KMS key',
  'create-page.kms-key.why':
    'With a key of your own you decide who may use it, and see when it was used.',
  'create-page.kms-key.cost':
    'A key costs money each month; without it, nothing that it encrypted can be read again.',
  'create-page.tls': 'Encryption in transit (TLS)',
  'create-page.tls.why':
    'Without it tokens, keys and values cross the network in clear text. AUTH and users need it.',
  'create-page.tls.cost':
    'Clients need the CA and a TLS connection, which is slower to open; plain connections are refused.',
  'create-page.tls-mode': 'Mode of encryption in transit',
  'create-page.tls-mode.why':
    '"Preferred" accepts plain and encrypted connections side by side, while clients are moved over.',
  'create-page.tls-mode.cost': 'As long as it is preferred, clear text is still possible.',
  'create-page.access-control': 'Access control',
  'create-page.access-control.why':
    'One token for all (AUTH), or users of their own with their own rights (RBAC).',
  'create-page.access-control.cost':
    'Both need encryption in transit, and one excludes the other; users are the newer way.',
  'create-page.auth-token': 'AUTH token',
  'create-page.auth-token.why':
    'Whoever knows it may do everything: 16 to 128 letters, digits and ! & # $ ^ < > - (otherwise generated).',
  'create-page.auth-token.cost':
    'It is changed in two steps: ROTATE, while both tokens are valid, then SET.',
  'create-page.user': 'User, as name:access (an empty line ends)',
  'create-page.user.help':
    'a user (RBAC) as NAME:ACCESS, for example "app:on ~app:* +@read"; NAME,iam:ACCESS for IAM; repeatable; passwords are generated',
  'create-page.user.why':
    'Each program gets what it needs: a name, the keys and the commands, for example app:on ~app:* +@read',
  'create-page.user.cost':
    'Up to 100 users in a group, two passwords each; on Redis OSS one must be called default.',
  'create-page.users-file.help':
    'users from a JSON file: a list of {name, access, authentication, passwords}',
  'create-page.security-groups': 'Security groups',
  'create-page.security-groups.why':
    'They are the firewall of the nodes: who in the VPC may connect to the port.',
  'create-page.security-groups.cost':
    'Without a rule for your application every connection runs into its time-out, without any error.',

  'create-page.backup-retention': 'Backup retention (days)',
  'create-page.backup-retention.why':
    'A backup is taken every day and kept this long, up to 35 days; 0 takes none.',
  'create-page.backup-retention.cost':
    'Backups are billed by size, and need memory and time while they are made.',
  'create-page.backup-window': 'Backup window (UTC)',
  'create-page.backup-window.why':
    'The hour or more of the day in which the backup begins, as 05:00-06:00; left out, AWS chooses.',
  'create-page.backup-window.cost':
    'In a busy hour it slows the cache, and it must not overlap the maintenance window.',
  'create-page.from-backup': 'Restore from a backup',
  'create-page.from-backup.why':
    'The cache begins with what an .rdb file holds instead of being empty.',
  'create-page.from-backup.cost':
    'Node type and shards must have room for it; keys whose TTL ran out meanwhile are gone.',
  'create-page.maintenance-window': 'Maintenance window (UTC)',
  'create-page.maintenance-window.why':
    'The hour or more of the week in which AWS may patch nodes, as sun:23:00-mon:01:30; left out, AWS chooses.',
  'create-page.maintenance-window.cost':
    'A node may be replaced in it: without a replica its data is gone.',
  'create-page.auto-minor-upgrade': 'Automatic minor version upgrades',
  'create-page.auto-minor-upgrade.help': 'do not take new minor versions in the maintenance window',
  'create-page.auto-minor-upgrade.why':
    'New minor versions are taken in the maintenance window by themselves.',
  'create-page.auto-minor-upgrade.cost':
    'Without it, fixes wait for you; with it, the version changes without you.',
  'create-page.slow-log': 'Slow log delivery',
  'create-page.slow-log.why':
    'Commands that took long are sent to CloudWatch Logs or to Data Firehose.',
  'create-page.slow-log.cost':
    'Delivery and storage are billed, and arguments are hidden. Here SLOWLOG GET shows the same.',
  'create-page.slow-log-threshold': 'Slow log threshold (microseconds)',
  'create-page.slow-log-threshold.why':
    'Commands that take longer are logged (slowlog-log-slower-than); -1 logs none, 0 logs all.',
  'create-page.slow-log-threshold.cost': 'A low one floods the log and hides what matters.',
  'create-page.engine-log': 'Engine log delivery',
  'create-page.engine-log.why':
    "The server's own log (failovers, backups, warnings) is sent to CloudWatch Logs or Data Firehose.",
  'create-page.engine-log.cost': 'Delivery and storage are billed.',
  'create-page.log-format': 'Log format',
  'create-page.log-format.why': 'JSON for programs, text for eyes.',
  'create-page.log-format.cost': 'Whatever reads the log depends on it.',

  'create-page.value.usual': 'the usual ones',
  'create-page.value.every': 'every choice',
  'create-page.value.valkey': 'Valkey',
  'create-page.value.redis': 'Redis OSS',
  'create-page.value.memcached': 'Memcached',
  'create-page.value.node-based': 'Design your own cache (node-based)',
  'create-page.value.serverless': 'Serverless',
  'create-page.value.aws': 'AWS Cloud',
  'create-page.value.on-premises': 'On premises (AWS Outposts)',
  'create-page.value.none': 'none',
  'create-page.value.async': 'asynchronous (up to 10 s at risk)',
  'create-page.value.sync': 'synchronous (nothing lost)',
  'create-page.value.ipv4': 'IPv4',
  'create-page.value.ipv6': 'IPv6',
  'create-page.value.dual-stack': 'IPv4 and IPv6 (dual-stack)',
  'create-page.value.on': 'on',
  'create-page.value.off': 'off',
  'create-page.value.auto-failover': 'as usual (on when there is something to fail over to)',
  'create-page.value.auto-at-rest': 'as usual (on for Valkey and serverless)',
  'create-page.value.required': 'required',
  'create-page.value.preferred': 'preferred',
  'create-page.value.auto-access': 'as usual (a generated token)',
  'create-page.value.open': 'none: open to everyone who reaches the port',
  'create-page.value.token': 'AUTH token',
  'create-page.value.users': 'users (RBAC)',
  'create-page.value.local': 'a generated token (on AWS: none without TLS)',
  'create-page.value.cloudwatch-logs': 'CloudWatch Logs',
  'create-page.value.kinesis-firehose': 'Data Firehose',
  'create-page.value.by-aws': 'left to AWS',
  'create-page.value.free-port': 'a free one',
  'create-page.value.no-backup': 'no',
  'create-page.value.node-type': '{type} ({memory} for data)',
  'create-page.value.yours': 'yours',

  'create-page.status': 'Choices',
  'create-page.table.title': 'Your choices on the create page',
  'create-page.table.choice': 'Choice',
  'create-page.table.value': 'Value',
  'create-page.table.here': 'Here',
  'create-page.table.real': 'real',
  'create-page.table.checked': 'checked',
  'create-page.table.not-here': 'not here',
  'create-page.table.note':
    'real: the private servers do it. checked: held against the rules of ElastiCache, without effect here. not here: needs AWS.',
  'create-page.table.more':
    'Shown are the main choices and what differs from the defaults. All of them: create-redis --page every, or --print-choices.',

  'create-page.pattern.title': 'The four patterns, and what a dead node costs',
  'create-page.pattern.name': 'Pattern',
  'create-page.pattern.nodes': 'Nodes',
  'create-page.pattern.dead': 'When a node dies',
  'create-page.pattern.chosen': 'Chosen',
  'create-page.pattern.single': 'cluster mode off, no replica',
  'create-page.pattern.single.nodes': '1',
  'create-page.pattern.single.dead': 'All data is gone; a new, empty node takes its place.',
  'create-page.pattern.replicated': 'cluster mode off, replicas',
  'create-page.pattern.replicated.nodes': '1 + 1 to 5',
  'create-page.pattern.replicated.dead':
    'A replica is promoted in seconds; the last writes may be lost.',
  'create-page.pattern.sharded': 'cluster mode on, no replica',
  'create-page.pattern.sharded.nodes': 'one per shard',
  'create-page.pattern.sharded.dead': "That shard's part of the data is gone; the others go on.",
  'create-page.pattern.sharded-replicated': 'cluster mode on, replicas',
  'create-page.pattern.sharded-replicated.nodes': 'shards x (1 + 1 to 5)',
  'create-page.pattern.sharded-replicated.dead':
    'A replica of that shard is promoted; the others notice nothing.',
  'create-page.pattern.note':
    'The lab four-patterns kills nodes of all four and counts what is lost.',

  'create-page.note.capped':
    'A {type} has {aws} for data on AWS. Here each of the {nodes} servers gets {here}, so that all together leave the laptop its memory; --maxmemory sets it.',
  'create-page.note.local':
    'On AWS these choices would leave the cache without access control, because an AUTH token needs TLS. Here a generated token keeps other users of this machine out; with --tls it is what AWS has, too.',
  'create-page.note.iam':
    'The user {name} would sign in by IAM on AWS. There is no IAM here, so that it gets a generated password.',
  'create-page.note.servers': '{nodes} server processes are started for these choices.',
  'create-page.note.votes':
    'Fewer than three shards cannot outvote a dead primary by themselves. On AWS the service promotes the replica; here it needs a hand.',
  'create-page.note.serverless':
    'Nothing serverless can run on a laptop. The nearest real thing is started: one shard with the cluster protocol, TLS and users, which neither grows nor spreads over zones.',
  'create-page.note.preferred':
    'Here only encrypted connections are accepted, also with the mode "preferred".',
  'create-page.note.external':
    'This Redis is yours and was created before: the choices of the create page are not applied to it.',
  'create-page.note.stands':
    'This cache stands as it was created. To create it with {typed} instead, clean up first: {tutorial} cleanup',
  'create-page.note.product':
    'You chose {wanted}; on this machine {product} {version} was started.',

  'create-page.node-type.wrong': 'a node type is written like cache.t4g.micro.',
  'create-page.engine-version.wrong': 'a version is two or three numbers, for example 7.1.',
  'create-page.subnet-group.wrong':
    "a subnet group's name has up to 255 letters, digits and hyphens.",
  'create-page.availability-zones.wrong':
    'zones are written with commas between them, for example us-east-1a,us-east-1b.',
  'create-page.backup-window.wrong':
    'a backup window is written hh:mm-hh:mm in UTC, for example 05:00-06:00.',
  'create-page.maintenance-window.wrong':
    'a maintenance window is written ddd:hh:mm-ddd:hh:mm in UTC, for example sun:23:00-mon:01:30.',
  'create-page.window.short': 'a window has at least 60 minutes; this one has {minutes}.',
  'create-page.window.long': 'a window has at most 24 hours.',
  'create-page.user.wrong':
    'a user is written NAME:ACCESS, for example "app:on ~app:* +@read", or NAME,iam:ACCESS.',
  'create-page.user.authentication': 'the user {name} can sign in by one of: {values}.',
  'create-page.user.name':
    'the name "{name}" cannot be used: up to 40 letters, digits and hyphens, the first a letter.',
  'create-page.user.no-access': 'an access string is missing, for example on ~app:* +@read.',
  'create-page.user.password-rule':
    'an access string has no passwords and no resets in it: they are generated, or stand in the file of --users-file.',
  'create-page.user.rule':
    '"{rule}" is no rule of an access string; rules are like on, ~app:*, &channel, +get, -@dangerous.',
  'create-page.user.on-or-off': 'an access string says on or off.',
  'create-page.users-file.wrong':
    '{file} must hold a list of objects with name and access, and optionally authentication and passwords.',
  'create-page.choices.wrong': '{file} is not a file that --print-choices wrote.',
  'create-page.choices.unknown': '{file} holds "{flag}", which is not a choice of the create page.',
  'create-page.file.unreadable': '{file} cannot be read: {reason}',
  'create-page.file.not-json': '{file} is not JSON.',

  'create-page.and': '{first} {rest}',
  'create-page.fix.add': 'Take {flags}.',
  'create-page.fix.drop': 'Leave out or change {flags}.',
  'create-page.fix.add-or-drop': 'Take {add}, or leave out {drop}.',
  'create-page.fix.instead': 'Take {add} instead of {drop}.',
  'create-page.fix.one': 'Keep one of --access-control, --auth-token and --user.',
  'create-page.fix.passwords': 'Correct the passwords of {name} in the file of --users-file.',
  'create-page.fix.set': 'Finish the rotation with SET first.',
  'create-page.fix.restore': 'Take a backup and restore it into a new cache.',
  'create-page.fix.redis': 'Take --cache-engine redis or valkey.',

  'create-page.rule.r1': 'An AUTH token needs encryption in transit, which is off.',
  'create-page.rule.r3': 'A serverless cache has no AUTH token, only users.',
  'create-page.rule.r4': 'A cache has one kind of access control, and these are several: {kinds}.',
  'create-page.rule.r5.tls': 'A token can be changed only with encryption in transit.',
  'create-page.rule.r5.twice':
    'Two tokens are valid already; a third would have to replace the first.',
  'create-page.rule.r6.tls': 'Users need encryption in transit, which is off.',
  'create-page.rule.r6.version': 'Users need version {least} or newer, and this is {version}.',
  'create-page.rule.r6.none': 'Access control is by users, but there is no user.',
  'create-page.rule.r6.many': 'A group has at most {most} users, and these are {count}.',
  'create-page.rule.r6.twice': 'Two users are called {name}.',
  'create-page.rule.r6.default': 'A group of Redis OSS needs a user called default.',
  'create-page.rule.r6.no-password':
    'With Valkey every user has a password or IAM, and {name} has neither.',
  'create-page.rule.r6.password-unused':
    'The user {name} has passwords, but does not sign in by one.',
  'create-page.rule.r6.passwords': 'A user has at most two passwords, and {name} has more.',
  'create-page.rule.r6.length': 'A password has 16 to 128 characters, and one of {name} has not.',
  'create-page.rule.r6.characters':
    'A password has printable characters without , " / and @, and one of {name} has others.',
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
    'Memcached has encryption in transit from version {least} up, and this is {version}.',
  'create-page.rule.r9.off':
    'A mode of encryption in transit is given, but encryption in transit is off.',
  'create-page.rule.r9.serverless': 'A serverless cache always requires encryption in transit.',
  'create-page.rule.r9.no-mode': 'Memcached has no mode "preferred".',
  'create-page.rule.r9.version':
    'The mode "preferred" needs version {least} or newer, and this is {version}.',
  'create-page.rule.r9.later': 'This cache can have encryption in transit only from its creation.',
  'create-page.rule.r9.steps':
    'On a cache that stands, encryption in transit becomes preferred first, and required later.',
  'create-page.rule.r10': 'Automatic failover needs a replica to fail over to.',
  'create-page.rule.r11': 'With cluster mode, automatic failover cannot be off.',
  'create-page.rule.r12.failover': 'Multi-AZ needs automatic failover, which is off.',
  'create-page.rule.r12.replicas':
    'Multi-AZ needs a replica in every shard to place in another zone.',
  'create-page.rule.r12.zones': 'Multi-AZ needs two Availability Zones or more.',
  'create-page.rule.r13.replicas': 'A shard has 0 to 5 replicas.',
  'create-page.rule.r13.shards': 'Without cluster mode there is one shard, and not {shards}.',
  'create-page.rule.r13.quota':
    'A cluster has at most {quota} nodes unless AWS raises the quota, and these are {nodes}.',
  'create-page.rule.r14.on':
    'Cluster mode needs a parameter group that ends in .cluster.on, and {group} does not.',
  'create-page.rule.r14.off': '{group} is for cluster mode, which is off.',
  'create-page.rule.r14.family':
    'The parameter group {group} is not of the family {family} that this version needs.',
  'create-page.rule.r14.later': 'Cluster mode cannot be switched off again.',
  'create-page.rule.r15': 'Only Memcached is created by a number of nodes.',
  'create-page.rule.r16.type': 'Data tiering needs an r6gd node type, and {type} is none.',
  'create-page.rule.r16.always': '{type} always has data tiering, and it is off.',
  'create-page.rule.r16.policy': 'With data tiering the eviction policy is one of: {policies}.',
  'create-page.rule.r17.kind':
    'A Global Datastore is made of Valkey or Redis OSS nodes, neither of Memcached nor serverless.',
  'create-page.rule.r17.network': 'A Global Datastore has no IPv6.',
  'create-page.rule.r17.type': 'A Global Datastore needs larger nodes than {type}.',
  'create-page.rule.r18.old': '{type} is not offered to new caches any more.',
  'create-page.rule.r18.lacks': '{type} is a burstable type, which has none of this: {flags}.',
  'create-page.rule.d1.engine': 'Durability needs nodes with Valkey 9.0 or newer.',
  'create-page.rule.d1.shape':
    'Durability needs cluster mode, Multi-AZ and at least one replica per shard.',
  'create-page.rule.d1.at-rest': 'Durability needs encryption at rest.',
  'create-page.rule.d1.not-with':
    'Durability goes neither with a Global Datastore nor with data tiering.',
  'create-page.rule.d1.type': 'Durability needs nodes of m6g, r6g, c7gn or newer; {type} is none.',
  'create-page.rule.v1': 'Version {version} is not offered by ElastiCache; these are: {versions}.',
  'create-page.rule.n1':
    'The memory of {type} is not in the table of this tutorial, so that it cannot be derived.',
  'create-page.rule.r19.memcached': 'Memcached nodes have no backups.',
  'create-page.rule.r19.days': 'Backups are kept 0 to 35 days.',
  'create-page.rule.r20.serverless': 'A serverless cache delivers no logs.',
  'create-page.rule.r20.memcached': 'Memcached delivers no logs.',
  'create-page.rule.r20.version':
    'This log needs Redis OSS {least} or newer, and this is {version}.',
  'create-page.rule.w1': 'The backup window and the maintenance window overlap.',
  'create-page.rule.r21': 'Memcached has none of this: {flags}.',
  'create-page.rule.s1': 'A serverless cache decides this by itself: {flags}.',
  'create-page.rule.h1':
    'ElastiCache would make this Memcached. This tutorial does not: its lessons are about Redis commands, AUTH and replicas.',
  'create-page.rule.h2':
    'ElastiCache would take {nodes} nodes. This tutorial starts at most {most} servers on one machine.',
} as const;
