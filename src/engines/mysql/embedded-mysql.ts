import path from 'node:path';
import type { MysqlFact } from '../../contract/facts.ts';
import type { EngineDeps } from '../deps.ts';
import { EMBEDDED, embeddedCommand, nodeProgram } from '../embedded.ts';
import type { MysqlSpec } from '../engine.ts';
import { inNewInstance } from '../process/instance.ts';
import { newInstanceId } from '../process/instance-folder.ts';
import { startPrivateServer } from '../process/private-server.ts';
import type { ProcessTable } from '../process/process-info.ts';
import type { EmbeddedMysqlConfig } from '../../../servers/mysql/config.ts';
import { USER } from './init-sql.ts';
import { mysqlAnswers, newMysqlSecrets, privateMysqlFact } from './private-mysql.ts';

const DEADLINE_MS = 20_000;

/** Starts the embedded MySQL as a process of its own. It keeps everything in memory. */
export async function startEmbeddedMysql(
  spec: MysqlSpec,
  deps: EngineDeps,
  table: ProcessTable,
  signal: AbortSignal,
): Promise<MysqlFact> {
  const { owner, database } = spec;
  const instance = newInstanceId('mysql');
  const { password, adminPassword } = await newMysqlSecrets(instance, deps.secrets);
  const { product, version } = EMBEDDED.mysql;
  const program = await nodeProgram();
  return inNewInstance(deps, table, owner, instance, async ({ path: folder }) => {
    const configFor = (port: number): EmbeddedMysqlConfig => ({
      instance,
      port,
      database,
      dataFolder: path.join(folder, 'data'),
      accounts: [
        { user: 'root', password: adminPassword, admin: true },
        { user: USER, password, admin: false },
      ],
    });
    const { port } = await startPrivateServer(
      {
        instance,
        owner,
        role: 'mysql',
        product,
        program,
        folder,
        port: spec.port,
        commandFor: (chosen) => embeddedCommand('mysql', deps, instance, configFor(chosen)),
        isReady: (chosen) => mysqlAnswers(chosen, adminPassword),
        secrets: [password, adminPassword],
        deadlineMs: DEADLINE_MS,
      },
      deps,
      table,
      signal,
    );
    const kind = 'embedded';
    return privateMysqlFact({ instance, spec, kind, product, version, port, data: null });
  });
}
