import type { Bench } from '../../process/bench.ts';
import { askFor } from '../sessions/ask.ts';
import { takeBackup } from './backup.ts';
import type { RedisOperations } from '../contract.ts';
import { killNode } from './kill.ts';
import { restartNode } from './restart.ts';
import { startSentinels } from './sentinels.ts';
import { factAfter, viewNodes } from './topology.ts';

/** What can be done with the servers of a fact, beside talking to them. */
export function redisOperations(bench: Bench): RedisOperations {
  return {
    topology: async (fact) => viewNodes(fact, await askFor(fact, bench.secrets)),
    current: async (fact) =>
      factAfter(fact, await viewNodes(fact, await askFor(fact, bench.secrets))),
    killNode: (fact, port) => killNode(fact, port, bench),
    restartNode: (fact, port, signal) => restartNode(fact, port, bench, signal),
    startSentinels: (fact, options, signal) => startSentinels(fact, options, bench, signal),
    backup: (fact, options, signal) => takeBackup(fact, options, bench, signal),
  };
}
