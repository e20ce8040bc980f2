import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { bundleForNode } from '../testing/bundle.ts';
import { describeWith, findOnMachine } from '../testing/need.ts';

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

/** As root the driver runs as nobody; as an ordinary user it runs as that user. */
function commandLine(script: string): readonly [string, readonly string[]] {
  if (!isRoot) return [process.execPath, [script]];
  const identity = ['--reuid', String(NOBODY), '--regid', String(NOBODY), '--clear-groups'];
  return ['setpriv', [...identity, process.execPath, script]];
}

const needed = isRoot ? ['setpriv'] : ['sh'];
const servers = findOnMachine('redis-server', 'valkey-server') !== null;

describeWith(needed, 'an ordinary user', () => {
  describeWith(servers ? ['mariadbd', 'mysqld'] : ['redis-server'], 'of real servers', () => {
    it('starts, uses and destroys them', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'elasticache-tutorial-user-'));
      try {
        await chmod(folder, 0o755);
        const script = join(folder, 'driver.mjs');
        await bundleForNode(
          join(import.meta.dirname, '../testing/ordinary-user-driver.ts'),
          script,
        );
        const [program, args] = commandLine(script);
        const env = { PATH: '/usr/bin:/bin', TMPDIR: tmpdir() };
        const { stdout } = await promisify(execFile)(program, args, { env, cwd: '/' });
        const round = [true, 'tutorial@127.0.0.1', '700'];
        expect(JSON.parse(stdout)).toEqual({
          uid: isRoot ? NOBODY : process.getuid?.(),
          answers: [...round, ...round],
          left: Array.from({ length: 12 }, () => 'gone'),
        });
      } finally {
        await rm(folder, { recursive: true });
      }
    });
  });
});
