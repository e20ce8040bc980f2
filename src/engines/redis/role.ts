import type { RedisFact } from '../../contract/facts.ts';
import { msg } from '../../text/message.ts';
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
      const { servers } = await probe();
      const server = servers.find(({ product }) => product === spec.engine) ?? servers[0];
      if (chosen === 'system' && server !== undefined) {
        return startSystemRedis(server, spec, deps, table, signal);
      }
      return startEmbeddedRedis(spec, deps, table, signal);
    },
  };
}

interface Found {
  readonly candidates: readonly Availability[];
  /** In the order they were found. */
  readonly servers: readonly FoundServer[];
}

async function find(deps: EngineDeps): Promise<Found> {
  const probed = await probeSystemRedis(deps.path, deps.platform);
  return {
    candidates: [
      external(deps.redisUrl),
      ...probed.map((one) => one.availability),
      await probeEmbedded('redis', deps),
    ],
    servers: probed.map((one) => one.server).filter((server) => server !== null),
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
