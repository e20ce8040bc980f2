import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fromIoredis, type IoredisLike } from './adapters/ioredis.ts';
import { createCacheAside } from './cache-aside.ts';
import { coreFixture } from './testing/core-fixture.ts';
import { turn } from './testing/fakes.ts';

const SQL = 'SELECT 1';

describe('what watches or waits', () => {
  const heard: string[] = [];
  const listen = (warning: Error): void => {
    heard.push(warning.name);
  };
  beforeEach(() => {
    heard.length = 0;
    process.on('warning', listen);
    process.on('unhandledRejection', listen);
  });
  afterEach(() => {
    process.off('warning', listen);
    process.off('unhandledRejection', listen);
  });

  it('disturbs nobody when an observer rejects', async () => {
    const { create } = coreFixture();
    const observer = (): Promise<never> => Promise.reject(new Error('metrics are away'));
    await create({ observer }).fetch(SQL);
    await turn();
    expect(heard).toEqual([]);
  });

  it('is one listener to a client, however many caches stand over it', async () => {
    const client = new EventEmitter() as unknown as IoredisLike & EventEmitter;
    const caches = Array.from({ length: 12 }, (_, index) =>
      createCacheAside({
        cache: fromIoredis(client),
        query: () => Promise.resolve([]),
        prefix: `table${String(index)}`,
        ttlSeconds: 60,
      }),
    );
    await turn();
    expect(client.listenerCount('close')).toBe(1);
    expect(heard).toEqual([]);
    for (const cache of caches) await cache.close();
    expect(client.listenerCount('close')).toBe(0);
  });

  it('is one listener to a signal, however many reads it ends', async () => {
    const { create, store } = coreFixture();
    const cache = create();
    store.hold = new Promise(() => undefined);
    const controller = new AbortController();
    const reads = Array.from({ length: 30 }, (_, id) =>
      cache.fetch(SQL, [id], { signal: controller.signal }),
    );
    await turn();
    controller.abort(new Error('enough'));
    const settled = await Promise.allSettled(reads);
    expect(settled.map(({ status }) => status)).toEqual(Array(30).fill('rejected'));
    expect(heard).toEqual([]);
  });
});
