import { JSON_SCHEMA } from '../ui/json/schema.ts';
import type { Schema } from '../ui/json/shape.ts';

type Line = Readonly<Record<string, unknown>>;

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: (value) => Array.isArray(value),
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

/** The part of JSON Schema that the documented schema uses; an unknown keyword throws. */
const KEYWORDS: Readonly<Record<string, (rule: never, value: unknown, all: Schema) => boolean>> = {
  $ref: (rule: string, value) => {
    const definitions = JSON_SCHEMA.$defs as Readonly<Record<string, Schema>>;
    const found = definitions[rule.replace('#/$defs/', '')];
    if (found === undefined) throw new Error(`no definition ${rule}`);
    return matchesSchema(found, value);
  },
  const: (rule: unknown, value) => rule === value,
  enum: (rule: readonly unknown[], value) => rule.includes(value),
  type: (rule: string | readonly string[], value) =>
    [rule].flat().some((name) => TYPES[name]?.(value) === true),
  minimum: (rule: number, value) => typeof value !== 'number' || value >= rule,
  minItems: (rule: number, value) => !Array.isArray(value) || value.length >= rule,
  maxItems: (rule: number, value) => !Array.isArray(value) || value.length <= rule,
  items: (rule: Schema, value) =>
    !Array.isArray(value) || value.every((item) => matchesSchema(rule, item)),
  anyOf: (rule: readonly Schema[], value) => rule.some((schema) => matchesSchema(schema, value)),
  oneOf: (rule: readonly Schema[], value) =>
    rule.filter((schema) => matchesSchema(schema, value)).length === 1,
  required: (rule: readonly string[], value) => rule.every((name) => name in (value as Line)),
  properties: (rule: Readonly<Record<string, Schema>>, value) =>
    Object.entries(rule).every(
      ([name, schema]) =>
        !(name in (value as Line)) || matchesSchema(schema, (value as Line)[name]),
    ),
  additionalProperties: (rule: boolean, value, all) =>
    rule || Object.keys(value as Line).every((name) => name in (all.properties as Line)),
  $schema: () => true,
  $defs: () => true,
  title: () => true,
};

/** True when a value is as a schema of `src/ui/json/schema.ts` says; throws at a keyword it does not know. */
export function matchesSchema(schema: Schema, value: unknown): boolean {
  // The type comes first, so that the other keywords meet what they expect.
  const entries = Object.entries(schema).sort(
    ([a], [b]) => Number(b === 'type') - Number(a === 'type'),
  );
  return entries.every(([name, rule]) => {
    const check = KEYWORDS[name];
    if (check === undefined) throw new Error(`unknown keyword ${name}`);
    return check(rule as never, value, schema);
  });
}
