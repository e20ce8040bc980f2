import path from 'node:path';
import { startOwnServers } from './own-servers.mjs';
import { scratch } from './scratch.mjs';

/** What one of several rounds at a time has for itself: a cache, and servers of its own, started when first needed. */
export function createJob(number) {
  const own = new Map();
  let started = 0;
  const start = (engine) =>
    startOwnServers({
      name: `own-${number}-${(started += 1)}`,
      cluster: engine === 'external-cluster',
    });
  return {
    cache: path.join(scratch, `cache-${number}`),
    /** Servers for an engine, or null when it needs none. */
    own: async (engine) => {
      if (!engine.startsWith('external')) return null;
      if (!own.has(engine)) own.set(engine, await start(engine));
      return own.get(engine);
    },
    /** New ones the next time: something on these was let go of. */
    replaceOwn: async (engine) => {
      await own.get(engine)?.stop();
      own.delete(engine);
    },
    stop: async () => {
      for (const servers of own.values()) await servers.stop();
    },
  };
}
