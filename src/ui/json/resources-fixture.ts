import type { Resource } from '../../contract/resources.ts';

/** For tests: what every resource has. */
export const OWNED = { id: 'r2', owner: 'create-mysql' };

/** For tests: resources of most kinds, with every field that they can have. */
export const RESOURCES: readonly Resource[] = [
  { ...OWNED, kind: 'port', port: 3306 },
  { ...OWNED, kind: 'file', path: '/run/f' },
  { ...OWNED, kind: 'database', name: 'tutorial', secret: 's1', server: 'db:3306' },
  { ...OWNED, kind: 'documents', name: 'tutorial', secret: 's3', server: 'docs:27017' },
  { ...OWNED, kind: 'keys', prefix: 'tutorial:', secret: 's2', server: 'cache:6379' },
  {
    ...{ ...OWNED, kind: 'aws-stack', account: '123456789012', region: 'us-east-1', name: 'tut' },
    ...{
      session: 'ab12cd34',
      stackId: 'arn:aws:cloudformation:us-east-1:123456789012:stack/tut/1',
    },
    ...{
      since: '2026-12-01T00:00:00.000Z',
      expiresAt: '2026-12-01T04:00:00.000Z',
      usdPerHour: 0.04,
    },
  },
];
