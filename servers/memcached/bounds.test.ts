import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { findFreePort } from '../../src/engines/process/port.ts';
import { RawMemcached } from '../../src/testing/memcached-suite/raw.ts';
import {
  bundleEmbeddedMemcached,
  startServer,
  testConfig,
  type Bundle,
} from './process-fixture.ts';

const MEGABYTE = 1_048_576;

describe('what clients may take of the embedded server', () => {
  let bundle: Bundle;
  let port: number;
  let stop: () => Promise<void>;
  const clients: { close(): void }[] = [];

  beforeAll(async () => {
    bundle = await bundleEmbeddedMemcached();
    port = await findFreePort();
    const server = await startServer(bundle, testConfig(port, { auth: null }));
    stop = () => server.stop();
  });

  afterEach(() => {
    for (const client of clients.splice(0)) client.close();
  });

  afterAll(async () => {
    await stop();
    await bundle.remove();
  });

  function open(): RawMemcached {
    const raw = new RawMemcached(port);
    clients.push(raw);
    return raw;
  }

  it('takes 1024 connections, and tells the next why not', async () => {
    const sockets: Socket[] = [];
    clients.push({
      close: () => {
        for (const socket of sockets) socket.destroy();
      },
    });
    for (let count = 0; count < 1024; count += 1) {
      const socket = connect(port, '127.0.0.1');
      sockets.push(socket);
      await new Promise((resolve) => socket.once('connect', resolve));
    }
    expect(await open().untilClosed()).toBe('ERROR Too many open connections\r\n');
    sockets.pop()?.destroy();
    for (;;) {
      const answer = await open()
        .exchange('')
        .catch(() => null);
      if (answer !== null) break;
    }
  });

  it('keeps the memory of values on their way within the limit', async () => {
    const waiting = Array.from({ length: 7 }, () => open());
    for (const one of waiting) {
      one.send(`set a 0 0 ${MEGABYTE - 100}\r\nbegun`);
      await one.until(() => true);
    }
    const raw = open();
    const value = 'v'.repeat(MEGABYTE - 100);
    await expectSoon(async () => {
      waiting.push(open());
      waiting.at(-1)?.send(`set a 0 0 ${MEGABYTE - 100}\r\n`);
      const answer = await raw.exchange(`set b 0 0 ${value.length}\r\n${value}\r\n`);
      return answer === 'SERVER_ERROR out of memory storing object\r\n';
    });
    for (const one of waiting) one.close();
    await expectSoon(async () => {
      const answer = await raw.exchange(`set b 0 0 ${value.length}\r\n${value}\r\n`);
      return answer === 'STORED\r\n';
    });
  });

  it('does not read on for a client that does not read its answers', async () => {
    const raw = open();
    const value = 'v'.repeat(MEGABYTE - 100);
    await raw.exchange(`set big 0 0 ${value.length}\r\n${value}\r\n`);
    const deaf = connect(port, '127.0.0.1').pause();
    clients.push({ close: () => deaf.destroy() });
    deaf.write('get big\r\n'.repeat(2_000));
    await raw.exchange('stats reset\r\n');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const written = /^STAT cmd_get (\d+)/m.exec(await raw.exchange('stats\r\n'))?.[1];
    expect(Number(written)).toBeLessThan(100);
  });

  it('does not wait for the end of a get of more than 1 MB', async () => {
    const raw = open();
    raw.send(`get ${'key '.repeat(300_000)}`);
    expect(await raw.untilClosed()).toMatch(
      /^SERVER_ERROR a get of more than 1 MB is not supported/,
    );
  });
});

async function expectSoon(done: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (!(await done())) {
    if (Date.now() > deadline) throw new Error('did not happen within 5 s');
  }
}
