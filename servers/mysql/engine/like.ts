import { errors } from '../errors.ts';
import { isLike } from '../store/collation.ts';
import type { Cursor } from '../sql/cursor.ts';
import type { Value } from '../sql/types.ts';

/** Reads `[LIKE 'pattern']` and keeps the rows whose first column it fits. */
export function filtered(
  cursor: Cursor,
  rows: readonly Value[][],
): { rows: Value[][]; pattern: string | undefined } {
  const pattern = cursor.accept('LIKE') ? cursor.string() : undefined;
  if (cursor.is('WHERE')) throw errors.unsupported('SHOW … WHERE');
  cursor.finish();
  return { rows: rows.filter((row) => isLike(pattern ?? '%', String(row[0]), '\\')), pattern };
}
