import { TutorialError } from '../errors.ts';
import { msg } from '../i18n/message.ts';
import type { EngineDeps } from './deps.ts';
import { destroyResource } from './destroy/remove.ts';
import { lookAtResource } from './destroy/look.ts';
import { findStrays } from './destroy/strays.ts';
import type { EngineAdmin, Engines } from './engine.ts';
import { probeSystemMysql } from './mysql/probe.ts';
import { startSystemMysql } from './mysql/system.ts';
import { processTable } from './process/process-table.ts';
import { probeSystemRedis } from './redis/probe.ts';
import { startSystemRedis } from './redis/system.ts';
import { choose } from './select.ts';
import { createSessions } from './sessions/sessions.ts';

export type { EngineDeps } from './deps.ts';

/** The engines of one run: probing, starting, connecting, and finding and destroying what was made. */
export function createEngines(deps: EngineDeps): Engines & EngineAdmin {
  const table = processTable(deps.platform);
  let redis: ReturnType<typeof probeSystemRedis> | undefined;
  let mysql: ReturnType<typeof probeSystemMysql> | undefined;
  const probeRedis = () => (redis ??= probeSystemRedis(deps.path, deps.platform));
  const probeMysql = () => (mysql ??= probeSystemMysql(deps.path, deps.platform));
  return {
    async selectRedis() {
      const probed = await probeRedis();
      return choose(
        'redis',
        deps.choice,
        probed.map((one) => one.availability),
      );
    },
    async selectMysql() {
      const probed = await probeMysql();
      return choose(
        'mysql',
        deps.choice,
        probed.map((one) => one.availability),
      );
    },
    async startRedis(spec, signal) {
      const server = (await probeRedis()).find((one) => one.server !== null)?.server;
      if (server == null) throw missing('redis');
      return startSystemRedis(server, spec, deps, table, signal);
    },
    async startMysql(spec, signal) {
      const server = (await probeMysql()).find((one) => one.server !== null)?.server;
      if (server == null) throw missing('mysql');
      return startSystemMysql(server, spec, deps, table, signal);
    },
    ...createSessions(deps.secrets),
    destroy: (resource) => destroyResource(resource, deps, table),
    look: (resource) => lookAtResource(resource, deps, table),
    strays: (known = []) => findStrays(known, deps, table),
  };
}

function missing(role: 'redis' | 'mysql'): TutorialError {
  return new TutorialError('ENGINE_MISSING', {
    engine: 'system',
    role: msg(`engine.role.${role}`),
    reason: '',
  });
}
