import type { EngineKind, EngineLabel } from '../contract/events.ts';
import type { MysqlFact, RedisFact } from '../contract/facts.ts';
import type { Message } from '../text/message.ts';
import type { Presence, Resource } from '../contract/resources.ts';
import type {
  RedisAccount,
  RedisOperations,
  RedisReply,
  RedisSession,
  RedisSessionOptions,
  RedisSpec,
} from './redis/contract.ts';
import type { WebOperations } from './web/contract.ts';

export type * from './redis/contract.ts';
export type * from './web/contract.ts';

/** Which engine the learner asked for. */
export type EngineChoice = 'auto' | EngineKind;

/** What create-mysql asks for. */
export interface MysqlSpec {
  readonly owner: string;
  /** Null picks a free port. */
  readonly port: number | null;
  readonly database: string;
}

/** One possible engine on this machine, with the reason when it cannot be used. */
export type Availability =
  | {
      readonly usable: true;
      readonly kind: EngineKind;
      readonly product: string;
      readonly version: string;
      /** The program's path, the package, or `host:port`. */
      readonly where: string;
    }
  | {
      readonly usable: false;
      readonly kind: EngineKind;
      readonly product: string;
      readonly reason: Message;
    };

/** What one role can run on, in the order of preference, and which one is taken and why. */
export interface Selection {
  readonly candidates: readonly Availability[];
  readonly chosen: EngineKind;
  readonly reason: Message;
}

/** Rows as mysql2 gives them with the tutorial's options (nothing rounded, dates as text). */
export interface QueryResult {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** Column names in order. */
  readonly columns: readonly string[];
  /** For statements without rows. */
  readonly affectedRows: number;
  readonly warnings: number;
}

/** An open pool to the run's MySQL. */
export interface MysqlSession extends AsyncDisposable {
  query(
    sql: string,
    params?: readonly (string | number | null)[],
    signal?: AbortSignal,
  ): Promise<QueryResult>;
  /** Runs `work` on one connection inside START TRANSACTION READ ONLY. */
  readOnly<T>(work: (query: MysqlSession['query']) => Promise<T>): Promise<T>;
}

/** The engines as steps see them. */
export interface Engines extends RedisOperations, WebOperations {
  /** Probes this machine. */
  selectRedis(): Promise<Selection>;
  selectMysql(): Promise<Selection>;
  startRedis(spec: RedisSpec, signal: AbortSignal): Promise<RedisFact>;
  startMysql(spec: MysqlSpec, signal: AbortSignal): Promise<MysqlFact>;
  openRedis(fact: RedisFact, options?: RedisSessionOptions): Promise<RedisSession>;
  openMysql(fact: MysqlFact, as?: 'user' | 'admin'): Promise<MysqlSession>;
  /**
   * One command over a fresh connection to `fact.host`:`fact.port`, as the learner (`token`), without or with a wrong
   * password, or as anybody else; the reply as it came.
   */
  tryRedis(
    fact: RedisFact,
    as: 'token' | 'none' | 'wrong' | RedisAccount,
    command: readonly string[],
  ): Promise<RedisReply>;
  /** Connection settings with secrets, for `env` only. */
  redisUrl(fact: RedisFact): Promise<string>;
  mysqlUrl(fact: MysqlFact): Promise<string>;
}

/** The engines as cleanup sees them: everything is found by looking at the machine, not at the journal. */
export interface EngineAdmin {
  /**
   * Destroys one resource and returns when it is gone; a resource that is not there is a success. Nothing is ever
   * done to a process, folder or key that is not proved to be ours. Throws TutorialError CLEANUP_INCOMPLETE.
   */
  destroy(resource: Resource): Promise<void>;
  /** Looks for one resource on the machine. */
  look(resource: Resource): Promise<Presence>;
  /** Folders and processes in the workspace's instances that `known` does not name; newest last. */
  strays(known?: readonly Resource[]): Promise<readonly Resource[]>;
}

/** The label of a fact's engine. */
export function labelOf(role: 'redis' | 'mysql', fact: RedisFact | MysqlFact): EngineLabel {
  return { role, kind: fact.kind, product: fact.product, version: fact.version };
}
