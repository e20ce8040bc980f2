import type { EngineDeps } from './deps.ts';
import { lookAtResource } from './destroy/look.ts';
import { destroyResource } from './destroy/remove.ts';
import { findStrays } from './destroy/strays.ts';
import type { EngineAdmin, Engines } from './engine.ts';
import { mysqlRole } from './mysql/role.ts';
import { processTable } from './process/process-table.ts';
import { redisOperations } from './redis/operations/index.ts';
import { redisRole } from './redis/role.ts';
import { createSessions } from './sessions/sessions.ts';
import { webOperations } from './web/start.ts';

export type { EngineDeps } from './deps.ts';

/** The engines of one run: probing, starting, connecting, and finding and destroying what was made. */
export function createEngines(deps: EngineDeps): Engines & EngineAdmin {
  const table = processTable(deps.platform);
  const redis = redisRole(deps, table);
  const mysql = mysqlRole(deps, table);
  return {
    selectRedis: () => redis.select(),
    selectMysql: () => mysql.select(),
    startRedis: (spec, signal) => redis.start(spec, signal),
    startMysql: (spec, signal) => mysql.start(spec, signal),
    ...redisOperations(deps, table),
    ...webOperations(deps, table),
    ...createSessions(deps.secrets),
    destroy: (resource) => destroyResource(resource, deps, table),
    look: (resource) => lookAtResource(resource, deps, table),
    strays: (known = []) => findStrays(known, deps, table),
  };
}
