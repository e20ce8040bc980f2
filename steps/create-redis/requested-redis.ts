import type { CacheChoices } from './cache-choices.ts';
import type { CacheUser } from './users.ts';

/** A user of the private server. */
export interface RequestedUser {
  readonly name: string;
  /** As in `ACL SETUSER`, without passwords. */
  readonly access: string;
  /** Secret. Null generates one; an empty list lets everybody in under this name. */
  readonly passwords: readonly string[] | null;
}

/** What create-redis asks of an engine. */
export interface RequestedRedis {
  /** The step that asks; owner of the resources. */
  readonly owner: string;
  readonly name: string;
  /** The product that is preferred where the machine has both. */
  readonly engine: 'redis' | 'valkey';
  /** Null picks a free port. */
  readonly port: number | null;
  readonly clusterMode: boolean;
  readonly shards: number;
  /** For each shard. */
  readonly replicas: number;
  /** TLS only; plain connections are refused. */
  readonly tls: boolean;
  /** Null generates one; the empty string starts without a password. Not used when there are users. */
  readonly authToken: string | null;
  /** Empty leaves the default user with the token. */
  readonly users: readonly RequestedUser[];
  /** Of one node, in bytes. */
  readonly maxmemory: number;
  readonly maxmemoryPolicy: string;
  /** µs; -1 logs nothing, 0 everything. */
  readonly slowlogLogSlowerThan: number;
  /** Path of an RDB file to begin with; null begins empty. */
  readonly fromBackup: string | null;
  /** Commands that ElastiCache refuses to those who use it, in capitals; `A|B` is the sub-command B of A. */
  readonly refusedCommands: readonly string[];
}

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
const SERVERLESS_USER: RequestedUser = { name: 'app', access: 'on ~* &* +@all', passwords: null };

/** What a private server needs of the choices. Pure; the choices were examined before. */
export function requestedRedis(choices: CacheChoices, owner: string): RequestedRedis {
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

/** There is no IAM on a laptop: such a user gets a generated password here. */
function usersOf(users: readonly CacheUser[]): readonly RequestedUser[] {
  if (users.length === 0) return [SERVERLESS_USER];
  return users.map(({ name, access, authentication, passwords }) => ({
    name,
    access,
    passwords: authentication === 'no-password' ? [] : passwords.length > 0 ? [...passwords] : null,
  }));
}
