import type { MysqlFact } from '../../contract/facts.ts';

/** What the clients of MySQL read from the environment, and the user, whom they have to be told. */
export function mysqlClientVariables(
  fact: Pick<MysqlFact, 'host' | 'port' | 'user'> & { readonly password: string },
): Readonly<Record<string, string>> {
  return {
    MYSQL_HOST: fact.host,
    MYSQL_TCP_PORT: String(fact.port),
    MYSQL_USER: fact.user,
    MYSQL_PWD: fact.password,
  };
}
