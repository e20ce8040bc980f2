import { DIFFERENCES } from './differences.ts';
import type { Outcome } from './outcome.ts';

/** Error of a statement that the embedded engine does not support. */
export const UNSUPPORTED = 1235;

/** Digits of a DOUBLE that two mathematical libraries share. */
const DIGITS = 12;

/** JSON with the members of objects in one order. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, item]) => [name, inOrder(item)]),
  );
}

/** A client that knows the type JSON has read the value already. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function settled(value: unknown, type: string): string {
  if (type === 'integer') return JSON.stringify(value ?? null).replaceAll('"', '');
  if (type === 'json') return JSON.stringify(inOrder(parsed(value)));
  if (typeof value === 'number' && (type === 'double' || type === 'float')) {
    return String(Number(value.toPrecision(DIGITS)));
  }
  return JSON.stringify(value ?? null);
}

function tableOf(
  rows: readonly (readonly unknown[])[],
  types: readonly string[],
  sorted: boolean,
): string[] {
  const lines = rows.map((row) =>
    row.map((value, at) => settled(value, types[at] ?? '')).join(' | '),
  );
  return sorted ? lines : lines.toSorted();
}

/** How two outcomes of one statement differ, in one sentence; undefined when they agree. */
export function difference(sql: string, embedded: Outcome, real: Outcome): string | undefined {
  const declared = DIFFERENCES.filter((entry) => entry.concerns(sql, embedded, real));
  if (declared.some((entry) => entry.excuses === 'everything')) return undefined;
  if (embedded.is === 'error' || real.is === 'error') {
    const told = (side: Outcome): string =>
      side.is === 'error' ? `error ${String(side.errno)} (${side.message})` : 'succeeds';
    const same = embedded.is === 'error' && real.is === 'error' && embedded.errno === real.errno;
    return same ? undefined : `embedded: ${told(embedded)}; real: ${told(real)}`;
  }
  if (embedded.is === 'done' || real.is === 'done') {
    // Only INSERT IGNORE counts its warnings on the embedded engine, and not the notes of rounding.
    const told = (side: Outcome): string =>
      JSON.stringify(
        sql.startsWith('INSERT IGNORE') && !/\d\.\d/.test(sql) ? side : { ...side, warnings: 0 },
      );
    const [a, b] = [told(embedded), told(real)];
    return a === b ? undefined : `embedded: ${a}; real: ${b}`;
  }
  const labels = [embedded, real].map((side) => side.columns.map(({ label }) => label).join(', '));
  if (labels[0] !== labels[1])
    return `labels: embedded ${String(labels[0])}; real ${String(labels[1])}`;
  const types = embedded.columns.map(({ type }) => type);
  const other = real.columns.map(({ type }) => type);
  const typesDiffer = types.some((type, at) => {
    return (
      type !== other[at] &&
      !declared.some((entry) => entry.excuses === 'types' && entry.types?.(type, other[at] ?? ''))
    );
  });
  const ordered = /\bORDER BY\b/.test(sql);
  const [a, b] = [tableOf(embedded.rows, types, ordered), tableOf(real.rows, types, ordered)];
  if (a.join('\n') !== b.join('\n'))
    return `rows: embedded ${a.join(' // ')}; real ${b.join(' // ')}`;
  return typesDiffer ? `types: embedded ${types.join(', ')}; real ${other.join(', ')}` : undefined;
}
