import { ObjectId } from 'bson';
import { isDocument, textOf } from './documents.ts';

/** Values that an index finds by themselves. */
export function isPlain(value: unknown): boolean {
  if (value === null || value instanceof Date || value instanceof ObjectId) return true;
  return ['number', 'string', 'boolean'].includes(typeof value);
}

/** A total order of values: by kind, then within it. It finds bounds; it sorts no answer. */
export function compareKeys(left: unknown, right: unknown): number {
  const [a, b] = [rank(left), rank(right)];
  if (a !== b) return a - b;
  if (typeof left === 'number' && typeof right === 'number') return order(left, right);
  if (typeof left === 'string' && typeof right === 'string') return order(left, right);
  if (left instanceof Date && right instanceof Date) return order(+left, +right);
  return a === 0 ? 0 : order(textOf(left), textOf(right));
}

function order<T extends number | string>(left: T, right: T): number {
  if (left === right) return 0;
  // NaN is below every number.
  if (Number.isNaN(left)) return Number.isNaN(right) ? 0 : -1;
  return Number.isNaN(right) || left > right ? 1 : -1;
}

function rank(value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (typeof value === 'number') return 1;
  if (typeof value === 'string') return 2;
  return value instanceof Date ? 3 : 4;
}

/** The values at a path, through arrays; null stands for none. */
export function valuesAt(
  value: unknown,
  path: readonly string[],
): { readonly values: readonly unknown[]; readonly several: boolean } {
  const [part, ...rest] = path;
  if (Array.isArray(value)) {
    const elements: readonly unknown[] = value;
    if (part === undefined) {
      return { values: elements.length === 0 ? [null] : elements, several: true };
    }
    const chosen = /^\d+$/.test(part) ? [elements[Number(part)]] : [];
    const found = [
      ...chosen.map((element) => valuesAt(element, rest)),
      ...elements.filter(isDocument).map((element) => valuesAt(element, path)),
    ];
    const values = found.flatMap((one) => one.values);
    return { values: values.length === 0 ? [null] : values, several: true };
  }
  if (part === undefined) return { values: [value ?? null], several: false };
  return isDocument(value) ? valuesAt(value[part], rest) : { values: [null], several: false };
}
