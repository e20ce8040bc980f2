/** Choices of backup, maintenance and logs. */
export const createPageUpkeep = {
  'create-page.backup-retention': 'Backup retention (days)',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Scheduling automatic backups".
  'create-page.backup-retention.why':
    'A backup is taken every day and kept this long, up to 35 days; 0 takes none.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Scheduling automatic backups".
  'create-page.backup-retention.cost':
    'Backups are billed by size, and need memory and time while they are made.',
  'create-page.backup-window': 'Backup window (UTC)',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Scheduling automatic backups".
  'create-page.backup-window.why':
    'The hour or more of the day in which the backup begins, as 05:00-06:00; left out, AWS chooses.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Scheduling automatic backups".
  'create-page.backup-window.cost':
    'In a busy hour a backup slows the cache, and the window must not overlap the maintenance window.',
  'create-page.from-backup': 'Restore from a backup',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Tutorial: Seeding a new node-based cluster with an externally created backup".
  'create-page.from-backup.why':
    'The cache begins with what an .rdb file holds instead of being empty.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Tutorial: Seeding a new node-based cluster with an externally created backup".
  'create-page.from-backup.cost':
    'Node type and shards must have room for it; keys whose TTL ran out meanwhile are gone.',
  'create-page.maintenance-window': 'Maintenance window (UTC)',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Managing ElastiCache cluster maintenance".
  'create-page.maintenance-window.why':
    'The hour or more of the week in which AWS may patch nodes, as sun:23:00-mon:01:30; left out, AWS chooses.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Managing ElastiCache cluster maintenance".
  'create-page.maintenance-window.cost':
    'A node may be replaced in this window: its connections break, and without a replica its data is gone.',
  'create-page.auto-minor-upgrade': 'Automatic minor version upgrades',
  'create-page.auto-minor-upgrade.help': 'do not take new minor versions in the maintenance window',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Version Management for ElastiCache".
  'create-page.auto-minor-upgrade.why':
    'New minor versions are taken in the maintenance window by themselves.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Version Management for ElastiCache".
  'create-page.auto-minor-upgrade.cost':
    'Without it, fixes wait for you; with it, the version changes without you.',
  'create-page.slow-log': 'Slow log delivery',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Log delivery", slow log (arguments are left out of the entries).
  'create-page.slow-log.why':
    'Commands that took long are sent to CloudWatch Logs or to Data Firehose.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Log delivery", slow log (arguments are left out of the entries).
  'create-page.slow-log.cost':
    'Delivery and storage are billed, and the arguments of commands are hidden in what is delivered. SLOWLOG GET, here and on AWS, shows them.',
  'create-page.slow-log-threshold': 'Slow log threshold (microseconds)',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Valkey and Redis OSS parameters", slowlog-log-slower-than.
  'create-page.slow-log-threshold.why':
    'Commands that take longer are logged (slowlog-log-slower-than); -1 logs none, 0 logs all.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Valkey and Redis OSS parameters", slowlog-log-slower-than.
  'create-page.slow-log-threshold.cost': 'A low one floods the log and hides what matters.',
  'create-page.engine-log': 'Engine log delivery',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Log delivery", engine log.
  'create-page.engine-log.why':
    "The server's own log (failovers, backups, warnings) is sent to CloudWatch Logs or Data Firehose.",
  // AWS 2026-11: Amazon ElastiCache User Guide, "Log delivery", engine log.
  'create-page.engine-log.cost': 'Delivery and storage are billed.',
  'create-page.log-format': 'Log format',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Log delivery", log formats.
  'create-page.log-format.why': 'JSON for programs, text for eyes.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Log delivery", log formats.
  'create-page.log-format.cost': 'Whatever reads the log depends on it.',
} as const;
