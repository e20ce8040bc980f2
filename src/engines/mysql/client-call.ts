import type { MysqlFact } from '../../contract/facts.ts';
import type { ClientCall } from '../family.ts';
import { findClient } from '../kinds/clients.ts';
import { isGivenByUrl } from '../kinds/external.ts';
import { versionLine } from '../kinds/programs.ts';
import type { Bench } from '../process/bench.ts';
import { mysqlClientVariables } from './client-variables.ts';
import { mysqlEndpoint } from './endpoint.ts';
import { INSTALLED } from './probe.ts';

/** A client of the MySQL family: their options for TLS have other names. */
type Flavour = 'mariadb' | 'mysql';

/** How the client of MySQL, or of MariaDB, is started on the MySQL of a fact. */
export async function mysqlClientCall(fact: MysqlFact, bench: Bench): Promise<ClientCall> {
  const names = ['mysql', 'mariadb'];
  if (fact.product === 'mariadb') names.reverse();
  const found = await findClient(names, INSTALLED, bench);
  const line = found === null ? null : await versionLine(found);
  const { user, password } = await mysqlEndpoint(fact, bench.secrets, 'user');
  return {
    name: names[0] ?? '',
    program: line === null || found === null ? null : found.path,
    args: mysqlArguments({ ...fact, user }, /mariadb/i.test(line ?? '') ? 'mariadb' : 'mysql'),
    variables: mysqlClientVariables({ ...fact, user, password }),
  };
}

/** The arguments of the client; the password is none of them. */
export function mysqlArguments(
  fact: Pick<MysqlFact, 'kind' | 'host' | 'port' | 'user' | 'database' | 'tls'>,
  flavour: Flavour,
): readonly string[] {
  const { host, port, user, database, tls } = fact;
  return [
    // A file of the learner's may name another server or password, and would win.
    '--no-defaults',
    ...['-h', host, '-P', String(port), '--protocol=TCP', '-u', user],
    ...(tls === null ? withoutTls(fact, flavour) : withTls(tls.caFile, flavour)),
    database,
  ];
}

/** A private server has no TLS, and newer clients would not sign in then by themselves. */
function withoutTls(fact: Pick<MysqlFact, 'kind'>, flavour: Flavour): readonly string[] {
  if (isGivenByUrl(fact)) return [];
  return flavour === 'mariadb'
    ? ['--skip-ssl']
    : ['--ssl-mode=DISABLED', '--get-server-public-key'];
}

function withTls(caFile: string | null, flavour: Flavour): readonly string[] {
  const required = flavour === 'mariadb' ? '--ssl' : '--ssl-mode=REQUIRED';
  if (caFile === null) return [required];
  return flavour === 'mariadb'
    ? ['--ssl', `--ssl-ca=${caFile}`]
    : ['--ssl-mode=VERIFY_CA', `--ssl-ca=${caFile}`];
}
