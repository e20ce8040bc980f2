import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { messageOf } from '../../src/contract/errors.ts';
import { findFreePort } from '../../src/engines/process/port.ts';
import { Draw, drawExchange } from '../../src/testing/memcached-suite/generated.ts';
import { RawMemcached } from '../../src/testing/memcached-suite/raw.ts';
import { describeWith, findOnMachine } from '../../src/testing/need.ts';
import {
  bundleEmbeddedMemcached,
  startRealServer,
  startServer,
  testConfig,
  type Bundle,
  type Started,
} from './process-fixture.ts';

const EXCHANGES = 4_000;
/** A set refused for its line leaves its value to be read as a command: the next exchange begins after this. */
const RESYNCHRONISE = '\r\n';
/** The least memcached takes; values of about this size are drawn. */
const MAX_ITEM_BYTES = 524_288;
/** Nothing is evicted: memcached chooses by sizes what goes. */
const MEMORY_BYTES = 128 * 1_048_576;

const FAILED = 'no answer';

/** A seed to repeat a run with; each run draws its own otherwise. */
const SEED = Number(process.env.MEMCACHED_SEED ?? Date.now() % 1_000_000);

describeWith('memcached', 'commands drawn at random', () => {
  let bundle: Bundle;
  const servers: Started[] = [];
  const clients: RawMemcached[] = [];

  beforeAll(async () => {
    bundle = await bundleEmbeddedMemcached();
    for (const real of [true, false]) {
      const changes = { auth: null, memoryBytes: MEMORY_BYTES, maxItemBytes: MAX_ITEM_BYTES };
      const config = testConfig(await findFreePort(), changes);
      const program = findOnMachine('memcached') ?? '';
      servers.push(await (real ? startRealServer(program, config) : startServer(bundle, config)));
      clients.push(new RawMemcached(config.port));
    }
  });

  afterAll(async () => {
    for (const client of clients) client.close();
    for (const server of servers) await server.stop();
    await bundle.remove();
  });

  it(`are answered as memcached answers them (seed ${SEED})`, async () => {
    const draw = new Draw(SEED);
    const history: string[] = [];
    let cas = '1';
    for (let count = 0; count < EXCHANGES; count += 1) {
      const sent = `${drawExchange(draw).replace('{cas}', cas)}${RESYNCHRONISE}`;
      history.push(short(sent));
      const answers = clients.map((one) => one.exchange(sent).catch(failed));
      const [real = '', embedded] = await Promise.all(answers);
      if (embedded !== real || real.startsWith(FAILED)) {
        const before = history.slice(-15).join('\n');
        const told = `real:     ${short(real)}\nembedded: ${short(embedded)}`;
        throw new Error(`seed ${SEED}, exchange ${count}:\n${before}\n${told}`);
      }
      cas = /^VALUE \S+ \d+ \d+ (\d+)\r/m.exec(real)?.[1] ?? cas;
    }
    expect(history).toHaveLength(EXCHANGES);
  });
});

function failed(error: unknown): string {
  return `${FAILED}: ${messageOf(error)}`;
}

function short(text = ''): string {
  return JSON.stringify(text.length > 300 ? `${text.slice(0, 300)}… (${text.length})` : text);
}
