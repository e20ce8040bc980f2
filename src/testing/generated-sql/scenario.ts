import { change } from './changes.ts';
import { query } from './queries.ts';
import { randomFrom, type Random } from './random.ts';
import { createTable, generatedTable, type GeneratedTable } from './tables.ts';
import { sql, type Piece } from './tree.ts';

/** One statement of a scenario. */
export interface Statement {
  readonly piece: Piece;
  /** Sent as a prepared statement, with what is bound as parameters. */
  readonly prepared: boolean;
  readonly does: 'create' | 'change' | 'query' | 'transaction';
  /** The table to be looked at afterwards. */
  readonly table?: string;
}

/** Statements on two tables of their own, in order. */
export interface Scenario {
  readonly seed: number;
  readonly tables: readonly string[];
  readonly statements: readonly Statement[];
}

const LENGTH = 50;

function changes(random: Random, tables: readonly GeneratedTable[]): Statement {
  const table = random.pick(tables);
  return {
    piece: change(random, table),
    prepared: random.chance(0.3),
    does: 'change',
    table: table.name,
  };
}

/** Makes up a scenario. */
export function scenario(seed: number): Scenario {
  const random = randomFrom(seed);
  const tables = ['t', 'u'].map((name) => generatedTable(random, name));
  const statements: Statement[] = tables.map((table) => ({
    piece: createTable(table),
    prepared: false,
    does: 'create',
  }));
  let open = false;
  for (const table of [...tables, ...tables, ...tables]) statements.push(changes(random, [table]));
  while (statements.length < LENGTH) {
    if (random.chance(0.06)) {
      const word = open ? random.pick(['COMMIT', 'ROLLBACK']) : 'START TRANSACTION';
      open = !open;
      statements.push({ piece: sql`${word}`, prepared: false, does: 'transaction' });
    } else if (random.chance(0.3)) statements.push(changes(random, tables));
    else {
      statements.push({
        piece: query(random, tables),
        prepared: random.chance(0.2),
        does: 'query',
      });
    }
  }
  if (open) statements.push({ piece: sql`COMMIT`, prepared: false, does: 'transaction' });
  return { seed, tables: tables.map((table) => table.name), statements };
}
