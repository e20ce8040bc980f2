import { checkBackupWindow, checkMaintenanceWindow } from '../formats.ts';
import { msg } from '../text/index.ts';
import { hasNodes, onPage, redisNodes, speaksRedis, type Answers } from './on-the-page.ts';

const DESTINATIONS = {
  values: ['off', 'cloudwatch-logs', 'kinesis-firehose'],
  default: 'off',
  labels: {
    off: msg('create-page.value.off'),
    'cloudwatch-logs': msg('create-page.value.cloudwatch-logs'),
    'kinesis-firehose': msg('create-page.value.kinesis-firehose'),
  },
} as const;

const keepsBackups = (answers: Answers): boolean => speaksRedis(answers) || !hasNodes(answers);
const delivers = (answers: Answers): boolean =>
  redisNodes(answers) && (answers['slow-log'] !== 'off' || answers['engine-log'] !== 'off');

/** Backup, maintenance, logs. */
export const upkeepOptions = {
  'backup-retention': onPage(
    'backup-retention',
    { group: 'backup', here: 'checked', applies: keepsBackups },
    { type: 'integer', placeholder: 'days', default: 0, min: 0, max: 35 },
  ),
  'backup-window': onPage(
    'backup-window',
    {
      group: 'backup',
      here: 'checked',
      applies: (answers) => keepsBackups(answers) && answers['backup-retention'] !== 0,
    },
    { type: 'text', placeholder: 'hh:mm-hh:mm', default: null, check: checkBackupWindow },
  ),
  'from-backup': onPage(
    'from-backup',
    { group: 'backup', here: 'real', applies: redisNodes },
    { type: 'text', placeholder: 'file', default: null },
  ),
  'maintenance-window': onPage(
    'maintenance-window',
    { group: 'maintenance', here: 'checked', applies: hasNodes },
    {
      type: 'text',
      placeholder: 'ddd:hh:mm-ddd:hh:mm',
      default: null,
      check: checkMaintenanceWindow,
    },
  ),
  'auto-minor-upgrade': onPage(
    'auto-minor-upgrade',
    { group: 'maintenance', here: 'checked', applies: hasNodes },
    { type: 'switch', default: true, help: msg('create-page.auto-minor-upgrade.help') },
  ),
  'slow-log': onPage(
    'slow-log',
    { group: 'logs', here: 'not-here', applies: redisNodes },
    { type: 'choice', placeholder: 'destination', ...DESTINATIONS },
  ),
  'slow-log-threshold': onPage(
    'slow-log-threshold',
    { group: 'logs', here: 'real', applies: redisNodes },
    { type: 'integer', placeholder: 'microseconds', default: 10_000, min: -1, max: 60_000_000 },
  ),
  'engine-log': onPage(
    'engine-log',
    { group: 'logs', here: 'not-here', applies: redisNodes },
    { type: 'choice', placeholder: 'destination', ...DESTINATIONS },
  ),
  'log-format': onPage(
    'log-format',
    { group: 'logs', here: 'checked', applies: delivers },
    { type: 'choice', placeholder: 'format', values: ['json', 'text'], default: 'json' },
  ),
} as const;
