import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { RedisFact } from '../../contract/facts.ts';
import {
  NEVER,
  openEngineFixture,
  REDIS_SPEC,
  type EngineFixture,
} from '../../testing/engine-fixture.ts';
import { describeWith, findOnMachine } from '../../testing/need.ts';
import { findFreePort } from '../process/port.ts';
import { poll } from '../process/wait.ts';
import { exchange } from './resp.ts';
import { learner } from '../../testing/learner-fixture.ts';

describeWith(['redis-server', 'valkey-server'], "a learner's own Redis", () => {
  let server: EngineFixture;
  let theirs: RedisFact;
  let redisUrl: string;

  beforeAll(async () => {
    server = await openEngineFixture();
    theirs = await server.engines.redis.start(REDIS_SPEC, NEVER);
    redisUrl = `${await server.engines.redis.url(theirs)}/3`;
  });

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  });

  it('is used under a prefix of our own, which alone is removed', async () => {
    await using fixture = await learner({ redis: redisUrl });
    const { engines, ledger } = fixture;
    const fact = await engines.redis.start(REDIS_SPEC, NEVER);
    expect(fact).toMatchObject({
      kind: 'external',
      product: theirs.product,
      version: theirs.version,
      keyPrefix: 'elasticache-tutorial:abc123:',
      clusterMode: false,
    });
    const [keys] = ledger.standing();
    if (keys === undefined) throw new Error('nothing was journalled');
    await using session = await engines.redis.open(fact);
    await session.command('SET', 'theirs', '1');
    await session.command('SET', 'elasticache-tutorial:other:1', '1');
    await expect(engines.look(keys)).resolves.toEqual({ state: 'gone' });
    for (let index = 0; index < 2500; index++) {
      await session.command('SET', `${fact.keyPrefix}${index}`, '1');
    }
    await expect(engines.look(keys)).resolves.toMatchObject({ state: 'present' });
    await engines.destroy(keys);
    await expect(engines.look(keys)).resolves.toEqual({ state: 'gone' });
    await expect(session.command('DBSIZE')).resolves.toBe(2);
  });

  it('is used in the database of the URL, and the URL is given back whole', async () => {
    await using fixture = await learner({ redis: redisUrl });
    const fact = await fixture.engines.redis.start(REDIS_SPEC, NEVER);
    await expect(fixture.engines.redis.url(fact)).resolves.toBe(redisUrl);
    await using session = await fixture.engines.redis.open(fact);
    await expect(session.command('CLIENT', 'INFO')).resolves.toContain(' db=3 ');
  });

  it('is never stripped of keys that are not under a prefix of ours', async () => {
    await using fixture = await learner({ redis: redisUrl });
    await fixture.engines.redis.start(REDIS_SPEC, NEVER);
    const [keys] = fixture.ledger.standing();
    if (keys?.kind !== 'keys') throw new Error('no keys were journalled');
    await expect(fixture.engines.destroy({ ...keys, prefix: '' })).rejects.toMatchObject({
      code: 'CLEANUP_INCOMPLETE',
    });
  });

  it('says that a password is wrong', async () => {
    const wrong = new URL(redisUrl);
    wrong.password = 'not-the-password';
    await using fixture = await learner({ redis: wrong.href });
    await expect(fixture.engines.redis.start(REDIS_SPEC, NEVER)).rejects.toMatchObject({
      code: 'EXTERNAL_REFUSED',
      params: { endpoint: `127.0.0.1:${theirs.port}` },
    });
    expect(fixture.ledger.standing()).toEqual([]);
  });

  it('says that nobody is there', async () => {
    const port = await findFreePort();
    await using fixture = await learner({ redis: `redis://127.0.0.1:${port}` });
    await expect(fixture.engines.redis.start(REDIS_SPEC, NEVER)).rejects.toMatchObject({
      code: 'EXTERNAL_UNREACHABLE',
      params: { endpoint: `127.0.0.1:${port}` },
    });
  });
});

describeWith('redis-server', "a learner's own cluster", () => {
  let folder: string;
  let node: ChildProcess;
  let port: number;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'elasticache-tutorial-cluster-'));
    port = await findFreePort();
    const args = ['--port', String(port), '--bind', '127.0.0.1', '--cluster-enabled', 'yes'];
    args.push('--cluster-announce-ip', '127.0.0.1');
    const program = findOnMachine('redis-server') ?? '';
    node = spawn(program, [...args, '--save', '', '--dir', folder], { stdio: 'ignore' });
    const endpoint = { host: '127.0.0.1', port, tls: null };
    const ask = async (...command: string[]): Promise<string> => {
      const [reply] = await exchange(endpoint, [command], 1000).catch(() => []);
      return reply?.ok === true ? String(reply.value) : '';
    };
    await poll(async () => (await ask('PING')) === 'PONG', 5000);
    await ask('CLUSTER', 'ADDSLOTSRANGE', '0', '16383');
    await poll(async () => (await ask('CLUSTER', 'INFO')).includes('cluster_state:ok'), 10_000);
  });

  afterAll(async () => {
    node.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  it('is recognised, used through a cluster client and cleaned of our keys', async () => {
    await using fixture = await learner({ redis: `redis://127.0.0.1:${port}` });
    const { engines, ledger } = fixture;
    const fact = await engines.redis.start(REDIS_SPEC, NEVER);
    expect(fact.clusterMode).toBe(true);
    expect(fact.nodes).toMatchObject([{ host: '127.0.0.1', port, role: 'primary', shard: 0 }]);
    await using session = await engines.redis.open(fact);
    for (let index = 0; index < 50; index++) {
      await session.keyValue.setWithTtl(`${fact.keyPrefix}${index}`, 'x', 60_000);
    }
    await session.keyValue.setWithTtl('theirs', 'x', 60_000);
    const [keys] = ledger.standing();
    if (keys === undefined) throw new Error('nothing was journalled');
    await engines.destroy(keys);
    await expect(engines.look(keys)).resolves.toEqual({ state: 'gone' });
    await expect(session.keyValue.get('theirs')).resolves.toBe('x');
  });
});
