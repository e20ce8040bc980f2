import type { EngineKind } from '../../contract/engine-kind.ts';
import type { MysqlFact } from '../../contract/facts.ts';
import type { SecretStore } from '../../contract/secrets.ts';
import type { MysqlSpec } from './contract.ts';
import { newPassword, secretRef } from '../process/instance-folder.ts';
import { connectMysql } from './connect.ts';
import { USER } from './init-sql.ts';

/** Makes and keeps the two passwords of a private server. */
export async function newMysqlSecrets(
  instance: string,
  secrets: SecretStore,
): Promise<{ readonly password: string; readonly adminPassword: string }> {
  const password = newPassword();
  const adminPassword = newPassword();
  await secrets.put(secretRef.password(instance), password);
  await secrets.put(secretRef.admin(instance), adminPassword);
  return { password, adminPassword };
}

/** True when the server lets its administrator in and answers a query. */
export async function mysqlAnswers(port: number, adminPassword: string): Promise<boolean> {
  try {
    const connection = await connectMysql({
      host: '127.0.0.1',
      port,
      user: 'root',
      password: adminPassword,
      timeoutMs: 10_000,
    });
    try {
      await connection.query('SELECT 1');
      return true;
    } finally {
      connection.destroy();
    }
  } catch {
    return false;
  }
}

/** The fact of a server that was started for this run. */
export function privateMysqlFact(started: {
  readonly instance: string;
  readonly spec: MysqlSpec;
  readonly kind: EngineKind;
  readonly product: string;
  readonly version: string;
  readonly port: number;
  /** Null when the server keeps nothing on disk. */
  readonly data: string | null;
}): MysqlFact {
  const { instance, spec, kind, product, version, port, data } = started;
  return {
    instance,
    kind,
    product,
    version,
    host: '127.0.0.1',
    port,
    tls: null,
    user: USER,
    secret: secretRef.password(instance),
    adminSecret: secretRef.admin(instance),
    database: spec.database,
    dataFolder: data,
  };
}
