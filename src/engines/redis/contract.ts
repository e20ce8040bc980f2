import type { KeyValue } from '../../core/index.ts';
import type { RedisFact, RedisNode } from '../../contract/facts.ts';
import type { CommonCapability, FamilyEngine } from '../family.ts';

/** A user of a private Redis. */
export interface RedisUserSpec {
  readonly name: string;
  /** As in `ACL SETUSER`, without passwords. */
  readonly access: string;
  /** Secret. Null generates one; an empty list lets everybody in under this name. */
  readonly passwords: readonly string[] | null;
}

/** What create-redis asks for. */
export interface RedisSpec {
  /** The step that asks; owner of the resources. */
  readonly owner: string;
  readonly name: string;
  /** The product that is preferred where the machine has both. */
  readonly engine: 'redis' | 'valkey';
  /** Of the first node; null picks a free port. All other nodes get free ports. */
  readonly port: number | null;
  readonly clusterMode: boolean;
  /** 1 without cluster mode. */
  readonly shards: number;
  /** For each shard. */
  readonly replicas: number;
  /** TLS only; plain connections are refused. */
  readonly tls: boolean;
  /** Null generates one; the empty string starts without a password. Not used when there are users. */
  readonly authToken: string | null;
  /** Empty leaves the default user with the token. */
  readonly users: readonly RedisUserSpec[];
  /** Of one node, in bytes. */
  readonly maxmemory: number;
  readonly maxmemoryPolicy: string;
  /** µs; -1 logs nothing, 0 everything. */
  readonly slowlogLogSlowerThan: number;
  /** Path of an RDB file to begin with (cluster mode: of the first shard's); null begins empty. */
  readonly fromBackup: string | null;
  /** Commands that ElastiCache refuses to those who use it, in capitals; `A|B` is the sub-command B of A. */
  readonly refusedCommands: readonly string[];
  /** How to sign in to a cache of AWS, which makes the passwords itself; left out for no password, and elsewhere. */
  readonly login?: RedisLogin;
  /** Names the certificate is for, the first as the server's name; only for TLS. Default: this machine's. */
  readonly certificateNames?: readonly string[];
}

/** Who signs in to a cache of AWS. */
export interface RedisLogin {
  /** Null for the default user. */
  readonly username: string | null;
  /** The output of the stack that names the secret with the password; null for a token of IAM. */
  readonly secret: string | null;
  /** Whether the cache is serverless, which a token of IAM says. */
  readonly serverless: boolean;
}

/** A reply of Redis: the parsed value, or the error line as the server wrote it. */
export type RedisReply =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string };

/**
 * As whom to connect: the learner; the tutorial's administrator, who may run what ElastiCache refuses (the learner
 * again where there is none); or anybody else.
 */
export type RedisAccount = 'user' | 'admin' | RedisCredentials;

/** A user name (null: `default`) and a password (null: sends no AUTH). */
export interface RedisCredentials {
  readonly username: string | null;
  readonly password: string | null;
}

/** How a session is opened. */
export interface RedisSessionOptions {
  /** Default: `user`. */
  readonly as?: RedisAccount;
  /** Sentinels that tell where the primary is; the session then follows a failover. */
  readonly sentinels?: SentinelsFact;
}

/** One node of an open Redis. Commands go to this node alone, also when it is a replica. */
export interface RedisNodeSession {
  readonly node: RedisNode;
  /** Throws on an error reply, MOVED included. */
  command(name: string, ...args: readonly (string | number)[]): Promise<unknown>;
  info(section?: string): Promise<ReadonlyMap<string, string>>;
}

/** An open connection to the run's Redis. */
export interface RedisSession extends AsyncDisposable {
  /** `host:port` that it was opened with, as the prompt of redis-cli shows it. */
  readonly address: string;
  /** The cache-aside core's port over this connection. */
  readonly keyValue: KeyValue;
  /** Sends one command, in cluster mode to the shard of its key; throws on an error reply. */
  command(name: string, ...args: readonly (string | number)[]): Promise<unknown>;
  /** Fields of INFO; in cluster mode what can be added up is the sum of all primaries. */
  info(section?: string): Promise<ReadonlyMap<string, string>>;
  /** The node of the fact that has this port; connects to it when it is first used. */
  node(port: number): Promise<RedisNodeSession>;
  /** Does `work` with every node of the fact, one after the other, in the fact's order. */
  eachNode<T>(work: (node: RedisNodeSession) => Promise<T>): Promise<readonly T[]>;
}

/** What one node says of itself now. */
export interface RedisNodeView {
  /** As the fact names it; the role is as it was at the start. */
  readonly node: RedisNode;
  /** Null when the node does not answer; everything else is then null, too. */
  readonly role: 'primary' | 'replica' | null;
  /** Port of the primary that a replica copies. */
  readonly primaryPort: number | null;
  /** Whether a replica is linked to its primary. */
  readonly linked: boolean | null;
  readonly pid: number | null;
  readonly keys: number | null;
  /** Bytes. */
  readonly usedMemory: number | null;
  /** Bytes of the replication stream so far; equal on a primary and a replica that has all of it. */
  readonly replicationOffset: number | null;
  /** `ok` or `fail` in cluster mode, null without. */
  readonly clusterState: string | null;
}

/** Three Sentinels that watch a primary without cluster mode. Plain JSON. */
export interface SentinelsFact {
  /** What the Sentinels call the primary. */
  readonly masterName: string;
  readonly nodes: readonly { readonly host: string; readonly port: number }[];
  /** How many must agree. */
  readonly quorum: number;
  /** ms of silence after which a Sentinel takes the primary for dead. */
  readonly downAfterMs: number;
}

/** A backup: one RDB file for each shard. Plain JSON. */
export interface RedisBackupFact {
  readonly name: string;
  /** Absolute paths in the order of the shards; the first is what `fromBackup` takes. */
  readonly files: readonly string[];
  /** Of all files. */
  readonly bytes: number;
}

/** What only a real server of this machine can do; each has a text `engine.needs.<need>`. */
export type RealServerNeed = 'users' | 'kill' | 'restart' | 'sentinels' | 'backup' | 'restore';

/** What not every Redis can do. */
export type RedisCapability =
  | CommonCapability
  | RealServerNeed
  /** It is a server of the product itself, no imitation. */
  | 'genuine'
  /** It refuses commands to the learner, as ElastiCache does. */
  | 'refuse-commands'
  /** Several at the same time measure what each would measure alone. */
  | 'side-by-side';

/** Redis as steps see it. */
export interface RedisEngine
  extends
    FamilyEngine<RedisSpec, RedisFact, RedisSession, RedisSessionOptions, RedisCapability>,
    RedisOperations {
  /** @throws TutorialError NEEDS_REAL_SERVER unless a server of this kind can do it */
  require(server: Pick<RedisFact, 'kind'>, need: RealServerNeed): void;
  /** @throws TutorialError NEEDS_REAL_SERVER unless a server of this kind can be started so */
  requireFor(server: Pick<RedisFact, 'kind'>, spec: RedisSpec): void;
  /**
   * One command over a fresh connection to `fact.host`:`fact.port`, as the learner (`token`), without or with a wrong
   * password, or as anybody else; the reply as it came.
   */
  attempt(fact: RedisFact, as: RedisAttempt, command: readonly string[]): Promise<RedisReply>;
}

/** As whom one command is tried. */
export type RedisAttempt = 'token' | 'none' | 'wrong' | RedisAccount;

/** What can be done with the servers of a private Redis, beside talking to them. */
export interface RedisOperations {
  /** What every node of the fact says of itself; a node that does not answer is in the list as well. */
  topology(fact: RedisFact): Promise<readonly RedisNodeView[]>;
  /** The fact with the roles and pids of now, and the primary's address after a failover. */
  current(fact: RedisFact): Promise<RedisFact>;
  /** SIGKILL for the process of one node, proved to be ours; resolves when it is gone. */
  killNode(fact: RedisFact, port: number): Promise<void>;
  /** Starts a dead node again, as it was but empty; a primary that was replaced comes back as a replica. */
  restartNode(fact: RedisFact, port: number, signal: AbortSignal): Promise<void>;
  /** Starts three Sentinels; `downAfterMs` is 1000 unless told. They end with the Redis's cleanup or by this. */
  startSentinels(
    fact: RedisFact,
    options: { readonly owner: string; readonly downAfterMs?: number },
    signal: AbortSignal,
  ): Promise<SentinelsFact>;
  /** Writes a backup below the workspace, from a replica where there is one. */
  backup(
    fact: RedisFact,
    options: { readonly owner: string; readonly name: string },
    signal: AbortSignal,
  ): Promise<RedisBackupFact>;
}
