import { sorted } from './coerce.ts';
import { memberNumber, truth } from './enum.ts';
import { requireOrdered } from './grouping.ts';
import type { Translation } from './translation.ts';

/** MySQL's idiom for "all the rest" behind an offset, beyond SQLite's integers. */
const EVERYTHING = '18446744073709551615';

/** Translates the condition behind WHERE or HAVING; empty when the word does not come. */
export function condition(t: Translation, word: 'WHERE' | 'HAVING'): string {
  if (!t.cursor.accept(word)) return '';
  t.clause = `${word.toLowerCase()} clause`;
  return truth(t.expression());
}

/** Translates one number of LIMIT. */
export function limit(t: Translation): string {
  if (t.cursor.peek().kind === 'param') return `?${t.cursor.next().value}`;
  if (t.cursor.peek().value !== EVERYTHING) return String(t.cursor.integer());
  t.cursor.next();
  return '-1';
}

/** Translates ORDER BY with a blank before it; empty when the statement has none. */
export function orderBy(t: Translation): string {
  const { cursor } = t;
  if (!cursor.accept('ORDER', 'BY')) return '';
  t.clause = 'order clause';
  const parts: string[] = [];
  do {
    const from = t.scope.named.length;
    const value = t.expression();
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
