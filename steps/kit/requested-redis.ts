import type { RedisSpec, RedisUserSpec } from '#tutorial';
import type { CacheChoices } from '../../elasticache/cache-choices.ts';
import { usefulness } from '../../elasticache/access/rights.ts';
import type { CacheUser } from '../../elasticache/users.ts';

/** Source: Amazon ElastiCache User Guide, "Supported and restricted commands". */
export const REFUSED_COMMANDS: readonly string[] = [
  'ACL|DELUSER',
  'ACL|LOAD',
  'ACL|SAVE',
  'ACL|SETUSER',
  'BGREWRITEAOF',
  'BGSAVE',
  'CLUSTER|ADDSLOTS',
  'CLUSTER|FAILOVER',
  'CLUSTER|FORGET',
  'CLUSTER|MEET',
  'CLUSTER|SETSLOT',
  'CONFIG',
  'DEBUG',
  'MIGRATE',
  'PSYNC',
  'REPLICAOF',
  'SAVE',
  'SHUTDOWN',
  'SLAVEOF',
  'SYNC',
];

/** The user of a serverless cache for which none was named. */
const SERVERLESS_USER: RedisUserSpec = { name: 'app', access: 'on ~* &* +@all', passwords: null };

/** What a private server needs of the choices. Pure; the choices were examined before. */
export function requestedRedis(choices: CacheChoices, owner: string): RedisSpec {
  const { asked, engine, access } = choices;
  return {
    owner,
    name: choices.name,
    engine: engine === 'valkey' ? 'valkey' : 'redis',
    port: choices.port,
    clusterMode: choices.clusterMode,
    shards: choices.shards,
    replicas: choices.replicas,
    tls: choices.tls,
    authToken: access === 'open' ? '' : access === 'users' ? null : choices.authToken,
    users: access === 'users' ? usersOf(choices.users) : [],
    maxmemory: choices.memoryHere,
    maxmemoryPolicy: asked['maxmemory-policy'],
    slowlogLogSlowerThan: asked['slow-log-threshold'],
    fromBackup: asked['from-backup'],
    refusedCommands: REFUSED_COMMANDS,
  };
}

/** The learner connects as the first user; the order of the flags must not decide who that is. */
function learnerFirst(users: readonly CacheUser[]): readonly CacheUser[] {
  const rank = ({ name, access }: CacheUser): number =>
    usefulness(access) === 0 ? -1 : name === 'default' ? 0 : usefulness(access);
  return users.toSorted((one, other) => rank(other) - rank(one));
}

/** There is no IAM on a laptop: such a user gets a generated password here. */
function usersOf(users: readonly CacheUser[]): readonly RedisUserSpec[] {
  if (users.length === 0) return [SERVERLESS_USER];
  return learnerFirst(users).map(({ name, access, authentication, passwords }) => ({
    name,
    access,
    passwords: authentication === 'no-password' ? [] : passwords.length > 0 ? [...passwords] : null,
  }));
}
