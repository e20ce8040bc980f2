import type { NormalizedSchema } from '@smithy/core/schema';
import { OutsideOfTheModel } from './outside.ts';

/** A form as the nested parts of its keys: `Tags.member.1.Key`. */
interface Part {
  text: string | null;
  readonly parts: Map<string, Part>;
}

/** Reads the form of a query service by the schema of its input. @throws OutsideOfTheModel */
export function readForm(schema: NormalizedSchema, form: URLSearchParams): unknown {
  const root: Part = { text: null, parts: new Map() };
  for (const [key, text] of form) {
    if (key === 'Action' || key === 'Version') continue;
    let at = root;
    for (const name of key.split('.')) {
      const next = at.parts.get(name) ?? { text: null, parts: new Map<string, Part>() };
      at.parts.set(name, next);
      at = next;
    }
    at.text = text;
  }
  return fromPart(schema, root, '');
}

function fromPart(schema: NormalizedSchema, part: Part, at: string): unknown {
  if (schema.isStructSchema() || schema.isUnitSchema()) return structOf(schema, part, at);
  if (schema.isListSchema()) return listOf(schema, part, at);
  if (part.text === null || part.parts.size > 0) throw new OutsideOfTheModel(at);
  return scalarOf(schema, part.text, at);
}

function structOf(schema: NormalizedSchema, { parts }: Part, at: string): unknown {
  const left = new Map(parts);
  const value: Record<string, unknown> = {};
  for (const [name, member] of schema.structIterator()) {
    const key = member.getMergedTraits().xmlName ?? name;
    const part = left.get(key);
    if (part === undefined) continue;
    left.delete(key);
    value[name] = fromPart(member, part, `${at}.${key}`);
  }
  for (const key of left.keys()) throw new OutsideOfTheModel(`${at}.${key}`);
  return value;
}

function listOf(schema: NormalizedSchema, part: Part, at: string): unknown {
  // An empty list is its name with nothing behind it.
  if (part.parts.size === 0 && part.text === '') return [];
  const member = schema.getValueSchema();
  const flat = schema.getMergedTraits().xmlFlattened !== undefined;
  const name = member.getMergedTraits().xmlName ?? 'member';
  const within = flat ? part : part.parts.get(name);
  if (within === undefined || (!flat && part.parts.size > 1)) {
    throw new OutsideOfTheModel(`${at}.${[...part.parts.keys()].join('|')}`);
  }
  return [...within.parts].map(([index, item], position) => {
    if (index !== String(position + 1)) throw new OutsideOfTheModel(`${at}.${index}`);
    return fromPart(member, item, `${at}.${index}`);
  });
}

function scalarOf(schema: NormalizedSchema, text: string, at: string): unknown {
  if (schema.isStringSchema()) return text;
  if (schema.isBooleanSchema() && /^(true|false)$/.test(text)) return text === 'true';
  if (schema.isNumericSchema() && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (schema.isTimestampSchema() && !Number.isNaN(Date.parse(text))) return new Date(text);
  throw new OutsideOfTheModel(`${at}=${text.slice(0, 20)}`);
}

/** Refuses a value with a field that its schema does not have, or of another type. @throws OutsideOfTheModel */
export function requireWithin(schema: NormalizedSchema, value: unknown, at = ''): void {
  if (value === undefined) return;
  if (schema.isStructSchema() || schema.isUnitSchema()) {
    if (typeof value !== 'object' || value === null) throw new OutsideOfTheModel(at);
    const members = new Map(schema.structIterator());
    for (const [key, one] of Object.entries(value)) {
      const member = members.get(key);
      if (member === undefined) throw new OutsideOfTheModel(`${at}.${key}`);
      requireWithin(member, one, `${at}.${key}`);
    }
  } else if (schema.isListSchema()) {
    if (!Array.isArray(value)) throw new OutsideOfTheModel(at);
    for (const one of value) requireWithin(schema.getValueSchema(), one, `${at}[]`);
  } else if (!isScalar(schema, value)) {
    throw new OutsideOfTheModel(at);
  }
}

function isScalar(schema: NormalizedSchema, value: unknown): boolean {
  if (schema.isStringSchema()) return typeof value === 'string';
  if (schema.isBooleanSchema()) return typeof value === 'boolean';
  if (schema.isNumericSchema()) return typeof value === 'number';
  if (schema.isTimestampSchema()) return value instanceof Date || typeof value === 'number';
  return false;
}
