import type { Bench } from '../process/bench.ts';
import { mysqlEndpoint } from '../mysql/endpoint.ts';
import { redisConnection } from '../redis/sessions/connection.ts';
import type { ProgramSpec } from './contract.ts';

/** What a learner's program is told, and which of it nobody else may see. */
export interface Environment {
  readonly variables: Readonly<Record<string, string>>;
  readonly passwords: readonly string[];
}

/** The two URLs, whole and, for clients that take none, MySQL's in parts. */
export async function environmentOf(
  { redis, mysql }: Pick<ProgramSpec, 'redis' | 'mysql'>,
  { secrets }: Pick<Bench, 'secrets'>,
): Promise<Environment> {
  const { username, password, db } = await redisConnection(redis.fact, secrets);
  const signIn = await mysqlEndpoint(mysql.fact, secrets, 'user');
  const account =
    password === null
      ? ''
      : `${encodeURIComponent(username ?? 'default')}:${encodeURIComponent(password)}@`;
  const mysqlAccount = `${encodeURIComponent(signIn.user)}:${encodeURIComponent(signIn.password)}@`;
  const { database } = mysql.fact;
  return {
    variables: {
      REDIS_URL: `redis://${account}127.0.0.1:${redis.port}${db === 0 ? '' : `/${db}`}`,
      MYSQL_URL: `mysql://${mysqlAccount}127.0.0.1:${mysql.port}/${encodeURIComponent(database)}`,
      MYSQL_HOST: '127.0.0.1',
      MYSQL_PORT: String(mysql.port),
      MYSQL_USER: signIn.user,
      MYSQL_PASSWORD: signIn.password,
      MYSQL_DATABASE: database,
      TZ: 'UTC',
    },
    passwords: [password ?? '', signIn.password].filter((one) => one !== ''),
  };
}
