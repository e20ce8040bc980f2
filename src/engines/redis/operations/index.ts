import type { EngineDeps } from '../../deps.ts';
import type { ProcessTable } from '../../process/process-info.ts';
import { askFor } from '../ask.ts';
import { takeBackup } from '../backup/take.ts';
import type { RedisOperations } from '../contract.ts';
import { killNode } from './kill.ts';
import { restartNode } from './restart.ts';
import { startSentinels } from './sentinels.ts';
import { factAfter, viewNodes } from './topology.ts';

/** What can be done with the servers of a fact, beside talking to them. */
export function redisOperations(deps: EngineDeps, table: ProcessTable): RedisOperations {
  return {
    topology: async (fact) => viewNodes(fact, await askFor(fact, deps.secrets)),
    currentRedis: async (fact) =>
      factAfter(fact, await viewNodes(fact, await askFor(fact, deps.secrets))),
    killNode: (fact, port) => killNode(fact, port, deps, table),
    restartNode: (fact, port, signal) => restartNode(fact, port, deps, table, signal),
    startSentinels: (fact, options, signal) => startSentinels(fact, options, deps, table, signal),
    backupRedis: (fact, options, signal) => takeBackup(fact, options, deps, signal),
  };
}
