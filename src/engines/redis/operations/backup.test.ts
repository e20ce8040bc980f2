import { writeFile, stat, access } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import type { RedisFact } from '../../../contract/facts.ts';
import { NEVER, REDIS_SPEC } from '../../../testing/engine-fixture.ts';
import { enginesForEachTest } from '../../../testing/engine-hooks.ts';
import { describeWith } from '../../../testing/need.ts';
import type { RedisSpec } from '../contract.ts';

describeWith(['redis-server', 'valkey-server'], 'backups of real servers', () => {
  const fixture = enginesForEachTest();

  const start = (changes: Partial<RedisSpec>): Promise<RedisFact> =>
    fixture.engines.redis.start({ ...REDIS_SPEC, ...changes }, NEVER);

  const write = async (fact: RedisFact, count: number): Promise<void> => {
    await using session = await fixture.engines.redis.open(fact);
    for (let number = 0; number < count; number += 1) {
      await session.command('SET', `key:${number}`, String(number), 'EX', 1000);
    }
    await session.command('WAIT', 1, 1000);
  };

  const read = async (fact: RedisFact, count: number): Promise<number> => {
    await using session = await fixture.engines.redis.open(fact);
    let right = 0;
    for (let number = 0; number < count; number += 1) {
      const value = await session.command('GET', `key:${number}`);
      if (value === String(number)) right += 1;
    }
    return right;
  };

  const backup = (fact: RedisFact, name = 'first') =>
    fixture.engines.redis.backup(fact, { owner: 'lab', name }, NEVER);

  it('holds what was written before it, and a new server begins with it', async () => {
    const { ledger, deps } = fixture;
    const fact = await start({ replicas: 1 });
    await write(fact, 20);
    const made = await backup(fact);
    expect(made.files).toEqual([join(deps.folders.workspace, 'backups', 'first.rdb')]);
    expect((await stat(made.files[0] ?? '')).mode & 0o777).toBe(0o600);
    expect(made.bytes).toBe((await stat(made.files[0] ?? '')).size);
    const kinds = ledger.events.filter(({ resource }) => resource.id.startsWith('backups/'));
    expect(kinds.map(({ what, resource }) => `${what} ${resource.kind}`)).toEqual([
      'intend folder',
      'created folder',
      'intend file',
      'created file',
    ]);
    const restored = await start({ tls: true, fromBackup: made.files[0] ?? null });
    await expect(read(restored, 20)).resolves.toBe(20);
    await fixture.engines.redis.killNode(restored, restored.port);
    await fixture.engines.redis.restartNode(restored, restored.port, NEVER);
    await expect(read(restored, 20)).resolves.toBe(0);
    await fixture.destroyAll();
    await expect(access(join(deps.folders.workspace, 'backups'))).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });

  it('has a file for each shard, and a cluster begins with them', async () => {
    const fact = await start({ clusterMode: true, shards: 3, replicas: 1 });
    await write(fact, 60);
    const made = await backup(fact);
    expect(made.files.map((file) => file.slice(-14))).toEqual([
      'first-0001.rdb',
      'first-0002.rdb',
      'first-0003.rdb',
    ]);
    const fromBackup = made.files[0] ?? null;
    const restored = await start({ clusterMode: true, shards: 3, replicas: 1, fromBackup });
    await expect(read(restored, 60)).resolves.toBe(60);
    const keys = (await fixture.engines.redis.topology(restored)).map((view) => view.keys ?? 0);
    expect(keys.reduce((sum, count) => sum + count)).toBe(120);
    await expect(start({ fromBackup })).rejects.toMatchObject({
      code: 'BACKUP_UNUSABLE',
      params: { reason: { key: 'engine.backup.shards', params: { files: 3, shards: 1 } } },
    });
  });

  it('is refused when it is not there, is something else or has a strange name', async () => {
    const { root, ledger } = fixture;
    await expect(start({ fromBackup: join(root, 'none.rdb') })).rejects.toMatchObject({
      code: 'BACKUP_UNUSABLE',
      params: { reason: { key: 'engine.backup.unreadable' } },
    });
    const other = join(root, 'other.rdb');
    await writeFile(other, 'hello');
    await expect(start({ fromBackup: other })).rejects.toMatchObject({
      params: { reason: { key: 'engine.backup.not-rdb' } },
    });
    await writeFile(other, 'REDIS9999 of another age');
    await expect(start({ fromBackup: other })).rejects.toMatchObject({
      code: 'ENGINE_START_FAILED',
    });
    expect(ledger.standing()).toEqual([]);
    const fact = await start({});
    await expect(backup(fact, '../escape')).rejects.toMatchObject({ code: 'BACKUP_UNUSABLE' });
  });
});
