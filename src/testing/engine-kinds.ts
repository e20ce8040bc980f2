import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe } from '@jest/globals';
import { describeWith, findOnMachine } from './need.ts';
import { ROOT } from './run-bin.ts';

/** The kinds of private engines that a whole run can use. */
export type PrivateKind = 'system' | 'embedded';

/** True when both embedded servers are built. */
const EMBEDDED = ['redis.js', 'mysql.js'].every((name) =>
  existsSync(path.join(ROOT, 'dist/embedded', name)),
);

/** A kind that this machine surely has, for tests to which the kind does not matter. */
export const ANY_KIND: PrivateKind =
  findOnMachine('redis-server', 'valkey-server') !== null &&
  findOnMachine('mariadbd', 'mysqld') !== null
    ? 'system'
    : 'embedded';

/** The same tests on every kind of engine; where servers are missing that is visible, or required. */
export function describeOnEachKind(title: string, tests: (kind: PrivateKind) => void): void {
  if (!EMBEDDED) throw new Error('dist/embedded is not built: run npm run build');
  describeWith(['redis-server', 'valkey-server'], `${title} (system)`, () => {
    describeWith(['mariadbd', 'mysqld'], 'with both servers', () => {
      tests('system');
    });
  });
  describe(`${title} (embedded)`, () => {
    tests('embedded');
  });
}
