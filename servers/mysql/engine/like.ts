import { errors } from '../errors.ts';
import type { Cursor } from '../sql/cursor.ts';
import type { Value } from '../sql/types.ts';

/** A LIKE pattern as a test of names, without regard to case. */
function likeTest(pattern: string): (name: string) => boolean {
  const source = pattern.replaceAll(
    /\\([%_])|[%_]|[.*+?^${}()|[\]\\]/g,
    (found, escaped?: string) => {
      if (escaped !== undefined) return escaped;
      if (found === '%') return '[\\s\\S]*';
      return found === '_' ? '[\\s\\S]' : `\\${found}`;
    },
  );
  const test = new RegExp(`^${source}$`, 'i');
  return (name) => test.test(name);
}

/** Reads `[LIKE 'pattern']` and keeps the rows whose first column it fits. */
export function filtered(
  cursor: Cursor,
  rows: readonly Value[][],
): { rows: Value[][]; pattern: string | undefined } {
  const pattern = cursor.accept('LIKE') ? cursor.string() : undefined;
  if (cursor.is('WHERE')) throw errors.unsupported('SHOW … WHERE');
  cursor.finish();
  const test = likeTest(pattern ?? '%');
  return { rows: rows.filter((row) => test(String(row[0]))), pattern };
}
