import type { RedisFact } from '../../facts.ts';
import { msg } from '../../i18n/message.ts';
import type { EngineDeps } from '../deps.ts';
import { probeEmbedded } from '../embedded.ts';
import type { Availability, RedisSpec, Selection } from '../engine.ts';
import { startExternalRedis } from '../external/external-redis.ts';
import { parseRedisUrl } from '../external/urls.ts';
import type { ProcessTable } from '../process/process-info.ts';
import { choose } from '../select.ts';
import { startEmbeddedRedis } from './embedded-redis.ts';
import { probeSystemRedis, type FoundServer } from './probe.ts';
import { startSystemRedis } from './system.ts';

/** What this run can use as its Redis. */
export interface RedisRole {
  /** Every engine that was looked at, also when none can be used. */
  candidates(): Promise<readonly Availability[]>;
  select(): Promise<Selection>;
  start(spec: RedisSpec, signal: AbortSignal): Promise<RedisFact>;
}

/** Probes once and starts what is chosen. */
export function redisRole(deps: EngineDeps, table: ProcessTable): RedisRole {
  let probing: Promise<Found> | undefined;
  const probe = (): Promise<Found> => (probing ??= find(deps));
  const select = async (): Promise<Selection> =>
    choose('redis', deps.choice, (await probe()).candidates);
  return {
    candidates: async () => (await probe()).candidates,
    select,
    async start(spec, signal) {
      const { chosen } = await select();
      if (chosen === 'external' && deps.redisUrl !== null) {
        return startExternalRedis(deps.redisUrl, spec, deps);
      }
      const { server } = await probe();
      if (chosen === 'system' && server !== null) {
        return startSystemRedis(server, spec, deps, table, signal);
      }
      return startEmbeddedRedis(spec, deps, table, signal);
    },
  };
}

interface Found {
  readonly candidates: readonly Availability[];
  readonly server: FoundServer | null;
}

async function find(deps: EngineDeps): Promise<Found> {
  const probed = await probeSystemRedis(deps.path, deps.platform);
  const usable = probed.find((one) => one.server !== null);
  return {
    candidates: [
      external(deps.redisUrl),
      ...probed.map((one) => one.availability),
      await probeEmbedded('redis', deps),
    ],
    server: usable?.server ?? null,
  };
}

function external(url: string | null): Availability {
  if (url === null) {
    const params = { flag: '--redis-url', variable: 'REDIS_URL' };
    const reason = msg('engine.refused.no-url', params);
    return { usable: false, kind: 'external', product: 'redis', reason };
  }
  const { host, port } = parseRedisUrl(url);
  const where = `${host}:${port}`;
  return { usable: true, kind: 'external', product: 'redis', version: '', where };
}
