import { expect, it } from '@jest/globals';
import type { AwsStackResource } from '../contract/resources.ts';
import { partly } from '../testing/fakes.ts';
import { stacksTable } from './stacks.ts';

const STACK = partly<AwsStackResource>({
  name: 'elasticache-tutorial-ab12cd34',
  account: '123456789012',
  region: 'us-east-1',
  since: '2026-12-01T00:00:00.000Z',
  expiresAt: '2026-12-01T04:00:00.000Z',
  usdPerHour: 0.0357,
});

it('says since when a stack is up, what it has cost by then, and until when it was meant to stand', () => {
  const { rows } = stacksTable([STACK], new Date('2026-12-02T06:00:00Z'));
  expect(rows).toEqual([
    [
      'elasticache-tutorial-ab12cd34',
      '123456789012 us-east-1',
      '2026-12-01 00:00 UTC',
      { key: 'status.stack.usd', params: { usd: '1.07' } },
      '2026-12-01 04:00 UTC',
    ],
  ]);
});

it('says of no price that is not known', () => {
  const stack = partly<AwsStackResource>({ ...STACK, usdPerHour: null });
  const { rows } = stacksTable([stack], new Date('2026-12-02T06:00:00Z'));
  expect(rows[0]?.[3]).toEqual({ key: 'status.stack.unknown' });
});
