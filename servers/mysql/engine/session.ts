import type { EmbeddedAccount } from '../config.ts';
import { errors, type MySqlError } from '../errors.ts';
import type { Database } from '../store/database.ts';
import type { FunctionHost } from '../store/functions-session.ts';
import type { CatalogView } from '../sql/translation.ts';
import { tokenize, type Token } from '../sql/lexer.ts';
import type { Value } from '../sql/types.ts';
import { compile, type Plan } from './compile.ts';
import { INFORMATION_SCHEMA, missingView } from './information-schema.ts';
import { count, type Counters, type Instance } from './instance.ts';
import { Transaction } from './transaction.ts';
import { Variables } from './variables.ts';

/** What `SHOW WARNINGS` lists. */
export interface Warning {
  readonly level: 'Note' | 'Warning' | 'Error';
  readonly code: number;
  readonly message: string;
}

const CACHED_PLANS = 500;

/** One connection's state: its account, database, variables, transaction, and the plans of its statements. */
export class Session implements FunctionHost {
  readonly instance: Instance;
  readonly id: number;
  readonly account: EmbeddedAccount;
  readonly variables: Variables;
  readonly counters: Counters = new Map();
  readonly userVariables = new Map<string, Value>();
  readonly transaction = new Transaction(this);
  readonly connectedAt = Date.now();
  /** The client counts matched rows, not changed ones, as affected (CLIENT_FOUND_ROWS). */
  foundRows = false;
  database: string | undefined;
  lastInsertId = 0;
  rowCount = -1;
  rowsFound = 0;
  warnings: Warning[] = [];
  /** Whether the statement that runs changes rows, and has not said IGNORE. */
  changing = false;
  startedAt = 0;
  /** What the connection is doing, for `SHOW PROCESSLIST`. */
  running: string | undefined;
  /** How long the answer to the statement is to be delayed (SLEEP). */
  sleepMs = 0;
  closed = false;
  /** Ends the connection; set by it. */
  disconnect: () => void = () => undefined;
  readonly #plans = new Map<string, Plan>();
  #plansVersion = -1;

  constructor(instance: Instance, account: EmbeddedAccount, id: number) {
    this.instance = instance;
    this.account = account;
    this.id = id;
    this.variables = new Variables(instance);
    instance.sessions.set(this.id, this);
    count(instance.counters, 'Connections');
  }

  /** Makes a database the current one. Throws 1049 or 1044. */
  use(name: string): void {
    this.requireAccess(name);
    this.database = this.instance.database(name).name;
  }

  /** Throws 1044 when the account may not use the database. */
  requireAccess(name: string): void {
    if (!this.mayUse(name)) throw errors.databaseDenied(this.account.user, name);
  }

  /** Whether the account may see and use a database. */
  mayUse(name: string): boolean {
    return (
      this.account.admin ||
      name.toLowerCase() === INFORMATION_SCHEMA ||
      this.instance.userDatabases.has(name)
    );
  }

  /** Whether a change refuses a value that does not fit, zero dates among them. */
  get strict(): boolean {
    const { modes } = this.variables;
    const zeros = modes.has('NO_ZERO_DATE') && modes.has('NO_ZERO_IN_DATE');
    return zeros && (modes.has('STRICT_TRANS_TABLES') || modes.has('STRICT_ALL_TABLES'));
  }

  /** Whether a statement bends what does not fit, with a warning. */
  bends(sql: string): boolean {
    return !this.strict || /^\W*INSERT\s+(?:\w+\s+)?IGNORE\b/i.test(sql);
  }

  /** The tables as this session may see them. */
  get view(): CatalogView {
    return {
      modes: this.variables.modes,
      table: (database, name) => {
        if (!this.mayUse(database)) throw errors.tableDenied(this.account.user, name);
        const { tables } = this.instance.database(database);
        const schema = database.toLowerCase() === INFORMATION_SCHEMA;
        const found = tables.get(schema ? name.toUpperCase() : name);
        if (schema && found === undefined) throw missingView(name);
        return found;
      },
    };
  }

  /** Translates a statement, or finds its translation. */
  plan(sql: string, tokens?: readonly Token[]): Plan {
    const { schemaVersion } = this.instance;
    if (this.#plansVersion !== schemaVersion) {
      this.#plans.clear();
      this.#plansVersion = schemaVersion;
    }
    const { modes } = this.variables;
    const key = [this.database ?? '', ...modes, sql].join('\0');
    const known = this.#plans.get(key);
    if (known !== undefined) return known;
    const plan = compile(sql, tokens ?? tokenize(sql, modes), this.view, this.database);
    if (plan.kind !== 'command') {
      for (const oldest of this.#plans.keys()) {
        if (this.#plans.size < CACHED_PLANS) break;
        this.#plans.delete(oldest);
      }
      this.#plans.set(key, plan);
    }
    return plan;
  }

  /** Counts something for this session and for the server. */
  count(name: string, amount = 1): void {
    count(this.counters, name, amount);
    count(this.instance.counters, name, amount);
  }

  /** Runs `body` as the session that functions ask. */
  asCurrent<T>(body: () => T): T {
    const { instance } = this;
    const before = instance.current;
    instance.current = this;
    try {
      return body();
    } finally {
      instance.current = before;
    }
  }

  /** The current database, if one is chosen and still there. */
  currentDatabase(): Database | undefined {
    return this.database === undefined ? undefined : this.instance.databases.get(this.database);
  }

  /** What a session function answers. */
  fact(name: string): Value {
    const facts: Readonly<Record<string, Value>> = {
      database: this.database ?? null,
      user: `${this.account.user}@127.0.0.1`,
      version: this.instance.version,
      connection: this.id,
      'found-rows': this.rowsFound,
      'row-count': this.rowCount,
    };
    return name in facts ? (facts[name] ?? null) : this.lastInsertId;
  }

  warn(error: MySqlError, level: 'Note' | 'Warning'): void {
    const isDivision = error.errno === 1365;
    if (isDivision && !this.variables.modes.has('ERROR_FOR_DIVISION_BY_ZERO')) return;
    if (level === 'Warning' && this.changing && this.strict) throw error;
    this.warnings.push({ level, code: error.errno, message: error.message });
  }

  /** Back to the state of a new connection (COM_RESET_CONNECTION). */
  reset(): void {
    this.transaction.abandon();
    this.variables.reset();
    this.userVariables.clear();
    this.lastInsertId = 0;
    this.warnings = [];
  }

  /** Ends the session: its transaction is rolled back, and what still waits for a lock will not run. */
  close(): void {
    this.closed = true;
    this.transaction.abandon();
    this.instance.sessions.delete(this.id);
  }
}
