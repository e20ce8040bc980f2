import type { MysqlFact } from '../../contract/facts.ts';
import type { CommonCapability, FamilyEngine } from '../family.ts';

/** What create-mysql asks for. */
export interface MysqlSpec {
  readonly owner: string;
  /** Null picks a free port. */
  readonly port: number | null;
  readonly database: string;
}

/** As whom to connect: the learner's account, or the administrator where there is one. */
export type MysqlAccount = 'user' | 'admin';

/** What one statement of somebody else's may take. */
export interface StatementLimits {
  readonly rows: number;
  /** Of the whole answer, as it comes over the network. */
  readonly bytes: number;
  readonly seconds: number;
}

/** How a session is opened. */
export interface MysqlSessionOptions {
  /** Default: `user`. */
  readonly as?: MysqlAccount;
  /**
   * Bounds every statement of the session, whose statements then run one after the other: one that goes over is ended
   * on the server and throws SQL_TOO_MANY_ROWS, SQL_TOO_LARGE or SQL_TOO_SLOW.
   */
  readonly limits?: StatementLimits;
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

/** An open pool to the run's MySQL. No answer is waited for without end: ENGINE_SILENT. */
export interface MysqlSession extends AsyncDisposable {
  query(
    sql: string,
    params?: readonly (string | number | null)[],
    signal?: AbortSignal,
  ): Promise<QueryResult>;
  /** Runs `work` on one connection inside START TRANSACTION READ ONLY. */
  readOnly<T>(work: (query: MysqlSession['query']) => Promise<T>): Promise<T>;
}

/** What not every MySQL can do. */
export type MysqlCapability =
  | CommonCapability
  /** A transaction goes on reading what was there when it began (REPEATABLE READ). */
  | 'snapshot-reads'
  /** It fills a big table as fast as a server that is made for it. */
  | 'bulk-load';

/** MySQL as steps see it. */
export type MysqlEngine = FamilyEngine<
  MysqlSpec,
  MysqlFact,
  MysqlSession,
  MysqlSessionOptions,
  MysqlCapability
>;
