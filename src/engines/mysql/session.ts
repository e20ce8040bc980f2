import type { FieldPacket, PoolConnection, ResultSetHeader } from 'mysql2/promise';
import { CancelledError, TutorialError } from '../../contract/errors.ts';
import type { MysqlFact } from '../../contract/facts.ts';
import { isGivenByUrl } from '../kinds/external.ts';
import { ANSWER_MS, Unanswered, type NoAnswer } from '../waits/patience.ts';
import type { MysqlSession, QueryResult, StatementLimits } from './contract.ts';
import { poolOf, type BoundPool, type MysqlEndpoint } from './connect.ts';
import { mapMysqlError } from './errors.ts';
import { runLimited } from './limited.ts';

type Values = readonly (string | number | null)[];

/** Runs one statement on a connection of the pool. */
type Run = (connection: PoolConnection, sql: string, params?: Values) => Promise<QueryResult>;

const CONNECTIONS = 10;
const END_MS = 500;
/** How long the server is waited for when it is told to end a statement. */
const KILL_MS = 2000;
const BACKSLASHES = "SET SESSION sql_mode = REPLACE(@@sql_mode, 'NO_BACKSLASH_ESCAPES', '')";

/**
 * Opens a pool of mysql2 and proves that the server answers. Statements always use the text protocol (`query`), so
 * that a value has one form everywhere. Throws ENGINE_GONE, ENGINE_SILENT, EXTERNAL_UNREACHABLE or EXTERNAL_REFUSED.
 */
export async function openMysqlSession(
  fact: MysqlFact,
  endpoint: MysqlEndpoint,
  limits?: StatementLimits,
): Promise<MysqlSession> {
  const bound = await poolOf(endpoint, limits === undefined ? CONNECTIONS : 1);
  const { pool } = bound;
  if (isGivenByUrl(fact)) {
    // mysql2 escapes with backslashes: a server in this mode would read them as plain characters.
    pool.pool.on('connection', (connection) => {
      connection.query(BACKSLASHES, () => undefined);
    });
  }
  const session = new PooledSession(bound, fact, endpoint.answerMs ?? ANSWER_MS.mysql, limits);
  try {
    (await pool.getConnection()).release();
  } catch (error) {
    await session[Symbol.asyncDispose]();
    throw mapMysqlError(error, fact);
  }
  return session;
}

/** A question to the server, and what became of it when no answer came. */
interface Question {
  readonly answer: Promise<unknown>;
  silence: NoAnswer | undefined;
}

class PooledSession implements MysqlSession {
  readonly #bound: BoundPool;
  readonly #fact: MysqlFact;
  readonly #limited: boolean;
  readonly #run: Run;
  readonly #asked = new Unanswered<Question>();
  readonly #endWatch: () => void;

  constructor(
    bound: BoundPool,
    fact: MysqlFact,
    answerMs: number,
    limits: StatementLimits | undefined,
  ) {
    this.#bound = bound;
    this.#fact = fact;
    this.#limited = limits !== undefined;
    this.#run = limits === undefined ? run : limitedRun(bound, limits);
    this.#endWatch = this.#asked.watch(answerMs, (late, error) => {
      for (const question of late) question.silence = error;
      // Not all of them have a connection: more than it has wait for the pool.
      bound.sockets.cutOff(late.map(({ answer }) => answer));
    });
  }

  query(sql: string, params?: Values, signal?: AbortSignal): Promise<QueryResult> {
    const { pool } = this.#bound;
    return this.#mapped(async () => {
      if (signal === undefined && !this.#limited) {
        return toResult(await pool.query(sql, [...(params ?? [])]));
      }
      const connection = await pool.getConnection();
      return this.#abortable(connection, signal, () => this.#run(connection, sql, params), true);
    });
  }

  async readOnly<T>(work: (query: MysqlSession['query']) => Promise<T>): Promise<T> {
    const connection = await this.#mapped(() => this.#bound.pool.getConnection());
    try {
      await this.#mapped(() => connection.query('START TRANSACTION READ ONLY'));
      return await work((sql, params, signal) =>
        this.#mapped(() => {
          const running = (): Promise<QueryResult> => this.#run(connection, sql, params);
          return this.#abortable(connection, signal, running, false);
        }),
      );
    } finally {
      await this.#mapped(() => connection.query('ROLLBACK')).then(
        () => {
          connection.release();
        },
        () => {
          connection.destroy();
        },
      );
    }
  }

  /** Ends the pool; a server that hangs never lets a connection end, so that it is cut. */
  async [Symbol.asyncDispose](): Promise<void> {
    const { pool, sockets } = this.#bound;
    this.#endWatch();
    await withinMs(END_MS, pool.end());
    sockets.close();
  }

  async #mapped<T>(work: () => Promise<T>): Promise<T> {
    const answer = work();
    const question: Question = { answer, silence: undefined };
    this.#asked.add(question);
    try {
      return await answer;
    } catch (error) {
      if (error instanceof CancelledError) throw error;
      throw mapMysqlError(question.silence ?? error, this.#fact);
    } finally {
      this.#asked.delete(question);
    }
  }

  /** Runs a statement that the signal or a limit may end: the server is told to stop it, the connection is given up. */
  async #abortable(
    connection: PoolConnection,
    signal: AbortSignal | undefined,
    work: () => Promise<QueryResult>,
    release: boolean,
  ): Promise<QueryResult> {
    let abort: (() => void) | undefined;
    const aborted = new Promise<never>((_resolve, reject) => {
      abort = () => {
        reject(new CancelledError());
      };
      signal?.addEventListener('abort', abort, { once: true });
    });
    aborted.catch(() => undefined);
    try {
      if (signal?.aborted === true) throw new CancelledError();
      const running = work();
      running.catch(() => undefined);
      const result = await Promise.race([running, aborted]);
      if (release) connection.release();
      return result;
    } catch (error) {
      if (error instanceof CancelledError || error instanceof TutorialError) {
        const { threadId } = connection;
        connection.destroy();
        await this.#kill(threadId);
      } else if (release) connection.release();
      throw error;
    } finally {
      if (abort !== undefined) signal?.removeEventListener('abort', abort);
    }
  }

  /** A server that is busy with one statement alone may not even hear of it. */
  async #kill(threadId: number): Promise<void> {
    const killed = this.#bound.pool.query('KILL QUERY ?', [threadId]);
    await withinMs(KILL_MS, killed);
  }
}

/** Waits for work, whatever becomes of it, but not longer than `ms`. */
async function withinMs(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work.catch(() => undefined), late]);
  clearTimeout(timer);
}

/** Runs statements within limits; the pool has one connection, which is the one last taken from it. */
function limitedRun({ pool, sockets }: BoundPool, limits: StatementLimits): Run {
  let taken: Parameters<typeof runLimited>[0]['connection'] | undefined;
  pool.pool.on('acquire', (connection) => {
    taken = connection;
  });
  return (_connection, sql, params = []) => {
    if (taken === undefined) throw new Error('no connection was taken');
    return runLimited({ connection: taken, sockets, limits, sql, params });
  };
}

async function run(connection: PoolConnection, sql: string, params?: Values): Promise<QueryResult> {
  return toResult(await connection.query(sql, [...(params ?? [])]));
}

function toResult([result, fields]: [unknown, FieldPacket[] | undefined]): QueryResult {
  if (Array.isArray(result)) {
    return {
      rows: result as QueryResult['rows'],
      columns: (fields ?? []).map((field) => field.name),
      affectedRows: 0,
      warnings: 0,
    };
  }
  const header = result as ResultSetHeader;
  return {
    rows: [],
    columns: [],
    affectedRows: header.affectedRows,
    warnings: header.warningStatus,
  };
}
