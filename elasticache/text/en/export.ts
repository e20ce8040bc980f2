/** What exported files say about themselves: their heads, what was left out, and why something is as it is. */
export const createPageExport = {
  'export.option':
    'print the choices for AWS, as cloudformation, terraform or cli, or as compose for Docker, and do nothing else',
  'export.out': 'write what --export prints to a file',
  'export.format.unknown': 'there is no format "{format}"; there are: {formats}.',
  'export.out.alone': 'it says where --export writes to, and there is no --export.',
  'export.offer':
    'To take these choices to AWS, now or after cleanup: {tutorial} create-redis {flags}. Instead of cloudformation you can write terraform, cli or compose.',
  'export.offer.again':
    'The template of this stack as a file, for your repository: {tutorial} create-redis {flags}. Instead of cloudformation you can write terraform or cli.',

  'export.head.choices': 'The choices: {typed}',
  'export.head.untested':
    'Checked against the schemas of AWS and the rules of the create page. It was never carried out in an account: read it before you do.',
  'export.head.compose':
    'Runs on this machine with Docker Compose and costs nothing on AWS. It was checked against the schema of Compose, and not started.',
  // AWS 2026-09 and 2026-10: the public price list of AWS; see elasticache/prices.ts and elasticache/export/estimate.ts.
  'export.head.cost':
    'Cost in {region}, as of {read}: about {hour} USD per hour, and {month} USD for a forgotten month of 730 hours.',
  'export.head.cost.least':
    'Cost in {region}, as of {read}: at least {hour} USD per hour, and {month} USD for a forgotten month of 730 hours. A serverless cache costs more with its data and requests.',
  'export.head.cost.basis':
    'Counted are the cache, MySQL with its disk, and the secrets; traffic, backups, logs and tax are not.',
  'export.head.cost.unknown':
    'The price of {type} in {region} is not known here. Look at the price list of AWS before you make it: it costs by the hour until it is deleted.',
  // AWS 2026-11: the public price list of AWS, usage type SyncDurability.
  'export.head.cost.durable': 'Durability costs extra and is not counted.',
  'export.head.make.cloudformation':
    'Make it: aws cloudformation deploy --template-file FILE --parameter-overrides VpcId=ID SubnetIds=ID,ID --stack-name {name}',
  'export.head.delete.cloudformation':
    'Delete it: aws cloudformation delete-stack --stack-name {name}. References give the order, so that nothing has to be deleted by hand first.',
  'export.head.make.terraform': 'Make it: terraform init, then terraform apply.',
  'export.head.delete.terraform':
    'Delete it: terraform destroy. References give the order, so that nothing has to be deleted by hand first.',
  'export.head.make.cli':
    'Make it: sh FILE, for example in AWS CloudShell. Where it stops halfway, delete what there is.',
  'export.head.delete.cli':
    'Delete it: sh FILE delete, in the same account and Region, with the same NAME.',
  'export.head.make.compose':
    'Make it: docker compose -f FILE up --detach. Set the passwords that are asked for in the environment before.',
  'export.head.delete.compose': 'Delete it: docker compose -f FILE down --volumes',

  'export.note': 'Left out: {what}',
  'export.note.location': 'Outposts. This is made in the Region.',
  'export.note.global':
    'the global datastore. It needs a second Region, which is added to a cache that stands.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Tutorial: Seeding a new node-based cluster with an externally created backup".
  'export.note.backup':
    'the backup. A file of this machine is none of AWS: put the RDB file into S3 and give its ARN as SnapshotArns.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Authenticating with the AUTH command": a token needs TLS.
  'export.note.local':
    'access control. Without TLS, AWS knows no token and no users, so that whoever reaches the cache may use it. With --tls there would be a token.',
  'export.note.secrets':
    'the passwords and the token that you gave. The file asks for new ones, or has them generated.',
  'export.note.zones': 'the Availability Zones. A serverless cache takes those of its subnets.',
  'export.note.parameters':
    '{names}. They belong into your parameter group {group}, which is not changed here.',
  'export.note.ipv6': 'the IPv6 ranges. VPC and subnets must have them already.',
  'export.note.format': '{name}, which this format cannot say.',
  'export.note.compose.tls': 'TLS. It would need certificates; {tutorial} run makes some.',
  'export.note.compose.users':
    'the users. Here the default user has a password; {tutorial} run makes users with access rules.',
  'export.note.compose.failover':
    'failover. Nobody promotes a replica here; the lab four-patterns shows what AWS does.',
  'export.note.compose.version':
    'ElastiCache {version}. The image nearest to it that was published is {image}.',

  'export.param.Name': 'Names what cannot name itself. Lower-case letters, digits and hyphens.',
  'export.param.VpcId': 'The VPC, for example the default one of the Region.',
  'export.param.SubnetIds': 'Subnets of that VPC in two or more Availability Zones.',
  'export.param.SubnetIds.serverless':
    'Two or three subnets of that VPC, each in an Availability Zone of its own.',
  'export.param.LearnerCidr':
    'Your own public address as a.b.c.d/32 opens MySQL to you from outside of the VPC. Left empty, MySQL stays private. The cache has no public address in any case.',
  'export.param.MySqlVersion': 'A version that RDS offers now.',
  'export.param.SlowLogStream': 'A Firehose stream for the slow log. It must exist.',
  'export.param.EngineLogStream': 'A Firehose stream for the engine log. It must exist.',

  'export.why.groups':
    'Three security groups of its own, one for what uses the two, one for the cache, one for the database. The default groups of an account may allow too little or too much.',
  'export.why.subnets':
    'The subnets are named. Without them everything lands in the default VPC, where an account still has one.',
  // AWS 2026-11: Amazon ElastiCache API Reference, CreateReplicationGroup.
  'export.why.counts':
    'Cluster mode off counts servers, the primary among them. Cluster mode on counts shards and replicas. AWS refuses both ways together.',
  'export.why.failover':
    'Written out always: the default is off, Multi-AZ needs it on, cluster mode needs it on, and a single node needs it off.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Authenticating with the AUTH command".
  'export.why.token':
    'Generated without punctuation, because AWS takes only some in a token. A new value in the secret changes nothing by itself. Going from a token to users replaces the cache.',
  'export.why.token.terraform':
    'The token stands in the state in clear: keep the state private. SET replaces the token at once, ROTATE would leave the old one valid as well.',
  'export.why.password.terraform':
    'The password stands in the state in clear: keep the state private.',
  'export.why.users':
    'References, not names: users must be there before their group. A group for Redis OSS needs a user called "default"; its id is another one, because the id "default" is taken.',
  'export.why.iam': 'A user that signs in by IAM must have the same id and name.',
  'export.why.parameters':
    'The name, where one is needed, holds the family. A group that is in use cannot be deleted, so a major upgrade makes a new one first. These parameters are no properties of the cache.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Engine versions and upgrading".
  'export.why.version':
    'Written as AWS names it, and the parameter group fits it: major and minor from 7 on, with the patch before 6.',
  'export.why.replaced':
    'A change of engine, port, encryption at rest, key, network type, subnet group, data tiering or name makes a new cache, and what was in this one is gone.',
  // AWS 2026-11: Amazon ElastiCache API Reference, CreateReplicationGroup: PreferredMaintenanceWindow, SnapshotWindow.
  'export.why.windows':
    'In UTC, an hour at least, and the two windows may not meet. One that was not chosen is left to AWS.',
  'export.why.endpoint':
    'The endpoint that fits: primary and reader with cluster mode off, configuration with cluster mode on and for Memcached.',
  'export.why.database':
    'Disposable: no backups, no deletion protection, and no final snapshot when it is deleted. For data that matters, change all three.',
  // AWS 2026-11: Amazon RDS User Guide, "Password management with Amazon RDS and AWS Secrets Manager".
  'export.why.database.secret':
    'RDS makes the password, keeps it in Secrets Manager and rotates it.',
  'export.why.database.version':
    'RDS upgrades minor versions by itself. Where a full version is written, the next change would want to go back.',
  'export.why.logs':
    'The group must exist before the cache, and who makes the cache needs the rights of log delivery.',
  'export.why.backup':
    'Automatic backups are deleted with the cache. Manual and final ones stay, and cost.',
  'export.why.limits': 'Limits of what a mistake can cost. Without them a serverless cache grows.',

  'export.output.cache': 'For writes, and for reads that must be fresh.',
  'export.output.reader': 'For reads.',
  'export.output.cluster': 'For a client that knows cluster mode.',
  'export.output.serverless': 'TLS only. Port 6380 reads from replicas.',
  'export.output.discovery': 'For auto discovery.',
  'export.output.mysql': 'MySQL.',
  'export.output.mysql-secret': 'The secret with name and password.',
  'export.output.secret': 'The secret with the password.',
  'export.output.app': 'Put your instance, task or function into this group.',
} as const;
