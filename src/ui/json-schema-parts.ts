import { FAMILY_IDS } from '../contract/engine-kind.ts';

/** A JSON Schema, as data. */
export type Schema = Readonly<Record<string, unknown>>;

/** A reference to one of the shared definitions. */
export const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
/** A list. */
export const list = (items: Schema): Schema => ({ type: 'array', items });
/** A value or null, where nothing is known or nothing was measured. */
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
/** One of a few words. */
export const word = (...values: readonly string[]): Schema => ({ enum: values });
/** Text. */
export const TEXT: Schema = { type: 'string' };
/** A number that need not be whole. */
export const NUMBER: Schema = { type: 'number' };
/** A whole number from nothing up. */
export const COUNT: Schema = { type: 'integer', minimum: 0 };

/** An object that has all of `required`, may have `optional`, and nothing else. */
export function object(
  required: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema {
  return {
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  };
}

/** Properties of a sentence `name`: its text, and its catalog key beside it when it comes from a catalog. */
export function said(...names: readonly string[]): {
  readonly required: Readonly<Record<string, Schema>>;
  readonly optional: Readonly<Record<string, Schema>>;
} {
  return {
    required: Object.fromEntries(names.map((name) => [name, TEXT])),
    optional: Object.fromEntries(names.map((name) => [`${name}Key`, TEXT])),
  };
}

const UNIT = word('text', 'count', 'ms', 'µs', 's', 'bytes', 'percent', 'times', 'per-second');
const RESOURCE = { id: TEXT, owner: TEXT };
const TITLE = said('title');
const NAME = said('name');
const RESOURCES: Readonly<Record<string, Readonly<Record<string, Schema>>>> = {
  process: {
    role: word(...FAMILY_IDS, 'helper'),
    program: TEXT,
    folder: TEXT,
    port: orNull(COUNT),
    pid: orNull(COUNT),
    startedAt: orNull(TEXT),
  },
  port: { port: COUNT },
  folder: { path: TEXT },
  file: { path: TEXT },
  database: { name: TEXT, secret: TEXT, server: TEXT },
  keys: { prefix: TEXT, secret: TEXT, server: TEXT },
};

/** Properties of a table, shared by the `table` event and by views. */
export const TABLE = {
  required: {
    id: TEXT,
    ...TITLE.required,
    engines: list(ref('engine')),
    columns: list(object({ id: TEXT, ...NAME.required, unit: UNIT }, NAME.optional)),
    rows: list(list({ type: ['number', 'string', 'null'] })),
    notes: list(ref('message')),
  },
  optional: TITLE.optional,
} as const;

/** Properties of a chart, shared by the `chart` event and by views. */
export const CHART = {
  required: {
    id: TEXT,
    ...TITLE.required,
    engines: list(ref('engine')),
    kind: word('histogram', 'line', 'timeline', 'bar'),
    xUnit: UNIT,
    yUnit: UNIT,
    logX: { type: 'boolean' },
    series: list(
      object(
        {
          ...NAME.required,
          points: list({ type: 'array', items: NUMBER, minItems: 2, maxItems: 2 }),
        },
        NAME.optional,
      ),
    ),
    notes: list(ref('message')),
  },
  optional: TITLE.optional,
} as const;

/** Definitions the events refer to. */
export const DEFINITIONS: Readonly<Record<string, Schema>> = {
  unit: UNIT,
  message: object({ text: TEXT }, { key: TEXT }),
  engine: object({
    role: word(...FAMILY_IDS),
    kind: word('system', 'embedded', 'external'),
    product: TEXT,
    version: TEXT,
  }),
  resource: {
    oneOf: Object.entries(RESOURCES).map(([kind, properties]) =>
      object({ kind: { const: kind }, ...RESOURCE, ...properties }),
    ),
  },
};
