import { errors } from '../errors.ts';
import { sameName } from '../store/catalog.ts';
import type { ColumnDefinition, TableDefinition } from '../store/catalog.ts';
import type { SqlType } from './types.ts';

/** A table's column behind a result column. */
export interface Origin {
  readonly database: string;
  readonly table: TableDefinition;
  readonly column: ColumnDefinition;
}

/** A column that a FROM clause or a SELECT list offers. */
export interface OutColumn {
  readonly name: string;
  readonly type: SqlType;
  readonly origin?: Origin;
  /** Alias of the table it came through. */
  readonly table?: string;
}

/** The columns of a stored table, as a FROM clause offers them. */
export function columnsOf(database: string, table: TableDefinition, alias: string): OutColumn[] {
  return table.columns.map((column) => ({
    name: column.name,
    type: column.declared.type,
    origin: { database, table, column },
    table: alias,
  }));
}

/** One table, derived table or CTE in a FROM clause. */
export interface Source {
  readonly alias: string;
  readonly columns: readonly OutColumn[];
  /** Columns joined by USING, which `*` shows only once. */
  readonly hidden: Set<string>;
  /** The CTE itself, inside its definition. */
  readonly isRecursive?: boolean;
  /** A stored table, whose keys tell its rows apart. */
  readonly isTable?: boolean;
}

/** What names mean inside one SELECT. */
export class Scope {
  readonly sources: Source[] = [];
  /** Aliases of the SELECT list; GROUP BY, HAVING and ORDER BY may use them. */
  aliases: readonly OutColumn[] = [];
  /** Columns of the sources as they are named outside of aggregates, here and in inner SELECTs. */
  readonly named: OutColumn[] = [];
  /** How many aggregates the translation is inside of. */
  inside = 0;
  readonly parent: Scope | undefined;

  constructor(parent?: Scope) {
    this.parent = parent;
  }

  /** Adds a source; its alias must be new. */
  add(source: Source): void {
    if (this.sources.some((other) => other.alias === source.alias)) {
      throw errors.notUniqueTable(source.alias);
    }
    this.sources.push(source);
  }

  /** Adds a stored table. */
  addTable(database: string, table: TableDefinition, alias: string): void {
    this.add({ alias, columns: columnsOf(database, table, alias), hidden: new Set() });
  }

  /** Finds a column here or in an outer SELECT; undefined when there is none. */
  private find(table: string | undefined, name: string, clause: string): OutColumn | undefined {
    const found = this.sources
      .filter((source) => table === undefined || sameName(source.alias, table))
      .flatMap((source) =>
        source.hidden.has(name.toLowerCase()) && table === undefined
          ? []
          : source.columns.filter((column) => sameName(column.name, name)),
      );
    if (found.length > 1 && table === undefined) {
      const alias = this.aliasOf(name);
      if (alias !== undefined && clause === 'order clause') return alias;
      throw errors.ambiguous(name, clause);
    }
    if (found[0] !== undefined && this.inside === 0) this.named.push(found[0]);
    return found[0] ?? (table === undefined ? this.aliasOf(name) : undefined);
  }

  private aliasOf(name: string): OutColumn | undefined {
    return this.aliases.find((alias) => sameName(alias.name, name));
  }

  /**
   * The column a name stands for.
   * @throws MySqlError 1054 when no table has it, 1052 when several have it.
   */
  resolve(table: string | undefined, name: string, clause: string): OutColumn {
    const column = this.find(table, name, clause);
    if (column !== undefined) return column;
    if (this.parent !== undefined) return this.parent.resolve(table, name, clause);
    const [first] = this.sources.flatMap((source) => source.columns);
    if (first?.origin?.database === 'information_schema')
      throw errors.unsupported(`Column ${name}`);
    throw errors.unknownColumn(table === undefined ? name : `${table}.${name}`, clause);
  }

  /** The sources `*` or `alias.*` stands for. */
  expand(alias: string | undefined): readonly Source[] {
    const found = this.sources.filter(
      (source) => alias === undefined || sameName(source.alias, alias),
    );
    if (alias !== undefined && found.length === 0) throw errors.unknownTable(alias);
    return found;
  }
}
