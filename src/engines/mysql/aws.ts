import { TutorialError } from '../../contract/errors.ts';
import type { MysqlFact } from '../../contract/facts.ts';
import type { Bench } from '../process/bench.ts';
import { newInstanceId, secretRef } from '../process/instance-folder.ts';
import type { MysqlSpec } from './contract.ts';
import { mysqlEndpoint } from './endpoint.ts';
import { productOf } from './external.ts';
import { openMysqlSession } from './session.ts';

const PORT = 3306;
/** Names of RDS endpoints, whose certificates are AWS's. */
const RDS = /\.rds\.amazonaws\.com(?:\.cn)?$/;

/**
 * The database of the run's stack, as the user that RDS made, over TLS with RDS's own certificates.
 * @throws TutorialError AWS_STACK_MISSING, AWS_OUT_OF_REACH, AWS_REFUSED, ENGINE_GONE, DATABASE_ERROR
 */
export async function startAwsMysql(spec: MysqlSpec, { aws, secrets }: Bench): Promise<MysqlFact> {
  const { outputs } = await aws.standing();
  const host = outputs.MySqlAddress ?? '';
  await aws.reach({ host, port: PORT });
  const instance = newInstanceId('mysql');
  const { username, password } = accountOf(await aws.secret(outputs.MySqlSecret ?? ''));
  await secrets.put(secretRef.password(instance), password);
  const fact: MysqlFact = {
    instance,
    kind: 'aws',
    product: 'mysql',
    version: '',
    host,
    port: PORT,
    tls: RDS.test(host) ? { caFile: null, servername: host } : null,
    user: username,
    secret: secretRef.password(instance),
    adminSecret: null,
    database: spec.database,
    dataFolder: null,
  };
  await using session = await openMysqlSession(fact, await mysqlEndpoint(fact, secrets, 'user'));
  const { rows } = await session.query('SELECT VERSION() AS version');
  const version = rows[0]?.version;
  return { ...fact, ...productOf(typeof version === 'string' ? version : '') };
}

/**
 * The name and the password in the secret that RDS keeps. Source: Amazon RDS User Guide, "Password management with Amazon
 * RDS and AWS Secrets Manager", 2026-11.
 */
function accountOf(secret: string): { readonly username: string; readonly password: string } {
  try {
    const { username, password } = JSON.parse(secret) as Record<string, unknown>;
    if (typeof username === 'string' && typeof password === 'string') return { username, password };
  } catch {
    // Told below, without the text of the secret.
  }
  throw new TutorialError('AWS_REFUSED', { action: 'secretsmanager:GetSecretValue' });
}
