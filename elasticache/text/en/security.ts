/** Choices of security. */
export const createPageSecurity = {
  'create-page.at-rest-encryption': 'Encryption at rest',
  // AWS 2026-11: Amazon ElastiCache User Guide, "At-Rest Encryption in ElastiCache".
  'create-page.at-rest-encryption.why':
    'Backups, swap and disk are encrypted: by a key that AWS manages, or by your KMS key.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "At-Rest Encryption in ElastiCache".
  'create-page.at-rest-encryption.cost':
    'Encryption at rest can be chosen at creation only; to change it you restore a backup into a new cache.',
  'create-page.kms-key': 'KMS key',
  // AWS 2026-11: Amazon ElastiCache User Guide, "At-Rest Encryption in ElastiCache", customer managed keys.
  'create-page.kms-key.why':
    'With a key of your own you decide who may use it, and see when it was used.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "At-Rest Encryption in ElastiCache", customer managed keys.
  'create-page.kms-key.cost':
    'A key costs money each month; without it, nothing that it encrypted can be read again.',
  'create-page.tls': 'Encryption in transit (TLS)',
  // AWS 2026-11: Amazon ElastiCache User Guide, "ElastiCache in-transit encryption (TLS)".
  'create-page.tls.why':
    'Without TLS, tokens, keys and values cross the network in clear text. AUTH and users need it.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "ElastiCache in-transit encryption (TLS)".
  'create-page.tls.cost':
    'Clients must switch TLS on; connections are slower to open and cost processor time, and plain ones are refused. (Here the authority is private: env shows its file.)',
  'create-page.tls-mode': 'Mode of encryption in transit',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Enabling in-transit encryption", TransitEncryptionMode.
  'create-page.tls-mode.why':
    '"Preferred" accepts plain and encrypted connections side by side, while clients are moved over.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Enabling in-transit encryption", TransitEncryptionMode.
  'create-page.tls-mode.cost': 'As long as the mode is preferred, clear text is still possible.',
  'create-page.access-control': 'Access control',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Role-Based Access Control (RBAC)".
  'create-page.access-control.why':
    'One token for all (AUTH), or users of their own with their own rights (RBAC, role-based access control).',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Role-Based Access Control (RBAC)".
  'create-page.access-control.cost':
    'AUTH and users need encryption in transit, and one excludes the other; users are the newer way.',
  'create-page.auth-token': 'AUTH token',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Authenticating with the Valkey and Redis OSS AUTH command".
  'create-page.auth-token.why':
    'Whoever knows the token may do everything: 16 to 128 letters, digits and ! & # $ ^ < > - (otherwise generated).',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Authenticating with the Valkey and Redis OSS AUTH command".
  'create-page.auth-token.cost':
    'A token is changed in two steps: ROTATE, while both tokens are valid, then SET.',
  'create-page.user': 'User, as name:access (an empty line ends)',
  'create-page.user.help':
    'a user (RBAC) as NAME:ACCESS, for example "app:on ~app:* +@read +@connection"; NAME,iam:ACCESS for IAM; repeatable; passwords are generated',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Role-Based Access Control (RBAC)".
  'create-page.user.why':
    'Each program gets what it needs: a name, the keys and the commands, for example app:on ~app:* +@read +@connection',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Role-Based Access Control (RBAC)".
  'create-page.user.cost':
    'Up to 100 users in a group, two passwords each; on Redis OSS one must be called default.',
  'create-page.users-file.help':
    'users from a JSON file: a list of {name, access, authentication, passwords}',
  'create-page.security-groups': 'Security groups',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Amazon VPCs and ElastiCache security".
  'create-page.security-groups.why':
    'Security groups are the firewall of the nodes: they say who in the VPC may connect to the port.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Amazon VPCs and ElastiCache security".
  'create-page.security-groups.cost':
    'Without a rule for your application every connection attempt ends in a time-out, and nothing says why.',
  'create-redis.option.auth-token':
    'AUTH token: 16 to 128 letters, digits and ! & # $ ^ < > - (otherwise generated); or set ELASTICACHE_TUTORIAL_AUTH_TOKEN',
} as const;
