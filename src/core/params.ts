import { NotNameable } from './outcome.ts';
import type { Params } from './ports.ts';

/**
 * A text that is equal for equal parameters only: 1 and '1', a date and its text, all differ. A value is written down
 * by everything a driver may make SQL of: its kind, its members, what its own toSqlString, toString and toJSON say.
 *
 * @throws NotNameable for what cannot be seen into (a function, a WeakMap, a circle)
 */
export function paramsText(params: Params): string {
  if (!Array.isArray(params)) return typedText(params);
  let text = '';
  for (const value of params as readonly unknown[]) {
    if (typeof value === 'string') text += `${JSON.stringify(value)},`;
    else if (isPlain(value)) text += `${String(value)},`;
    else return typedText(params);
  }
  return text;
}

function isPlain(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean' || value === null;
}

function typedText(params: Params): string {
  return `typed:${JSON.stringify(typed(params, []))}`;
}

/** @param within the objects around this one, by which a circle is known */
function typed(value: unknown, within: readonly object[]): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
    case 'bigint':
    case 'undefined':
      return [typeof value, String(value)];
    case 'object':
      return value === null ? ['null'] : typedObject(value, within);
    default:
      throw new NotNameable(`a parameter of type ${typeof value} has no text`);
  }
}

function typedObject(value: object, within: readonly object[]): unknown {
  if (within.includes(value)) throw new NotNameable('a parameter that holds itself has no text');
  const around = [...within, value];
  const inner = (one: unknown): unknown => typed(one, around);
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (OPAQUE.has(kind)) throw new NotNameable(`what is in a ${kind} cannot be seen`);
  if (ArrayBuffer.isView(value)) {
    const { buffer, byteOffset, byteLength } = value;
    const bytes = Buffer.from(buffer, byteOffset, byteLength).toString('base64');
    // mysql2 writes a Buffer as bytes and any other view as an object.
    return [Buffer.isBuffer(value) ? 'bytes' : kind, bytes];
  }
  if (kind === 'ArrayBuffer') return [kind, Buffer.from(value as ArrayBuffer).toString('base64')];
  if (Array.isArray(value)) return ['list', value.map(inner)];
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    // Drivers pass over methods; what they return is asked below.
    .filter(([, member]) => typeof member !== 'function')
    .map(([name, member]) => [name, inner(member)]);
  const className = classOf(value);
  // The text of a date depends on the time zone of the process; its moment does not.
  if (className === 'Date' && members.length === 0) return ['date', (value as Date).getTime()];
  const elements =
    kind === 'Set' || kind === 'Map' ? [...(value as Iterable<unknown>)].map(inner) : [];
  return ['object', className, members, elements, said(value)];
}

/** Objects that hold what nobody can enumerate. */
const OPAQUE: ReadonlySet<string> = new Set([
  'WeakMap',
  'WeakSet',
  'WeakRef',
  'Promise',
  'Generator',
  'AsyncGenerator',
]);

/** The name of an object's class; null for one without. */
function classOf(value: object): string | null {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || Object.getPrototypeOf(prototype) === null) return null;
  return value.constructor.name;
}

function isPrimitive(value: unknown): value is string | number | bigint | boolean | undefined {
  return !['object', 'function', 'symbol'].includes(typeof value);
}

/** What an object says of itself, in the ways that drivers ask. @throws NotNameable when its SQL is no text */
function said(value: object): readonly unknown[] {
  return ['toSqlString', 'toJSON', 'toString', 'valueOf'].map((name) => {
    const method: unknown = (value as Record<string, unknown>)[name];
    if (typeof method !== 'function') return null;
    let answer: unknown;
    try {
      answer = method.call(value);
    } catch {
      return null;
    }
    if (isPrimitive(answer)) return [typeof answer, String(answer)];
    if (name === 'toSqlString') throw new NotNameable('a parameter whose SQL is no text');
    return null;
  });
}
