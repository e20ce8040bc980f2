import path from 'node:path';
import type { MysqlFact } from '../../contract/facts.ts';
import type { Bench } from '../process/bench.ts';
import { bundleCommand, nodeProgram } from '../kinds/embedded.ts';
import type { MysqlSpec } from './contract.ts';
import { inNewInstance } from '../process/instance.ts';
import { newInstanceId } from '../process/instance-folder.ts';
import { startPrivateServer } from '../process/private-server.ts';
import type { EmbeddedMysqlConfig } from '../../../servers/mysql/config.ts';
import { ABOUT } from './about.ts';
import { USER } from './init-sql.ts';
import { mysqlAnswers, newMysqlSecrets, privateMysqlFact } from './private-mysql.ts';

const DEADLINE_MS = 20_000;

/** Starts the embedded MySQL as a process of its own. It keeps everything in memory. */
export async function startEmbeddedMysql(
  spec: MysqlSpec,
  bench: Bench,
  signal: AbortSignal,
): Promise<MysqlFact> {
  const { owner, database } = spec;
  const instance = newInstanceId('mysql');
  const { password, adminPassword } = await newMysqlSecrets(instance, bench.secrets);
  const { product, version } = ABOUT.embedded;
  const program = await nodeProgram();
  return inNewInstance(bench, owner, instance, async ({ path: folder }) => {
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
        commandFor: (chosen) => bundleCommand(ABOUT.id, bench, instance, configFor(chosen)),
        isReady: (chosen) => mysqlAnswers(chosen, adminPassword),
        secrets: [password, adminPassword],
        deadlineMs: DEADLINE_MS,
      },
      bench,
      signal,
    );
    const kind = 'embedded';
    return privateMysqlFact({ instance, spec, kind, product, version, port, data: null });
  });
}
