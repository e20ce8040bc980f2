/**
 * The contenders: raw ioredis (the base), the core, and the libraries a team would install instead,
 * each with its Redis tier alone. Every one offers `read(id)`, which calls `load(id)` on a miss.
 * Imports are inside the functions, so that a run with --only loads only what it measures.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { versionOf } from './core-shared.mjs';

export const SQL = 'SELECT * FROM planet WHERE id = ?';
const TTL_SECONDS = 600;

/** ioredis as its README shows it; an outage run adds an error listener so as not to fill the log. */
async function ioredis({ port, ioredisOptions = {} }) {
  const { Redis } = await import('ioredis');
  const client = new Redis({ port, host: '127.0.0.1', ...ioredisOptions });
  client.on('error', () => {});
  return client;
}

const base = {
  name: 'raw ioredis GET + JSON.parse',
  packages: ['ioredis'],
  async open(context) {
    const client = await ioredis(context);
    const { prefix, load } = context;
    return {
      async read(id) {
        const key = `${prefix}:${id}`;
        const stored = await client.get(key);
        if (stored !== null) return JSON.parse(stored);
        const rows = await load(id);
        await client.set(key, JSON.stringify(rows), 'EX', TTL_SECONDS);
        return rows;
      },
      close: () => client.disconnect(),
    };
  },
};

function ours(name, options) {
  return {
    name,
    packages: [],
    async open(context) {
      const { core, prefix, load } = context;
      const client = await ioredis(context);
      const cache = core.createCacheAside({
        cache: core.fromIoredis(client),
        query: (_sql, [id]) => load(id),
        prefix,
        ttlSeconds: TTL_SECONDS,
        ...(await options(core)),
      });
      return {
        read: (id) => cache.fetch(SQL, [id]),
        async close() {
          await cache.close();
          client.disconnect();
        },
      };
    },
  };
}

const core = [
  ours('core, readable codec', () => ({})),
  ours('core, msgpackr codec', async ({ msgpackrCodec }) => ({
    codec: msgpackrCodec(await import('msgpackr')),
  })),
];
export const coreWithLock = ours('core, lock on', () => ({ lock: true }));

const peers = [
  {
    name: 'async-cache-dedupe',
    packages: ['async-cache-dedupe'],
    async open(context) {
      const { createCache } = await import('async-cache-dedupe');
      const client = await ioredis(context);
      const cache = createCache({
        ttl: TTL_SECONDS,
        storage: { type: 'redis', options: { client } },
      });
      // It stores under the function's name: contenders must not share one.
      cache.define(context.prefix, (id) => context.load(id));
      return {
        read: (id) => cache[context.prefix](id),
        close: () => client.disconnect(),
      };
    },
  },
  {
    name: 'layered-loader',
    packages: ['layered-loader'],
    async open(context) {
      const { Loader, RedisCache } = await import('layered-loader');
      const client = await ioredis(context);
      const asyncCache = new RedisCache(client, {
        prefix: context.prefix,
        json: true,
        ttlInMsecs: TTL_SECONDS * 1000,
      });
      const loader = new Loader({
        asyncCache,
        dataSources: [{ name: 'db', get: (id) => context.load(id) }],
      });
      return { read: (id) => loader.get(String(id)), close: () => client.disconnect() };
    },
  },
  {
    name: 'catbox + catbox-redis',
    packages: ['@hapi/catbox', '@hapi/catbox-redis'],
    async open(context) {
      const { Client, Policy } = await import('@hapi/catbox');
      const { Engine } = await import('@hapi/catbox-redis');
      const client = await ioredis(context);
      const cache = new Client(new Engine({ client, partition: context.prefix }));
      await Promise.race([cache.start(), sleep(500)]);
      const policy = new Policy(
        {
          expiresIn: TTL_SECONDS * 1000,
          generateTimeout: false,
          generateFunc: (id) => context.load(id),
        },
        cache,
        'planet',
      );
      return {
        read: (id) => policy.get(String(id)),
        async close() {
          await cache.stop();
          client.disconnect();
        },
      };
    },
  },
  {
    name: 'cacheable',
    packages: ['cacheable', '@keyv/redis'],
    async open({ port, prefix, load }) {
      const { Cacheable, Keyv } = await import('cacheable');
      const { default: KeyvRedis } = await import('@keyv/redis');
      const store = new KeyvRedis(`redis://127.0.0.1:${port}`, { namespace: prefix });
      const primary = Keyv ? new Keyv({ store, namespace: prefix, useKeyPrefix: false }) : store;
      const cache = new Cacheable({ primary, ttl: TTL_SECONDS * 1000 });
      cache.on('error', () => {});
      return {
        read: (id) => cache.getOrSet(`${prefix}:${id}`, () => load(id)),
        close: () => cache.disconnect(),
      };
    },
  },
  {
    name: 'cache-manager + @keyv/redis',
    packages: ['cache-manager', '@keyv/redis'],
    async open({ port, prefix, load }) {
      const { createCache } = await import('cache-manager');
      const { default: Keyv } = await import('keyv');
      const { default: KeyvRedis } = await import('@keyv/redis');
      const keyv = new Keyv({
        store: new KeyvRedis(`redis://127.0.0.1:${port}`),
        namespace: prefix,
      });
      keyv.on('error', () => {});
      const cache = createCache({ stores: [keyv], ttl: TTL_SECONDS * 1000 });
      return {
        read: (id) => cache.wrap(String(id), () => load(id)),
        close: () => cache.disconnect(),
      };
    },
  },
  {
    name: 'bentocache',
    packages: ['bentocache'],
    async open(context) {
      const { BentoCache, bentostore } = await import('bentocache');
      const { redisDriver } = await import('bentocache/drivers/redis');
      const client = await ioredis(context);
      const bento = new BentoCache({
        default: 'redis',
        prefix: context.prefix,
        stores: { redis: bentostore().useL2Layer(redisDriver({ connection: client })) },
      });
      return {
        read: (id) =>
          bento.getOrSet({
            key: String(id),
            factory: () => context.load(id),
            ttl: TTL_SECONDS * 1000,
          }),
        close: () => bento.disconnectAll(),
      };
    },
  },
  {
    name: 'cachified + redis adapter',
    packages: ['@epic-web/cachified', 'cachified-redis-adapter', 'redis'],
    async open({ port, prefix, load }) {
      const { cachified } = await import('@epic-web/cachified');
      const { redisCacheAdapter } = await import('cachified-redis-adapter');
      const { createClient } = await import('redis');
      const client = createClient({ socket: { port, host: '127.0.0.1' } });
      client.on('error', () => {});
      await Promise.race([client.connect(), sleep(500)]);
      const cache = redisCacheAdapter(client);
      return {
        read: (id) =>
          cachified({
            key: `${prefix}:${id}`,
            cache,
            ttl: TTL_SECONDS * 1000,
            getFreshValue: () => load(id),
          }),
        close: () => client.destroy(),
      };
    },
  },
];

/** Base first, then the core, then the peers; --only=core leaves the peers out. */
export function contenders(only) {
  if (only === 'core') return [base, ...core];
  return only
    ? [base, ...[...core, ...peers].filter(({ name }) => name.includes(only))]
    : [base, ...core, ...peers];
}

export function printVersions(list) {
  const packages = new Set([
    'ioredis',
    'mysql2',
    ...list.flatMap((contender) => contender.packages),
  ]);
  const versions = [...packages].map((name) => `${name} ${versionOf(name)}`);
  console.log(`Node ${process.versions.node}; ${versions.join(', ')}`);
}
