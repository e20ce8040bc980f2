import type { Document } from 'bson';
import { isDocument } from './documents.ts';
import { isPlain } from './keys.ts';
import type { Bounds, SortedIndex } from './sorted-index.ts';

/** How the documents of a filter are found: by an index, or (null) by looking at every one. */
export interface Plan {
  readonly index: SortedIndex;
  readonly bounds: readonly Bounds[];
}

type Range = NonNullable<Bounds['range']>;

/** The index with the fewest entries to look at; null when the filter names the first field of none. */
export function choosePlan(filter: Document, indexes: readonly SortedIndex[]): Plan | null {
  const conditions = conditionsOf(filter);
  let best: (Plan & { readonly keys: number }) | null = null;
  for (const index of indexes) {
    const bounds = boundsOf(conditions, index);
    if (bounds === null) continue;
    const keys = bounds.reduce((sum, one) => sum + index.count(one), 0);
    if (best === null || keys < best.keys) best = { index, bounds, keys };
  }
  return best;
}

/** All of an index: for a hint that the filter gives no bounds for. */
export function wholeIndex(index: SortedIndex): Plan {
  return { index, bounds: [{ equal: [], range: null }] };
}

/** The conditions by field that all must hold. */
function conditionsOf(filter: Document): Map<string, unknown[]> {
  const found = new Map<string, unknown[]>();
  const add = (part: Document): void => {
    for (const [key, value] of Object.entries(part)) {
      if (key === '$and') (value as Document[]).forEach(add);
      else if (!key.startsWith('$')) found.set(key, [...(found.get(key) ?? []), value]);
    }
  };
  add(filter);
  return found;
}

function boundsOf(
  conditions: Map<string, unknown[]>,
  index: SortedIndex,
): readonly Bounds[] | null {
  let points: readonly (readonly unknown[])[] = [[]];
  for (const [place, field] of index.fields.entries()) {
    const wanted = conditions.get(field) ?? [];
    const found = wanted.map(pointsOf).find((one) => one !== null) ?? null;
    if (found === null) {
      const range = rangeOf(wanted, index.multikey);
      if (range !== null) return points.map((equal) => ({ equal, range }));
      return place === 0 ? null : points.map((equal) => ({ equal, range: null }));
    }
    points = points.flatMap((equal): unknown[][] => found.map((value) => [...equal, value]));
  }
  return points.map((equal) => ({ equal, range: null }));
}

/** The values a condition names one by one; null when it names none. */
function pointsOf(condition: unknown): readonly unknown[] | null {
  if (isPlain(condition)) return [condition];
  if (!isDocument(condition)) return null;
  if ('$eq' in condition && isPlain(condition.$eq)) return [condition.$eq as unknown];
  const several: readonly unknown[] | null = Array.isArray(condition.$in)
    ? (condition.$in as unknown[])
    : null;
  return several?.every(isPlain) === true ? [...new Set(several)] : null;
}

/** The range that conditions leave; only of numbers, strings and dates, as only these are compared within their type. */
function rangeOf(conditions: readonly unknown[], multikey: boolean): Range | null {
  const limits = conditions
    .filter(isDocument)
    .flatMap((condition) => Object.entries(condition) as [string, unknown][])
    .filter(([name, value]) => /^\$[gl]te?$/.test(name) && ends(value) !== null);
  const [first] = limits;
  if (first === undefined) return null;
  const [from, to] = ends(first[1]) ?? [null, null];
  let range: Range = { from, fromIncluded: true, to, toIncluded: typeof from !== 'string' };
  // Two limits may be met by two elements of one array.
  for (const [name, value] of multikey ? [first] : limits) {
    if (typeof value !== typeof first[1]) return null;
    const included = name.endsWith('e');
    range = name.startsWith('$g')
      ? { ...range, from: value, fromIncluded: included }
      : { ...range, to: value, toIncluded: included };
  }
  return range;
}

/** The lowest and the highest value of the type of a limit. */
function ends(value: unknown): readonly [unknown, unknown] | null {
  if (typeof value === 'number' && !Number.isNaN(value)) return [-Infinity, Infinity];
  if (value instanceof Date) return [new Date(-8.64e15), new Date(8.64e15)];
  // Dates come right after strings.
  return typeof value === 'string' ? ['', new Date(-8.64e15)] : null;
}
