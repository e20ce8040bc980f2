/** Questions about backups, maintenance, logs and versions: the options, and of each why it is right or wrong. */
export const en = {
  'quiz.topic.upkeep': 'Backup, maintenance, logs',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Ensuring that you have enough memory to make a Valkey or Redis OSS snapshot"; "Scheduling automatic backups".
  'quiz.backup-load':
    'Automatic backups of a single-node Valkey cache slow it down and sometimes fail for lack of memory. What helps most?',
  'quiz.backup-load.a': 'Raising the backup retention limit from 1 to 35 days',
  'quiz.backup-load.a.why': 'It keeps more backups; each still needs the same memory.',
  'quiz.backup-load.b': 'Turning off TLS in the backup window',
  'quiz.backup-load.b.why': 'TLS costs processor time, but the memory is what is short.',
  'quiz.backup-load.c': 'Backing up from a replica, with memory reserved',
  'quiz.backup-load.c.why':
    'A backup needs spare memory and CPU; a replica and reserved memory keep that load off the primary.',
  'quiz.backup-load.d': 'Placing the backup in the maintenance window',
  'quiz.backup-load.d.why':
    'The two windows must not overlap, and it would need as much memory there.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Managing ElastiCache cluster maintenance"; "Replacing nodes (Valkey and Redis OSS)".
  'quiz.maintenance-node':
    'A single-node cache has the maintenance window sun:23:00-mon:00:00. What must you be ready for in that hour?',
  'quiz.maintenance-node.a': 'The node may be replaced, and the new one begins empty',
  'quiz.maintenance-node.a.why':
    'Maintenance can replace nodes; without a replica there is nobody to copy the data from.',
  'quiz.maintenance-node.b': 'The node type may be changed to the one that AWS advises',
  'quiz.maintenance-node.b.why':
    'AWS never changes the type by itself; that would change the bill.',
  'quiz.maintenance-node.c': 'Reads go on, while all of the writes are queued for later',
  'quiz.maintenance-node.c.why':
    'Nothing queues writes: connections break, and commands fail for a while.',
  'quiz.maintenance-node.d': 'Nothing at all, because maintenance is done in the background',
  'quiz.maintenance-node.d.why': 'Much is, but a replaced node breaks its connections.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Scheduling automatic backups"; the refusal as others saw it in public.
  'quiz.windows-overlap':
    'Creating a group fails: SnapshotWindow is 03:00-04:00, PreferredMaintenanceWindow is sun:03:30-sun:04:30, and backups are kept for 7 days. What has to be changed?',
  'quiz.windows-overlap.a': 'The retention, which may not be longer than 5 days',
  'quiz.windows-overlap.a.why': 'Backups can be kept for up to 35 days.',
  'quiz.windows-overlap.b': 'The maintenance window, which may not be on a Sunday',
  'quiz.windows-overlap.b.why': 'Any day can be chosen.',
  'quiz.windows-overlap.c': 'The backup window, which must be 30 minutes or shorter',
  'quiz.windows-overlap.c.why': 'A window has at least 60 minutes; an hour is right.',
  'quiz.windows-overlap.d': 'One of the windows, because the two must not overlap',
  'quiz.windows-overlap.d.why': 'From 03:30 to 04:00 on Sundays both would be open.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Log delivery", slow log.
  'quiz.delivered-arguments':
    'The slow log of a cache is delivered to CloudWatch Logs. It shows slow HGETALL commands, but you need to know on which key. How do you find out?',
  'quiz.delivered-arguments.a': 'Change the log format of the delivery from text to JSON',
  'quiz.delivered-arguments.a.why': 'JSON holds the same fields, and hides the same arguments.',
  'quiz.delivered-arguments.b': 'Ask the node itself with SLOWLOG GET',
  'quiz.delivered-arguments.b.why':
    'The entries kept by the server show the arguments; those that are delivered do not.',
  'quiz.delivered-arguments.c': 'Deliver to Data Firehose instead of CloudWatch Logs',
  'quiz.delivered-arguments.c.why':
    'The destination changes where entries go, not what is in them.',
  'quiz.delivered-arguments.d': 'Deliver the engine log as well, which lists the keys',
  'quiz.delivered-arguments.d.why':
    'The engine log tells of failovers, backups and warnings, and of no command.',

  // AWS 2026-11: Amazon ElastiCache User Guide, "Version Management for ElastiCache"; "Upgrading engine versions including cross engine upgrades".
  'quiz.version-back':
    'A replication group was upgraded in place from Redis OSS 7.1 to Valkey 8.0. A program turns out to need 7.1. What can you do?',
  'quiz.version-back.a': 'Modify the group, and choose Redis OSS 7.1 again',
  'quiz.version-back.a.why':
    'An upgrade in place goes one way: neither to an older version nor back to Redis OSS.',
  'quiz.version-back.b': 'Assign default.redis7 to the group, and reboot the nodes',
  'quiz.version-back.b.why':
    'A parameter group holds settings for a version; it does not choose one.',
  'quiz.version-back.c': 'Create a new cache with 7.1, and move the programs to it',
  'quiz.version-back.c.why':
    'Down is reached only by a new cache; one in front of a database fills itself again.',
  'quiz.version-back.d': 'Wait for the maintenance window, which undoes the upgrade',
  'quiz.version-back.d.why': 'Maintenance takes new minor versions; it takes none back.',
} as const;
