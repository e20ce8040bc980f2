import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { TutorialError } from '../../contract/errors.ts';
import type { MysqlFact } from '../../contract/facts.ts';
import type { Bench } from '../process/bench.ts';
import type { MysqlSpec } from './contract.ts';
import { inNewInstance } from '../process/instance.ts';
import { newInstanceId } from '../process/instance-folder.ts';
import { startPrivateServer } from '../process/private-server.ts';
import { initSql } from './init-sql.ts';
import { serverArguments } from './options.ts';
import { newMysqlSecrets, privateMysqlFact, mysqlAnswers } from './private-mysql.ts';
import type { FoundMysql } from './probe.ts';
import { verifySetup } from './verify.ts';
import { discardTemplate, fillDataFolder, type DataOrigin } from './template.ts';

const DEADLINE_MS = 60_000;

/** Starts a private mariadbd or mysqld on a copy of its version's template data folder. */
export async function startSystemMysql(
  server: FoundMysql,
  spec: MysqlSpec,
  bench: Bench,
  signal: AbortSignal,
): Promise<MysqlFact> {
  const used: { origin: DataOrigin } = { origin: 'without-cache' };
  const start = (): Promise<MysqlFact> =>
    startOnce(server, spec, bench, signal, (origin) => {
      used.origin = origin;
    });
  try {
    return await start();
  } catch (error) {
    const damaged =
      error instanceof TutorialError &&
      error.code === 'ENGINE_START_FAILED' &&
      used.origin === 'template';
    if (!damaged) throw error;
    // The template had the right files and the server could not use them: once more from nothing.
    await discardTemplate(server, bench);
    return start();
  }
}

async function startOnce(
  server: FoundMysql,
  spec: MysqlSpec,
  bench: Bench,
  signal: AbortSignal,
  onOrigin: (origin: DataOrigin) => void,
): Promise<MysqlFact> {
  const { owner, database } = spec;
  const { product, version, program } = server;
  const instance = newInstanceId('mysql');
  const { password, adminPassword } = await newMysqlSecrets(instance, bench.secrets);
  return inNewInstance(bench, owner, instance, async ({ path: folder }) => {
    const data = path.join(folder, 'data');
    onOrigin(await fillDataFolder({ server, owner, instance, data }, bench, signal));
    const initFile = path.join(folder, 'init.sql');
    const init = { database, password, adminPassword };
    await writeFile(initFile, initSql(server, init), { mode: 0o600 });
    const { port } = await startPrivateServer(
      {
        instance,
        owner,
        role: 'mysql',
        product,
        program: program.real,
        folder,
        port: spec.port,
        commandFor: (chosen) => ({
          command: program.path,
          args: serverArguments(server, { data, initFile }, chosen),
          stdin: null,
        }),
        isReady: (chosen) => mysqlAnswers(chosen, adminPassword),
        verify: (chosen) => verifySetup(server, chosen, init),
        secrets: [password, adminPassword],
        deadlineMs: DEADLINE_MS,
      },
      bench,
      signal,
    );
    await rm(initFile);
    return privateMysqlFact({ instance, spec, kind: 'system', product, version, port, data });
  });
}
