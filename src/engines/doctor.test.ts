import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AnyImplementation } from './family.ts';
import { adviceFor, type InstallAdvice } from './kinds/advice.ts';
import { examine, type DoctorDeps } from './doctor.ts';
import { implementation as mysql } from './mysql/implementation.ts';
import { findFreePort } from './process/port.ts';
import { implementation as redis } from './redis/implementation.ts';

describe('examine', () => {
  let folder: string;
  let deps: DoctorDeps;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'elasticache-tutorial-doctor-'));
    await writeFile(join(folder, 'redis.js'), '');
    deps = {
      choice: 'auto',
      urls: {},
      path: folder,
      folders: { embedded: folder },
      // A platform without usual folders: only PATH is searched, and nothing is there.
      platform: 'freebsd',
    };
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it('lists every engine with a reason, what is chosen, and what to do', async () => {
    const { roles, diagnoses } = await examine(deps);
    const [redis, mysql] = roles;
    expect(diagnoses).toEqual([]);
    expect(redis?.candidates.map(({ kind, usable }) => [kind, usable])).toEqual([
      ['external', false],
      ['system', false],
      ['embedded', true],
      ['aws', false],
    ]);
    expect(redis?.selection).toMatchObject({ chosen: 'embedded' });
    expect(mysql).toMatchObject({
      selection: null,
      problem: { key: 'error.ENGINE_MISSING.what', params: { engine: 'auto' } },
    });
    expect(mysql?.advice.length).toBeGreaterThan(0);
  });

  it('follows the way to each address that was given, and never repeats its password', async () => {
    const port = await findFreePort();
    const report = await examine({
      ...deps,
      urls: {
        redis: `redis://:hunter2@127.0.0.1:${port}`,
        mysql: `mysql://root:hunter2@127.0.0.1:${port}`,
      },
    });
    expect(report.roles.map(({ selection }) => selection?.chosen)).toEqual([
      'external',
      'external',
    ]);
    expect(report.diagnoses.map(({ role, endpoint }) => [role, endpoint])).toEqual([
      ['redis', `127.0.0.1:${port}`],
      ['mysql', `127.0.0.1:${port}`],
    ]);
    expect(JSON.stringify(report)).not.toContain('hunter2');
  });
});

describe('advice', () => {
  const installOf = ({ kinds }: AnyImplementation): InstallAdvice => {
    const install = kinds.map((kind) => kind.install).find((one) => one !== undefined);
    if (install === undefined) throw new Error('no kind says how it is installed');
    return install;
  };
  const has = (known: string) => (path: string) => Promise.resolve(path === known);

  it.each<[NodeJS.Platform, string, string]>([
    ['linux', '/usr/bin/apt-get', 'sudo apt-get install mariadb-server'],
    ['linux', '/usr/bin/dnf', 'sudo dnf install mariadb-server'],
    ['linux', '/sbin/apk', 'sudo apk add mariadb'],
    ['darwin', '', 'brew install mariadb'],
    ['win32', '', 'winget install MariaDB.Server'],
  ])('on %s with %s', async (platform, known, command) => {
    const [advice] = await adviceFor(installOf(mysql), platform, has(known));
    expect(advice?.commands).toEqual([command]);
  });

  it('names no command where the package manager is not known', async () => {
    const [advice] = await adviceFor(installOf(redis), 'linux', has('/none'));
    expect(advice).toEqual({ message: { key: 'doctor.advice.other' }, commands: [] });
  });
});
