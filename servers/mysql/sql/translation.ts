import { errors } from '../errors.ts';
import type { ColumnDefinition, TableDefinition } from '../store/catalog.ts';
import type { Cursor } from './cursor.ts';
import type { Grouping } from './grouping.ts';
import { Scope, type OutColumn, type Source } from './scope.ts';
import type { SqlType } from './types.ts';

/** What the translator asks of the databases. */
export interface CatalogView {
  /** The modes of `sql_mode`, and BINARY when texts compare byte by byte. */
  readonly modes: ReadonlySet<string>;
  /** The table; undefined when it does not exist. Throws 1049 or 1044 for the database. */
  table(database: string, name: string): TableDefinition | undefined;
}

/** A translated expression. */
export interface Expr {
  /** Text for SQLite; safe to stand as an operand. */
  readonly sql: string;
  readonly type: SqlType;
  /** The decoded text of a literal. */
  readonly literal?: { readonly kind: 'text' | 'number' | 'null'; readonly text: string };
  /** A column of a stored table, which brings its own collation and affinity. */
  readonly stored?: boolean;
  /** Label when no alias is given, if it is not the expression's own text. */
  readonly label?: string;
  readonly column?: OutColumn;
  readonly parameter?: boolean;
  /** The value of a whole constant, exactly: one of BIGINT or of BIGINT UNSIGNED. */
  readonly whole?: bigint | undefined;
  /** TRUE or FALSE as such, which JSON functions tell from 1 and 0. */
  readonly truth?: 'true' | 'false';
}

/** A translated SELECT. */
export interface SelectTranslation {
  readonly sql: string;
  readonly columns: readonly OutColumn[];
}

/** What translates parts that hold others; handed in, so that no import leads back to the modules that have it. */
export interface Translators {
  readonly select: (t: Translation) => SelectTranslation;
  readonly expression: (t: Translation, power?: number) => Expr;
}

/** State of the translation of one statement. */
export class Translation {
  readonly cursor: Cursor;
  readonly catalog: CatalogView;
  /** The session's current database, if any. */
  readonly current: string | undefined;
  /** The one database the statement uses; undefined while it uses none. */
  used: string | undefined;
  scope = new Scope();
  /** Where the translation is, in MySQL's words for error 1054. */
  clause = 'field list';
  /** Common table expressions in sight, innermost last. */
  ctes: (Pick<Source, 'columns' | 'isRecursive'> & { readonly name: string })[] = [];
  /** In the members of a recursive CTE of UNION ALL, whose rows carry their level. */
  hasLevels = false;
  /** Aggregates in the SELECT being translated; those with OVER do not count. */
  aggregates = 0;
  /** What ORDER BY is judged by; undefined behind a union. */
  grouping: Grouping | undefined;
  /** How many SELECTs the translation is inside of. */
  depth = 0;
  /** Whether there is a window in the SELECT being translated. */
  windows = false;
  /** Inside ON DUPLICATE KEY UPDATE, VALUES(column) means the row to be inserted. */
  valuesAllowed = false;
  /** Inside INSERT IGNORE, what does not fit is bent. */
  isLenient = false;
  /** Columns of an UPDATE that were assigned further left, with their new values. */
  readonly replaced = new Map<ColumnDefinition, string>();
  readonly #translators: Translators;

  constructor(
    cursor: Cursor,
    catalog: CatalogView,
    current: string | undefined,
    translators: Translators,
  ) {
    this.cursor = cursor;
    this.catalog = catalog;
    this.current = current;
    this.#translators = translators;
  }

  /** Translates a SELECT at the cursor. */
  select(): SelectTranslation {
    return this.#translators.select(this);
  }

  /** Translates an expression at the cursor, up to an operator that binds weaker than `power`. */
  expression(power?: number): Expr {
    return this.#translators.expression(this, power);
  }

  /** Notes that the statement uses a database; a second one is not supported. */
  use(database: string): void {
    if (this.used !== undefined && this.used !== database) {
      throw errors.unsupported('A statement over two databases');
    }
    this.used = database;
  }

  /** Runs `inner` in a scope of its own and returns to the outer one. */
  within<T>(inner: () => T, correlated = true, levels = false): T {
    const { scope, clause, aggregates, windows, grouping, hasLevels, depth } = this;
    this.depth++;
    this.hasLevels = levels;
    this.aggregates = 0;
    this.windows = false;
    this.scope = new Scope(correlated ? scope : undefined);
    try {
      return inner();
    } finally {
      Object.assign(this, { scope, clause, aggregates, windows, grouping, hasLevels, depth });
    }
  }

  /** Reads `[database.]table`. */
  tableName(): { database: string; name: string } {
    const first = this.cursor.name();
    if (this.cursor.accept('.')) return { database: first, name: this.cursor.name() };
    if (this.current === undefined) throw errors.noDatabase();
    return { database: this.current, name: first };
  }

  /** Reads `[database.]table`, which must exist. */
  existingTable(): { database: string; table: TableDefinition } {
    const { database, name } = this.tableName();
    const table = this.catalog.table(database, name);
    if (table === undefined) throw errors.noTable(`${database}.${name}`);
    this.use(database);
    return { database, table };
  }
}
