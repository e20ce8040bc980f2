/** Texts of the lab backup. */
export const en = {
  'lab.backup.title': 'Backup: what comes back, and what does not',
  'lab.backup.why':
    'A node that dies and has no replica comes back empty, and then every read goes to MySQL. ElastiCache can take backups and create a new cache from one. Here you take one, kill the server, start a new one from the file, and count: what is there, what is missing, and what is back that should not be.',
  'lab.backup.hint':
    'Start your own Redis from an RDB file of yours: create-redis --from-backup FILE.',
  'lab.backup.figure.backup-ms': 'time for the backup',
  'lab.backup.figure.restore-ms': 'time for the restore',
  'lab.backup.plan.servers':
    "small Redis servers of the lab's own; your Redis is not touched, and they are removed at the end of the lab",
  'lab.backup.plan.file':
    "a backup (an RDB file, Redis's dump of its memory) in the workspace, removed at the end of the lab",
  'lab.backup.plan.kill': "one of the lab's own servers is killed (SIGKILL)",

  'lab.backup.take': '1. The backup',
  'lab.backup.take.plan':
    "A server of the lab's own gets sessions that stay as they are, some that will be changed, some that will be deleted, and some with a TTL of {seconds} s. It also has a user of its own, the policy allkeys-lfu, and a slow log that takes every command.",
  // AWS 2026-11: issue threads of client projects and the User Guide, "Supported commands".
  'lab.backup.take.refused':
    'BGSAVE is refused to you here with NOPERM; on ElastiCache it is refused, too, usually with "ERR unknown command".',
  'lab.backup.take.asked':
    "There a backup is asked of the service (CreateSnapshot, or a window every day). The tutorial's administrator asks for it now.",
  'lab.backup.take.made':
    'The backup is written: one RDB file, {bytes|byte|bytes}. In cluster mode there would be one for each shard.',

  'lab.backup.lose': '2. Changes, then a crash',
  'lab.backup.lose.changes':
    'After the backup some sessions are changed, some deleted (their users logged out), new ones begin, and the short TTL runs out. Keys now: {keys}.',
  'lab.backup.lose.killed':
    'The process is killed with SIGKILL, as when its machine dies, and started again:',
  'lab.backup.lose.empty':
    'Empty: the data was in memory only. So it is on ElastiCache when a node without a replica is replaced.',
  'lab.backup.lose.not-empty':
    'Not empty in this run: look at DBSIZE. On ElastiCache a node without a replica that is replaced begins empty.',

  'lab.backup.restore': '3. A new server from the backup',
  'lab.backup.guess':
    'Before the crash there were {keys|key|keys}. How many has the new server that is started from the backup?',
  'lab.backup.group.unchanged': 'written before, unchanged',
  'lab.backup.group.changed': 'changed after the backup',
  'lab.backup.group.deleted': 'deleted after the backup',
  'lab.backup.group.late': 'written after the backup',
  'lab.backup.group.short': 'TTL ran out meanwhile',
  'lab.backup.table.title': 'What came back',
  'lab.backup.table.group': 'keys',
  'lab.backup.table.before': 'before the crash',
  'lab.backup.table.at-backup': 'at the backup',
  'lab.backup.table.restored': 'restored',
  'lab.backup.table.current': 'restored and right',
  'lab.backup.table.verdict':
    'Before the crash there were {before|key|keys}; the restored server has {restored}. {wrong|of these is|of these are} wrong: an old value, or a key that had been deleted. Lost: {lost|key|keys} written after the backup.',
  'lab.backup.table.current-means':
    'Right means: the value that the program wrote last. All counts are read from the servers; those at the backup from the old server, right before the backup was asked for.',
  'lab.backup.times.title': 'What it took',
  'lab.backup.times.bytes': 'size of the file',
  'lab.backup.times.backup': 'backup',
  'lab.backup.times.fork': 'paused (fork)',
  'lab.backup.times.restore': 'new server ready',
  'lab.backup.times.once':
    'Each measured once, with a few thousand small keys: they say nothing about a cache of gigabytes. While Redis copies its process for the backup (fork), it answers nobody.',
  'lab.backup.restore.old':
    'A backup is a cache of the past. {keys|changed key has its old value|changed keys have their old value} again.',
  'lab.backup.restore.back':
    '{keys|deleted key is|deleted keys are} back: sessions of people who logged out.',
  'lab.backup.restore.ttl':
    'TTLs went on meanwhile: {keys|key with a short one was there at the backup and is|keys with a short one were there at the backup and are} gone. The file holds the time at which a key ends, not how long it still has; so an old backup of a cache with short TTLs is almost empty.',
  'lab.backup.restore.ttl-not-shown':
    'That TTLs go on in a backup was not shown in this run. The file holds the time at which a key ends, not how long it still has.',
  'lab.backup.restore.limits':
    'A TTL is also what limits how long a wrong value lives after a restore.',

  'lab.backup.missing': '4. What is not in the file',
  'lab.backup.missing.plan':
    "The old server had a user named {user} and the policy {policy}. The new one, asked by the tutorial's administrator (tutorial-admin is its name on every server it starts):",
  'lab.backup.missing.file':
    'The file holds keys, values and the times at which they end (since Redis 7 also functions), and neither users nor settings.',
  'lab.backup.missing.user': 'No {user} on the new server.',
  'lab.backup.missing.policy': "The policy is the new server's own.",
  'lab.backup.missing.log':
    'Of {entries|entry|entries} in the slow log of the old server the new one has none.',
  'lab.backup.missing.anew':
    'Who may come in and how the memory is used is chosen anew for the new server.',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Snapshot and restore".
  'lab.backup.aws':
    'On ElastiCache nodes of Valkey and Redis OSS keep 0 to 35 days of automatic backups (0 turns them off), node-based Memcached has none. A backup needs memory and processor time; with a replica, take it there, and leave reserved-memory-percent at its 25.',
  'lab.backup.aws.encryption':
    'A backup is also the way to encryption at rest, which can only be chosen when a cache is made: restore into a new one that has it.',
  'lab.backup.tip':
    'Ask first whether the cache can be filled from MySQL again; then a replica helps more than a backup. Backups are for what is only in Redis.',

  'lab.backup.check.ok':
    'a fresh server from a fresh backup had {restored} of {keys|key|keys}; nothing of the lab is left',
  'lab.backup.check.bad': 'a fresh server from a fresh backup had {restored} of {keys|key|keys}.',
} as const;
