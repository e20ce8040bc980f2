import type { RedisFact } from '../../contract/facts.ts';
import type { ClientCall } from '../family.ts';
import { findClient } from '../kinds/clients.ts';
import type { Bench } from '../process/bench.ts';
import { runCommand } from '../process/run.ts';
import { INSTALLED } from './probe.ts';
import { redisConnection, type RedisConnection } from './sessions/connection.ts';

/** It only bounds a program that hangs. */
const HELP_MS = 30_000;

/** How redis-cli, or valkey-cli, is started on the Redis of a fact. */
export async function redisClientCall(fact: RedisFact, bench: Bench): Promise<ClientCall> {
  const connection = await redisConnection(fact, bench.secrets);
  const names = ['redis-cli', 'valkey-cli'];
  if (fact.product.includes('valkey')) names.reverse();
  const found = await findClient(names, INSTALLED, bench);
  const usable = found !== null && (fact.tls === null || (await speaksTls(found.path)));
  return {
    name: names[0] ?? '',
    program: usable ? found.path : null,
    args: redisCliArguments(fact, connection),
    variables: redisCliVariables(connection),
  };
}

/** The arguments of redis-cli; the password is none of them. */
export function redisCliArguments(
  fact: Pick<RedisFact, 'tls' | 'clusterMode'>,
  { host, port, username, db }: Pick<RedisConnection, 'host' | 'port' | 'username' | 'db'>,
): readonly string[] {
  const { tls, clusterMode } = fact;
  return [
    ...['-h', host, '-p', String(port)],
    ...(username === null ? [] : ['--user', username]),
    ...(db === 0 ? [] : ['-n', String(db)]),
    ...(tls === null ? [] : ['--tls']),
    ...(tls?.caFile == null ? [] : ['--cacert', tls.caFile]),
    ...(clusterMode ? ['-c'] : []),
  ];
}

/** The password, where redis-cli looks for it. */
export function redisCliVariables({
  password,
}: Pick<RedisConnection, 'password'>): Readonly<Record<string, string>> {
  return password === null || password === '' ? {} : { REDISCLI_AUTH: password };
}

/** Not every redis-cli was built with TLS; its help says so. */
async function speaksTls(program: string): Promise<boolean> {
  const { stdout, stderr } = await runCommand(program, ['--help'], HELP_MS);
  return `${stdout}${stderr}`.includes('--tls');
}
