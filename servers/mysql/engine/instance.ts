import type { Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import type { EmbeddedAccount, EmbeddedMysqlConfig } from '../config.ts';
import { errors } from '../errors.ts';
import { Database } from '../store/database.ts';
import { FunctionRegistry } from '../store/function-registry.ts';
import { defineFunctions } from '../store/functions.ts';
import type { FunctionHost } from '../store/functions-session.ts';
import { Sqlite } from '../store/sqlite.ts';
import type { Value } from '../sql/types.ts';
import { INFORMATION_SCHEMA, informationSchema } from './information-schema.ts';

/** Numbers of `SHOW STATUS`. */
export type Counters = Map<string, number>;

/** Adds to one counter. */
export function count(counters: Counters, name: string, amount = 1): void {
  counters.set(name, (counters.get(name) ?? 0) + amount);
}

/** A connection as others see it: in SHOW PROCESSLIST, by KILL. */
export interface Connected {
  readonly account: EmbeddedAccount;
  /** Milliseconds since 1970. */
  readonly connectedAt: number;
  readonly database: string | undefined;
  /** The statement it runs; undefined while it sleeps. */
  readonly running: string | undefined;
  /** Ends the connection. */
  disconnect(): void;
}

/** The server behind all connections: databases, accounts, counters. */
export class Instance {
  readonly config: EmbeddedMysqlConfig;
  /** `VERSION()`: names the engine, so that no figure is taken for MySQL's own. */
  readonly version: string;
  readonly startedAt = Date.now();
  readonly databases = new Map<string, Database>();
  /** Connections by their number. */
  readonly sessions = new Map<number, Connected>();
  readonly counters: Counters = new Map();
  readonly globals = new Map<string, Value>();
  /** Grows with every change of a table, so that translations are made anew. */
  schemaVersion = 0;
  /** The connection whose statement is running; functions ask it. */
  current: FunctionHost | undefined;
  /** Port that is listened on. */
  port: number;
  /** Stops the server; set by it. */
  shutdown: () => void = () => undefined;
  /** Databases made by accounts that are not admin. */
  readonly userDatabases = new Set<string>();
  readonly #library: Sqlite3Static;
  readonly #functions: FunctionRegistry;
  /** A database without tables, for expressions that use none. */
  readonly expressions: Sqlite;
  #nextSession = 1;

  constructor(config: EmbeddedMysqlConfig, library: Sqlite3Static) {
    this.config = config;
    this.#library = library;
    this.port = config.port;
    this.version = `8.0.0-embedded-sqlite-${library.version.libVersion}`;
    this.#functions = new FunctionRegistry(library);
    defineFunctions(this.#functions, () => {
      if (this.current === undefined) throw errors.internal('no session');
      return this.current;
    });
    this.expressions = this.#newSqlite();
    const schema = informationSchema(() => this.#newSqlite());
    this.databases.set(INFORMATION_SCHEMA, schema);
    this.createDatabase(config.database);
    this.userDatabases.add(config.database);
  }

  /** A number for a new connection. */
  connectionId(): number {
    return this.#nextSession++;
  }

  /** Makes an empty database. */
  createDatabase(name: string): void {
    this.databases.set(name, new Database(name, () => this.#newSqlite()));
    this.schemaVersion++;
  }

  /** Removes a database with all its tables. */
  dropDatabase(name: string): void {
    this.databases.get(name)?.close();
    this.databases.delete(name);
    this.userDatabases.delete(name);
    this.schemaVersion++;
  }

  /** The database of that name. Throws 1049. */
  database(name: string): Database {
    const found = this.databases.get(
      name.toLowerCase() === INFORMATION_SCHEMA ? INFORMATION_SCHEMA : name,
    );
    if (found !== undefined) return found;
    throw /^(?:mysql|sys|performance_schema)$/.test(name)
      ? errors.unsupported(`The database ${name}`)
      : errors.unknownDatabase(name);
  }

  #newSqlite(): Sqlite {
    const sqlite = new Sqlite(this.#library, this.#functions);
    sqlite.foreignKeys(true);
    return sqlite;
  }
}
