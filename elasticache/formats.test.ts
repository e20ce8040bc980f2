import { describe, expect, it } from '@jest/globals';
import {
  checkBackupWindow,
  checkMaintenanceWindow,
  checkName,
  checkParameterGroup,
  checkSubnetGroup,
  checkVersion,
  checkZones,
  parseBackupWindow,
  parseMaintenanceWindow,
  windowsMeet,
} from './formats.ts';
import { checkNodeType, maxmemoryOf } from './node-types.ts';
import { checkSize } from './bytes.ts';
import { checkAuthToken } from './auth-token.ts';

/** Per format: what is taken, and what is refused. */
const FORMATS = [
  {
    name: 'name',
    check: checkName,
    taken: ['a', 'tutorial', 'My-Cache-7', 'a'.repeat(40)],
    refused: ['', '7up', '-a', 'a-', 'a--b', 'a_b', 'a b', 'a'.repeat(41)],
  },
  {
    name: 'version',
    check: checkVersion,
    taken: ['7.1', '5.0.6', '1.6.22', '6.x', '7'],
    refused: ['', 'seven', '7.', '7.1.1.1', 'v7.1', '6.x.x', '6.2.x', 'x', '6.X', '7.1 '],
  },
  {
    name: 'parameter group',
    check: checkParameterGroup,
    taken: ['default.redis7', 'default.redis6.x', 'default.valkey9.cluster.on', 'mine-7', 'a'],
    refused: ['', '99999', 'default.', 'a b', 'a--b', 'a-', '7up', 'a'.repeat(256)],
  },
  {
    name: 'subnet group',
    check: checkSubnetGroup,
    taken: ['default', 'a'.repeat(255)],
    refused: ['', 'a b', 'a'.repeat(256)],
  },
  {
    name: 'Availability Zones',
    check: checkZones,
    taken: ['us-east-1a', 'us-east-1a, ap-northeast-1c', 'us-gov-west-1b'],
    refused: ['', ',', 'us-east-1', 'a', 'us-east-1a;us-east-1b'],
  },
  {
    name: 'backup window',
    check: checkBackupWindow,
    taken: ['05:00-06:00', '23:30-00:30'],
    refused: [
      '5:00-6:00',
      '05:00-05:59',
      '05:00-05:00',
      '24:00-01:00',
      '05:60-07:00',
      'sun:05:00-sun:06:00',
    ],
  },
  {
    name: 'maintenance window',
    check: checkMaintenanceWindow,
    taken: [
      'sun:23:00-mon:01:30',
      'sat:23:30-sun:00:30',
      'SUN:05:00-SUN:06:00',
      'sun:05:00-mon:05:00',
    ],
    refused: [
      'sun:05:00-sun:05:59',
      'sun:05:00-mon:05:01',
      '05:00-06:00',
      'xyz:05:00-sun:06:00',
      'sun:25:00-mon:01:00',
    ],
  },
  {
    name: 'node type',
    check: checkNodeType,
    taken: ['cache.t4g.micro', 'cache.r6gd.16xlarge', 'cache.c7gn.large'],
    refused: ['t4g.micro', 'cache.t4g', 'db.t4g.micro', 'cache.T4g.micro'],
  },
  {
    name: 'size',
    check: checkSize,
    taken: ['1mb', '64MB', '1gb', '1048576'],
    refused: ['', '1kb', 'lots', '-1mb', '1.5gb'],
  },
  {
    name: 'token',
    check: checkAuthToken,
    taken: ['a'.repeat(16), 'Aa0!&#$^<>-xxxxx'],
    refused: ['a'.repeat(15), 'a'.repeat(129), `${'a'.repeat(16)}/`, `${'a'.repeat(16)} `],
  },
];

describe.each(FORMATS)('$name', ({ check, taken, refused }) => {
  it.each(taken)('takes %j', (text) => {
    expect(check(text)).toBeUndefined();
  });

  it.each(refused)('refuses %j', (text) => {
    expect(check(text)).toHaveProperty('key');
  });
});

describe('windows', () => {
  it('meet when they share a minute, also around midnight and the end of the week', () => {
    const meet = (daily: string, weekly: string): boolean => {
      const [one, other] = [parseBackupWindow(daily), parseMaintenanceWindow(weekly)];
      return one !== null && other !== null && windowsMeet(one, other);
    };
    expect(meet('05:00-06:00', 'wed:05:59-wed:07:00')).toBe(true);
    expect(meet('05:00-06:00', 'wed:06:00-wed:07:00')).toBe(false);
    expect(meet('23:30-00:30', 'sun:00:00-sun:01:00')).toBe(true);
    expect(meet('00:00-01:00', 'sat:23:30-sun:00:30')).toBe(true);
    expect(meet('12:00-13:00', 'sat:23:30-sun:00:30')).toBe(false);
  });
});

describe('sizes', () => {
  it("are the guide's for a node type, and unknown for one that does not exist", () => {
    expect(maxmemoryOf('cache.t4g.micro')).toBe(536_870_912);
    expect(maxmemoryOf('cache.r7g.large')).toBe(14_037_181_030);
    expect(maxmemoryOf('cache.r6gd.xlarge')).toBe(28_261_849_702);
    expect(maxmemoryOf('cache.r6gd.large')).toBeNull();
    expect(maxmemoryOf('cache.t4g.large')).toBeNull();
  });
});
