/** Whether a value that was read has the shape that is expected of it. */
export type Check = (value: unknown) => boolean;

/** A check for every field of a type: a field that is added does not compile until it has one. */
export type Shape<T> = { readonly [K in keyof T]-?: Check };

/** Any text. */
export const isText: Check = (value) => typeof value === 'string';

/** Text that says something: an id, a path. */
export const isName: Check = (value) => typeof value === 'string' && value !== '';

/** Any number that JSON can hold. */
export const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);

/** Yes or no. */
export const isFlag: Check = (value) => typeof value === 'boolean';

/** A TCP port. */
export const isPort: Check = (value) => isWhole(value) && value >= 1 && value <= 65_535;

/** The id of a process: zero and what is below it would name groups of processes. */
export const isPid: Check = (value) => isWhole(value) && value >= 1;

/** One of the words of a list. */
export function oneOf(words: readonly string[]): Check {
  return (value) => typeof value === 'string' && words.includes(value);
}

/** Null, or what `check` takes. */
export function orNull(check: Check): Check {
  return (value) => value === null || check(value);
}

/** Left out, or what `check` takes. */
export function optional(check: Check): Check {
  return (value) => value === undefined || check(value);
}

/** What one of the checks takes. */
export function either(...checks: readonly Check[]): Check {
  return (value) => checks.some((check) => check(value));
}

/** A list of what `check` takes. */
export function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

/** An object with these fields; it may have others. */
export function fields<T>(shape: Shape<T>): Check {
  const checks = Object.entries<Check>(shape);
  return (value) => isObject(value) && checks.every(([name, check]) => check(fieldOf(value, name)));
}

/** An object of which every field is what `check` takes. */
export function valuesOf(check: Check): Check {
  return (value) => isObject(value) && Object.values(value).every(check);
}

/** What the check takes that stands under the value of the field `by`; nothing when there is none. */
export function byKind(by: string, kinds: Readonly<Record<string, Check>>): Check {
  const known = new Map(Object.entries(kinds));
  const checkOf = (kind: unknown): Check | undefined =>
    typeof kind === 'string' ? known.get(kind) : undefined;
  return (value) => isObject(value) && checkOf(fieldOf(value, by))?.(value) === true;
}

/** True for an object that is no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field of the object itself, and none that every object has. */
function fieldOf(value: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
