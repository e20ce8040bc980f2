import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { Cluster } from 'ioredis';
import { findFreePort } from '../../src/engines/process/port.ts';
import { refusal, testConfig, useEmbeddedRedis } from './process-fixture.ts';
import { TEST_CERTIFICATE, TEST_KEY } from './tls-fixture.ts';

const { client, keep, serve } = useEmbeddedRedis();

describe('encryption in transit', () => {
  const tls = { key: TEST_KEY, cert: TEST_CERTIFICATE };

  it('serves who trusts the certificate, and refuses who does not', async () => {
    const port = await findFreePort();
    await serve(port, { tls });
    const trusting = client(port, { tls: { ca: TEST_CERTIFICATE } });
    expect(await trusting.set('planet', 'Earth')).toBe('OK');
    expect(await trusting.get('planet')).toBe('Earth');
    const [, tlsPort] = (await trusting.config('GET', 'tls-port')) as string[];
    expect(Number(tlsPort)).toBe(port);
    const wary = client(port, { tls: {}, retryStrategy: null, lazyConnect: true });
    wary.on('error', () => undefined);
    expect(await refusal(wary.connect())).toMatch(/closed/i);
    expect(await trusting.get('planet')).toBe('Earth');
  });

  it('refuses a plain connection without an answer', async () => {
    const port = await findFreePort();
    await serve(port, { tls });
    const received = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
      socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
      socket.on('error', () => undefined);
      socket.on('close', () => {
        resolve(text);
      });
    });
    expect(received).not.toContain('PONG');
    expect(received).not.toContain('NOAUTH');
  });

  it('covers every node of a cluster', async () => {
    const ports = [await findFreePort(), await findFreePort()];
    const nodes = ports.map((port, shard) => ({ port, role: 'primary' as const, shard }));
    await serve(ports[0] ?? 0, { tls, nodes, clusterMode: true });
    const cluster = keep(
      new Cluster([{ host: '127.0.0.1', port: ports[0] ?? 0 }], {
        redisOptions: { password: testConfig(1).password ?? '', tls: { ca: TEST_CERTIFICATE } },
      }),
    );
    const keys = Array.from({ length: 50 }, (_, number) => `planet:${number}`);
    await Promise.all(keys.map((key) => cluster.set(key, key)));
    expect(await Promise.all(keys.map((key) => cluster.get(key)))).toEqual(keys);
  });
});
