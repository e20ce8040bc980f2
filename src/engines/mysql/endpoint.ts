import type { MysqlFact } from '../../contract/facts.ts';
import type { SecretStore } from '../../contract/secrets.ts';
import type { Variables } from '../family.ts';
import { isGivenByUrl } from '../kinds/external.ts';
import { secretRef } from '../process/instance-folder.ts';
import { bracket, withPath } from '../reach/url-parts.ts';
import { ABOUT } from './about.ts';
import { mysqlClientVariables } from './client-variables.ts';
import type { MysqlEndpoint } from './connect.ts';
import type { MysqlAccount } from './contract.ts';
import { mysqlTls } from './tls.ts';

const TIMEOUT_MS = 15_000;

/** Where and as whom to connect to the MySQL of a fact. The administrator of a private server is `root`. */
export async function mysqlEndpoint(
  fact: MysqlFact,
  secrets: SecretStore,
  as: MysqlAccount,
): Promise<MysqlEndpoint> {
  const admin = as === 'admin' && fact.adminSecret !== null;
  const ref = admin ? fact.adminSecret : fact.secret;
  const { host, port, database } = fact;
  const ssl = await mysqlTls(fact, secrets);
  return {
    host,
    port,
    database,
    user: admin ? 'root' : fact.user,
    password: ref === null ? '' : await secrets.get(ref),
    timeoutMs: TIMEOUT_MS,
    ...(ssl === undefined ? {} : { ssl }),
  };
}

/** The URL of a MySQL, with its password. */
export async function mysqlUrl(fact: MysqlFact, secrets: SecretStore): Promise<string> {
  if (isGivenByUrl(fact)) {
    return withPath(await secrets.get(secretRef.url(fact.instance)), fact.database);
  }
  const { user, password, host, port } = await mysqlEndpoint(fact, secrets, 'user');
  const account = `${encodeURIComponent(user)}:${encodeURIComponent(password)}@`;
  return `mysql://${account}${bracket(host)}:${port}/${encodeURIComponent(fact.database)}`;
}

/** Everything another program needs to connect. */
export async function mysqlVariables(fact: MysqlFact, secrets: SecretStore): Promise<Variables> {
  const { user, password } = await mysqlEndpoint(fact, secrets, 'user');
  return {
    [ABOUT.address.variable]: await mysqlUrl(fact, secrets),
    ...mysqlClientVariables({ ...fact, user, password }),
    ...(fact.tls?.caFile == null ? {} : { MYSQL_CA_FILE: fact.tls.caFile }),
  };
}
