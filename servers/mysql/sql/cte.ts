import { errors } from '../errors.ts';
import { quoteName } from '../store/catalog.ts';
import type { OutColumn } from './scope.ts';
import type { SelectTranslation, Translation } from './translation.ts';

/** Translates one member of a union. */
type Operand = (t: Translation) => SelectTranslation;

/** Translates what stands between WITH and the SELECT it belongs to. */
export function withClause(t: Translation, operand: Operand): string {
  const { cursor } = t;
  const recursive = cursor.accept('RECURSIVE');
  const parts: string[] = [];
  do {
    const name = cursor.name();
    const names = cursor.is('(') ? cursor.inside(() => cursor.name()) : [];
    cursor.expect('AS', '(');
    const rename = (columns: readonly OutColumn[]): readonly OutColumn[] => {
      if (names.length === 0) return columns;
      if (names.length !== columns.length) throw errors.cteColumns();
      return columns.map((column, index) => ({ ...column, name: names[index] ?? column.name }));
    };
    const inner = recursive
      ? recursiveBody(t, operand, name, rename)
      : t.within(() => t.select(), false);
    cursor.expect(')');
    const columns = rename(inner.columns);
    t.ctes = [...t.ctes, { name, columns }];
    const hasLevels = inner.sql.includes('my_level(');
    const list = [...columns.map((column) => column.name), ...(hasLevels ? ['my level'] : [])];
    const kept = hasLevels ? 'MATERIALIZED ' : '';
    parts.push(`${quoteName(name)}(${list.map(quoteName).join(', ')}) AS ${kept}(${inner.sql})`);
  } while (cursor.accept(','));
  return `WITH ${recursive ? 'RECURSIVE ' : ''}${parts.join(', ')} `;
}

/** The first member of a recursive CTE names and types the columns that the second one reads. */
function recursiveBody(
  t: Translation,
  operand: Operand,
  name: string,
  rename: (columns: readonly OutColumn[]) => readonly OutColumn[],
): SelectTranslation {
  const { cursor } = t;
  const start = cursor.at;
  const seed = t.within(() => operand(t), false);
  if (!cursor.is('UNION')) {
    cursor.at = start;
    return t.within(() => t.select(), false);
  }
  const hasLevels = cursor.is('UNION', 'ALL');
  cursor.at = start;
  const outer = t.ctes;
  t.ctes = [...outer, { name, columns: rename(seed.columns), isRecursive: true }];
  const whole = t.within(() => t.select(), false, hasLevels);
  t.ctes = outer;
  return { sql: whole.sql, columns: seed.columns };
}
