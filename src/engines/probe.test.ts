import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { parseMysqlVersion, probeSystemMysql } from './mysql/probe.ts';
import { findPrograms, searchFolders } from './kinds/programs.ts';
import { parseRedisVersion } from './redis/probe.ts';

const ALL_BUT_INTERVALS = [
  ...(['Date', 'hrtime', 'nextTick', 'performance', 'queueMicrotask'] as const),
  ...(['setImmediate', 'clearImmediate', 'setTimeout', 'clearTimeout'] as const),
];

describe('what a server prints about itself', () => {
  it.each([
    ['Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64', 'redis', '7.0.15'],
    ['Valkey server v=8.1.3 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64', 'valkey', '8.1.3'],
  ])('%s', (line, product, version) => {
    expect(parseRedisVersion(line)).toEqual({ product, version });
  });

  it.each([
    [
      'mariadbd  Ver 10.11.19-MariaDB-0+deb12u1 for debian-linux-gnu on x86_64 (Debian 12)',
      'mariadb',
      '10.11.19',
    ],
    ['/usr/sbin/mysqld  Ver 10.6.18-MariaDB for Linux on x86_64', 'mariadb', '10.6.18'],
    [
      '/usr/sbin/mysqld  Ver 8.0.41 for Linux on x86_64 (MySQL Community Server - GPL)',
      'mysql',
      '8.0.41',
    ],
    ['mysqld  Ver 9.2.0 for macos15.2 on arm64 (Homebrew)', 'mysql', '9.2.0'],
  ])('%s', (line, product, version) => {
    expect(parseMysqlVersion(line)).toEqual({ product, version });
  });

  it('is nothing for another program', () => {
    expect(parseRedisVersion('nginx version: nginx/1.22.1')).toBeNull();
    expect(parseMysqlVersion('nginx version: nginx/1.22.1')).toBeNull();
  });
});

describe('looking for programs', () => {
  let root: string;

  beforeEach(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'elasticache-tutorial-programs-')));
    await mkdir(join(root, 'a'));
    await mkdir(join(root, 'b'));
  });

  afterEach(async () => {
    await rm(root, { recursive: true });
  });

  const script = async (name: string, text: string): Promise<string> => {
    const file = join(root, name);
    await writeFile(file, `#!/bin/sh\n${text}\n`);
    await chmod(file, 0o755);
    return file;
  };

  it('lists one file once, whatever links lead to it, and keeps the name it was found by', async () => {
    const real = await script('a/mariadbd', 'true');
    await symlink(real, join(root, 'b', 'mysqld'));
    const found = await findPrograms(
      ['mysqld', 'mariadbd'],
      [join(root, 'a'), join(root, 'b')],
      'linux',
    );
    expect(found).toEqual([{ path: join(root, 'b', 'mysqld'), real }]);
  });

  it('passes over what may not be run', async () => {
    await writeFile(join(root, 'a', 'redis-server'), 'text');
    await expect(findPrograms(['redis-server'], [join(root, 'a')], 'linux')).resolves.toEqual([]);
  });

  it('looks in the sbin folders that PATH of an ordinary user lacks', async () => {
    const folders = await searchFolders('/usr/bin::relative:/usr/bin', 'linux', {
      names: /^redis/,
    });
    expect(folders.slice(0, 2)).toEqual(['/usr/bin', '/usr/sbin']);
    expect(folders).not.toContain('relative');
  });

  it('waits long for a mysqld on a busy machine, and refuses one that hangs', async () => {
    const started = join(root, 'started');
    await script('a/mysqld', `touch ${started}; exec sleep 60 </dev/null >/dev/null 2>&1`);
    jest.useFakeTimers({ doNotFake: ALL_BUT_INTERVALS });
    try {
      const ended = { yet: false };
      const probing = probeSystemMysql(join(root, 'a'), 'freebsd');
      void probing.then(() => (ended.yet = true));
      while (!existsSync(started)) await new Promise((resolve) => setTimeout(resolve, 10));
      jest.advanceTimersByTime(29_000);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(ended.yet).toBe(false);
      jest.advanceTimersByTime(1000);
      expect((await probing).map(({ availability }) => availability)).toMatchObject([
        { usable: false, reason: { key: 'engine.refused.no-answer' } },
      ]);
    } finally {
      jest.useRealTimers();
    }
  });

  it.each([
    ['echo nginx', 'engine.refused.unknown'],
    [
      'echo "mysqld  Ver 5.7.44 for Linux on x86_64 (MySQL Community Server - GPL)"',
      'engine.refused.too-old',
    ],
  ])('refuses a mysqld that does: %s', async (text, key) => {
    await script('a/mysqld', text);
    // A platform without usual folders of its own: only PATH is searched.
    const probed = await probeSystemMysql(join(root, 'a'), 'freebsd');
    expect(probed.map(({ availability }) => availability)).toMatchObject([
      { usable: false, reason: { key } },
    ]);
  });
});
