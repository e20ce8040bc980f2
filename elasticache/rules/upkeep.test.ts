import { choicesWith } from '../choices-fixture.ts';
import { upkeepRules } from './upkeep.ts';
import { describeRules, MEMCACHED, SERVERLESS, VALKEY } from './rules-fixture.ts';

describeRules('the rules of backup, logs and maintenance', upkeepRules, {
  R19: {
    refused: [
      ['Memcached nodes', choicesWith({ ...MEMCACHED, 'backup-retention': 1 })],
      [
        'a window for Memcached nodes',
        choicesWith({ ...MEMCACHED, 'backup-window': '05:00-06:00' }),
      ],
      [
        'restoring Memcached',
        choicesWith({ ...MEMCACHED, ...SERVERLESS, 'from-backup': 'dump.rdb' }),
      ],
      ['36 days', choicesWith({ 'backup-retention': 36 })],
    ],
    taken: [
      ['35 days', choicesWith({ 'backup-retention': 35 })],
      ['serverless Memcached', choicesWith({ ...MEMCACHED, ...SERVERLESS, 'backup-retention': 1 })],
    ],
  },
  R20: {
    refused: [
      ['serverless', choicesWith({ ...SERVERLESS, 'slow-log': 'cloudwatch-logs' })],
      ['Memcached', choicesWith({ ...MEMCACHED, 'engine-log': 'cloudwatch-logs' })],
      [
        'slow log of Redis OSS 5',
        choicesWith({ 'slow-log': 'cloudwatch-logs', 'engine-version': '5.0.6' }),
      ],
      [
        'engine log of Redis OSS 6.0',
        choicesWith({ 'engine-log': 'kinesis-firehose', 'engine-version': '6.0' }),
      ],
    ],
    taken: [
      [
        'slow log of Redis OSS 6.0',
        choicesWith({ 'slow-log': 'cloudwatch-logs', 'engine-version': '6.0' }),
      ],
      ['engine log of Valkey', choicesWith({ ...VALKEY, 'engine-log': 'kinesis-firehose' })],
    ],
  },
  W1: {
    refused: [
      [
        '05:30 on Sunday',
        choicesWith({
          'backup-window': '05:00-06:00',
          'maintenance-window': 'sun:05:30-sun:06:30',
        }),
      ],
    ],
    taken: [
      [
        'one after the other',
        choicesWith({
          'backup-window': '05:00-06:00',
          'maintenance-window': 'sun:06:00-sun:07:00',
        }),
      ],
    ],
  },
});
