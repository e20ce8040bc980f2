import { describe, expect, it } from '@jest/globals';
import { Cluster } from 'ioredis';
import { findFreePort } from '../../src/engines/process/port.ts';
import { refusal, testConfig, useEmbeddedRedis } from './process-fixture.ts';

const { client, keep, serve } = useEmbeddedRedis();

describe('a primary with read-only replicas', () => {
  it('reads everywhere and writes only on the primary', async () => {
    const [port, replicaPort] = [await findFreePort(), await findFreePort()];
    await serve(port, {
      nodes: [
        { port, role: 'primary', shard: 0 },
        { port: replicaPort, role: 'replica', shard: 0 },
      ],
    });
    const primary = client(port);
    const replica = client(replicaPort);
    await primary.set('planet', 'Earth');
    expect(await replica.get('planet')).toBe('Earth');
    const readonly = "READONLY You can't write against a read only replica.";
    expect(await refusal(replica.set('planet', 'Mars'))).toBe(readonly);
    const multi = replica.multi().del('planet');
    expect(await refusal(multi.exec())).toMatch(/^EXECABORT/);
    expect(await refusal(replica.eval("return redis.call('DEL','planet')", 0))).toMatch(/READONLY/);
    expect(await primary.get('planet')).toBe('Earth');
    expect(await replica.call('ROLE')).toEqual([
      'slave',
      '127.0.0.1',
      port,
      'connected',
      expect.any(Number),
    ]);
    expect(await replica.info('replication')).toMatch(/role:slave\r\nmaster_host:127.0.0.1/);
    expect(await primary.info('replication')).toContain(
      `slave0:ip=127.0.0.1,port=${replicaPort},state=online`,
    );
    expect(await primary.wait(1, 100)).toBe(1);
  });
});

describe('cluster mode', () => {
  it('redirects, refuses keys of several slots, and serves ioredis Cluster', async () => {
    const ports: number[] = [];
    for (let number = 0; number < 6; number += 1) ports.push(await findFreePort());
    const [first = 0] = ports;
    const nodes = ports.map((port, number) => ({
      port,
      role: number < 3 ? ('primary' as const) : ('replica' as const),
      shard: number % 3,
    }));
    await serve(first, { nodes, clusterMode: true });
    const { password } = testConfig(first);
    const cluster = keep(
      new Cluster([{ host: '127.0.0.1', port: first }], {
        scaleReads: 'slave',
        redisOptions: { password: password ?? '' },
      }),
    );
    const keys = Array.from({ length: 300 }, (_, number) => `planet:${number}`);
    await Promise.all(keys.map((key) => cluster.set(key, key.toUpperCase())));
    expect(await Promise.all(keys.map((key) => cluster.get(key)))).toEqual(
      keys.map((key) => key.toUpperCase()),
    );
    await cluster.mset('{planet}:a', '1', '{planet}:b', '2');
    expect(await cluster.mget('{planet}:a', '{planet}:b')).toEqual(['1', '2']);
    expect(await refusal(cluster.mget('a', 'b', 'c'))).toMatch(/CROSSSLOT|same slot/i);

    const direct = client(first);
    const replica = client(ports[3] ?? 0);
    expect(await direct.cluster('KEYSLOT', 'foo')).toBe(12_182);
    expect(await refusal(direct.set('foo', '1'))).toBe(`MOVED 12182 127.0.0.1:${ports[2] ?? 0}`);
    expect(await refusal(direct.mget('foo', 'bar'))).toBe(
      "CROSSSLOT Keys in request don't hash to the same slot",
    );
    expect(await direct.cluster('INFO')).toMatch(
      /cluster_enabled:1\r\ncluster_state:ok[\s\S]*cluster_known_nodes:6\r\ncluster_size:3/,
    );
    const lines = String(await direct.cluster('NODES'))
      .trim()
      .split('\n');
    expect(lines.filter((line) => /^[0-9a-f]{40} .*master - /.test(line))).toHaveLength(3);
    expect(lines.filter((line) => / slave [0-9a-f]{40} /.test(line))).toHaveLength(3);
    const sizes = await Promise.all(
      ports.slice(0, 3).map(async (port) => {
        const node = client(port);
        return node.dbsize();
      }),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(302);
    expect(Math.min(...sizes)).toBeGreaterThan(50);

    const moved = `MOVED 5061 127.0.0.1:${first}`;
    expect(await refusal(replica.get('bar'))).toBe(moved);
    expect(await replica.call('READONLY')).toBe('OK');
    expect(await replica.get('bar')).toBeNull();
    expect(await refusal(replica.set('bar', 'x'))).toBe(moved);
    expect(await refusal(direct.select(1))).toBe('ERR SELECT is not allowed in cluster mode');
  });
});
