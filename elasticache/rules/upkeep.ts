import { msg } from '../text/index.ts';
import type { CacheChoices } from '../cache-choices.ts';
import { parseBackupWindow, parseMaintenanceWindow, windowsMeet } from '../formats.ts';
import { atLeast } from '../versions.ts';
import { fix, rule, type Finding } from './rule.ts';

/** Backups, windows, logs. Source: Amazon ElastiCache User Guide, "Snapshot and restore" and "Log delivery". */
export const upkeepRules = [
  rule('R19', (c) => backupOf(c)),
  rule('R20', (c) => logsOf(c)),
  // Source: refusals seen by others in public: the backup window must keep clear of the maintenance window.
  rule('W1', ({ asked }) => {
    const daily = parseBackupWindow(asked['backup-window'] ?? '');
    const weekly = parseMaintenanceWindow(asked['maintenance-window'] ?? '');
    return daily !== null && weekly !== null && windowsMeet(daily, weekly)
      ? {
          about: ['backup-window', 'maintenance-window'],
          problem: msg('create-page.rule.w1'),
          remedy: fix.drop('--backup-window, --maintenance-window'),
        }
      : undefined;
  }),
];

function backupOf(c: CacheChoices): Finding | undefined {
  const retention = c.asked['backup-retention'];
  const restored = c.asked['from-backup'] !== null;
  if (c.engine === 'memcached' && restored) {
    return {
      about: ['from-backup', 'cache-engine'],
      problem: msg('create-page.rule.r19.memcached'),
      remedy: fix.drop('--from-backup'),
      aws: 'Restoring a snapshot is not supported for this engine type',
    };
  }
  if (c.engine === 'memcached' && !c.serverless) {
    return retention > 0 || c.asked['backup-window'] !== null
      ? {
          about: ['backup-retention', 'backup-window', 'deployment', 'cache-engine'],
          problem: msg('create-page.rule.r19.memcached'),
          remedy: fix.addOrDrop('--deployment serverless', '--backup-retention, --backup-window'),
        }
      : undefined;
  }
  return retention < 0 || retention > 35
    ? {
        about: ['backup-retention'],
        problem: msg('create-page.rule.r19.days'),
        remedy: fix.add('--backup-retention 35'),
      }
    : undefined;
}

function logsOf(c: CacheChoices): Finding | undefined {
  const asked = [
    ...(c.asked['slow-log'] === 'off' ? [] : ['slow-log' as const]),
    ...(c.asked['engine-log'] === 'off' ? [] : ['engine-log' as const]),
  ];
  if (asked.length === 0) return undefined;
  const remedy = fix.drop(asked.map((flag) => `--${flag}`).join(', '));
  if (c.serverless)
    return {
      about: [...asked, 'deployment'],
      problem: msg('create-page.rule.r20.serverless'),
      remedy,
    };
  if (c.engine === 'memcached')
    return {
      about: [...asked, 'cache-engine'],
      problem: msg('create-page.rule.r20.memcached'),
      remedy,
    };
  const least = c.asked['engine-log'] === 'off' ? '6.0' : '6.2';
  return c.engine === 'redis' && !atLeast(c.version, least)
    ? {
        about: [...asked, 'engine-version'],
        problem: msg('create-page.rule.r20.version', { least, version: c.version }),
        remedy,
      }
    : undefined;
}
