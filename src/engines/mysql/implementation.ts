import type { EngineKind } from '../../contract/engine-kind.ts';
import type { MysqlFact } from '../../contract/facts.ts';
import type { Implementation } from '../family.ts';
import type { InstallAdvice } from '../kinds/advice.ts';
import { awsKind } from '../kinds/aws.ts';
import { embeddedKind } from '../kinds/embedded.ts';
import { externalKind } from '../kinds/external.ts';
import { systemKind } from '../kinds/system.ts';
import { ABOUT } from './about.ts';
import { startAwsMysql } from './aws.ts';
import type { MysqlCapability, MysqlEngine, MysqlSpec } from './contract.ts';
import { mysqlClientCall } from './client-call.ts';
import { startEmbeddedMysql } from './embedded.ts';
import { mysqlEndpoint, mysqlUrl, mysqlVariables } from './endpoint.ts';
import { startExternalMysql } from './external.ts';
import { probeSystemMysql } from './probe.ts';
import { reachMysql } from './reach.ts';
import { remoteDatabase } from './remote.ts';
import { openMysqlSession } from './session.ts';
import { stopMysql } from './stop.ts';
import { startSystemMysql } from './system.ts';

const CAPABILITIES: Readonly<Record<EngineKind, readonly MysqlCapability[]>> = {
  external: ['snapshot-reads', 'bulk-load'],
  system: ['exclusive', 'configure', 'another', 'snapshot-reads', 'bulk-load'],
  embedded: ['exclusive', 'configure', 'another'],
  aws: ['exclusive', 'configure', 'snapshot-reads', 'bulk-load'],
};

const INSTALL: InstallAdvice = {
  packages: {
    apt: 'mariadb-server',
    dnf: 'mariadb-server',
    pacman: 'mariadb',
    apk: 'mariadb',
    brew: 'mariadb',
  },
  windows: { message: 'doctor.advice.winget', command: 'winget install MariaDB.Server' },
  other: 'doctor.advice.other',
};

/** Everything the family of MySQL can do. */
export const implementation: Implementation<MysqlSpec, MysqlFact, MysqlEngine> = {
  kinds: [
    externalKind(ABOUT, startExternalMysql),
    systemKind({ probe: probeSystemMysql, start: startSystemMysql, install: INSTALL }),
    embeddedKind(ABOUT, startEmbeddedMysql),
    awsKind({ product: 'rds' }, startAwsMysql),
  ],
  engine: (starter, { secrets }) => ({
    ...starter,
    open: async (fact, { as = 'user', limits } = {}) =>
      openMysqlSession(fact, await mysqlEndpoint(fact, secrets, as), limits),
    url: (fact) => mysqlUrl(fact, secrets),
    can: ({ kind }, capability) => CAPABILITIES[kind].includes(capability),
  }),
  stop: stopMysql,
  remote: remoteDatabase,
  reach: reachMysql,
  variables: (fact, { secrets }) => mysqlVariables(fact, secrets),
  client: mysqlClientCall,
};
