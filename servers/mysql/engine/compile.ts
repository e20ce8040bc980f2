import { errors } from '../errors.ts';
import { Cursor } from '../sql/cursor.ts';
import { expression } from '../sql/expression.ts';
import { insertStatement, type InsertTranslation } from '../sql/insert.ts';
import type { Token } from '../sql/lexer.ts';
import { deleteStatement, updateStatement, type ModifyTranslation } from '../sql/modify.ts';
import { selectStatement } from '../sql/select.ts';
import { Translation, type CatalogView } from '../sql/translation.ts';
import { resultColumn, type ResultColumn } from './reply.ts';

/** A statement ready to run. */
export type Plan = { readonly parameters: number; readonly counter: string } & (
  | {
      readonly kind: 'query';
      readonly sql: string;
      readonly database: string | undefined;
      readonly columns: readonly ResultColumn[];
    }
  | { readonly kind: 'insert'; readonly insert: InsertTranslation }
  | { readonly kind: 'modify'; readonly modify: ModifyTranslation }
  | { readonly kind: 'command'; readonly sql: string; readonly tokens: readonly Token[] }
);

/** The translation of a statement in a session's surroundings. */
export function translation(
  cursor: Cursor,
  { view, database }: { readonly view: CatalogView; readonly database: string | undefined },
): Translation {
  return new Translation(cursor, view, database, { select: selectStatement, expression });
}

/**
 * Translates one statement; what is not a query or a change of rows is left to the commands.
 * @throws MySqlError for whatever is wrong or not supported.
 */
export function compile(
  sql: string,
  tokens: readonly Token[],
  view: CatalogView,
  database: string | undefined,
): Plan {
  const cursor = new Cursor(sql, tokens);
  const { parameters } = cursor;
  const { key } = cursor.peek();
  const t = translation(cursor, { view, database });
  switch (key) {
    case 'SELECT':
    case 'WITH':
    case '(':
    case 'VALUES': {
      const { sql: text, columns } = selectStatement(t);
      if (key === 'WITH' && cursor.isOneOf('UPDATE', 'DELETE', 'INSERT', 'REPLACE')) {
        throw errors.unsupported(`WITH before ${cursor.peek().key}`);
      }
      cursor.finish();
      return {
        kind: 'query',
        counter: 'Com_select',
        sql: text,
        database: t.used,
        parameters,
        columns: columns.map(resultColumn),
      };
    }
    case 'INSERT':
    case 'REPLACE': {
      cursor.next();
      const insert = insertStatement(t, key === 'REPLACE');
      const select = insert.rows === undefined ? '_select' : '';
      return { kind: 'insert', counter: `Com_${key.toLowerCase()}${select}`, insert, parameters };
    }
    case 'UPDATE':
    case 'DELETE': {
      cursor.next();
      const modify = key === 'UPDATE' ? updateStatement(t) : deleteStatement(t);
      return { kind: 'modify', counter: `Com_${key.toLowerCase()}`, modify, parameters };
    }
    case '':
      if (cursor.peek().kind === 'end') throw errors.emptyQuery();
      throw cursor.syntaxError();
    default:
      return { kind: 'command', counter: '', sql, tokens, parameters };
  }
}
