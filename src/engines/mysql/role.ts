import type { MysqlFact } from '../../contract/facts.ts';
import { msg } from '../../text/message.ts';
import type { EngineDeps } from '../deps.ts';
import { probeEmbedded } from '../embedded.ts';
import type { Availability, MysqlSpec, Selection } from '../engine.ts';
import { startExternalMysql } from '../external/external-mysql.ts';
import { parseMysqlUrl } from '../external/urls.ts';
import type { ProcessTable } from '../process/process-info.ts';
import { choose } from '../select.ts';
import { startEmbeddedMysql } from './embedded-mysql.ts';
import { probeSystemMysql, type FoundMysql } from './probe.ts';
import { startSystemMysql } from './system.ts';

/** What this run can use as its MySQL. */
export interface MysqlRole {
  /** Every engine that was looked at, also when none can be used. */
  candidates(): Promise<readonly Availability[]>;
  select(): Promise<Selection>;
  start(spec: MysqlSpec, signal: AbortSignal): Promise<MysqlFact>;
}

/** Probes once and starts what is chosen. */
export function mysqlRole(deps: EngineDeps, table: ProcessTable): MysqlRole {
  let probing: Promise<Found> | undefined;
  const probe = (): Promise<Found> => (probing ??= find(deps));
  const select = async (): Promise<Selection> =>
    choose('mysql', deps.choice, (await probe()).candidates);
  return {
    candidates: async () => (await probe()).candidates,
    select,
    async start(spec, signal) {
      const { chosen } = await select();
      if (chosen === 'external' && deps.mysqlUrl !== null) {
        return startExternalMysql(deps.mysqlUrl, spec, deps);
      }
      const { server } = await probe();
      if (chosen === 'system' && server !== null) {
        return startSystemMysql(server, spec, deps, table, signal);
      }
      return startEmbeddedMysql(spec, deps, table, signal);
    },
  };
}

interface Found {
  readonly candidates: readonly Availability[];
  readonly server: FoundMysql | null;
}

async function find(deps: EngineDeps): Promise<Found> {
  const probed = await probeSystemMysql(deps.path, deps.platform);
  const usable = probed.find((one) => one.server !== null);
  return {
    candidates: [
      external(deps.mysqlUrl),
      ...probed.map((one) => one.availability),
      await probeEmbedded('mysql', deps),
    ],
    server: usable?.server ?? null,
  };
}

function external(url: string | null): Availability {
  if (url === null) {
    const params = { flag: '--mysql-url', variable: 'MYSQL_URL' };
    const reason = msg('engine.refused.no-url', params);
    return { usable: false, kind: 'external', product: 'mysql', reason };
  }
  const { host, port } = parseMysqlUrl(url);
  const where = `${host}:${port}`;
  return { usable: true, kind: 'external', product: 'mysql', version: '', where };
}
