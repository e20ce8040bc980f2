import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mongodArguments } from './options.ts';
import { parseMongodVersion, probeSystemMongo } from './probe.ts';

/** What `mongod` is asked for and told, from its manual: no real one was tried. */
describe('mongod of this machine', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mongod-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  async function found(says: string): Promise<unknown> {
    const program = join(folder, 'mongod');
    await writeFile(program, `#!/bin/sh\necho '${says}'\n`);
    await chmod(program, 0o755);
    const [first] = await probeSystemMongo(folder, 'freebsd');
    return first?.availability;
  }

  it('is told from other programs by what --version says', () => {
    expect(parseMongodVersion('db version v7.0.14')).toBe('7.0.14');
    expect(parseMongodVersion('mongos version v7.0.14')).toBeNull();
  });

  it.each([
    ['db version v7.0.14', { usable: true, product: 'mongod', version: '7.0.14' }],
    ['db version v4.4.0', { usable: true, version: '4.4.0' }],
    ['db version v4.2.9', { usable: false, reason: { key: 'engine.refused.too-old' } }],
    ['something', { usable: false, reason: { key: 'engine.refused.unknown' } }],
  ])('%s', async (says, expected) => {
    expect(await found(says)).toMatchObject(expected);
  });

  it('is not found where it is not', async () => {
    expect(await probeSystemMongo(folder, 'freebsd')).toMatchObject([
      { availability: { usable: false, reason: { key: 'engine.refused.not-found' } } },
    ]);
  });

  it('listens on the loopback address alone, wants a login, and is told no password', () => {
    const args = mongodArguments({ port: 7, dataFolder: '/d', platform: 'linux' });
    expect(args.join(' ')).toBe(
      '--dbpath /d --port 7 --bind_ip 127.0.0.1 --auth --nounixsocket --wiredTigerCacheSizeGB 0.25',
    );
    expect(mongodArguments({ port: 7, dataFolder: 'd', platform: 'win32' })).not.toContain(
      '--nounixsocket',
    );
  });
});
