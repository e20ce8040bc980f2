import { sorted } from './coerce.ts';
import { memberNumber } from './enum.ts';
import { expression } from './expression.ts';
import { requireOrdered } from './grouping.ts';
import type { Translation } from './translation.ts';

/** Translates ORDER BY with a blank before it; empty when the statement has none. */
export function orderBy(t: Translation): string {
  const { cursor } = t;
  if (!cursor.accept('ORDER', 'BY')) return '';
  t.clause = 'order clause';
  const parts: string[] = [];
  do {
    const from = t.scope.named.length;
    const value = expression(t);
    const part = { value, columns: t.scope.named.slice(from) };
    if (t.grouping !== undefined) requireOrdered(t.grouping, part, parts.length + 1);
    // An ENUM is sorted by its number by its place in the list too.
    const place = value.literal?.kind === 'number' ? Number(value.sql) - 1 : -1;
    const listed = t.grouping?.list[place];
    const sql = (listed && memberNumber(listed.value)) ?? sorted(value);
    parts.push(sql + cursor.direction());
  } while (cursor.accept(','));
  return ` ORDER BY ${parts.join(', ')}`;
}
