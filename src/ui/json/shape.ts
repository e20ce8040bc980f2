import type { Message } from '../../text/message.ts';

/** A JSON Schema, as data. */
export type Schema = Readonly<Record<string, unknown>>;

/** An object of a line. */
export type Json = Readonly<Record<string, unknown>>;

/** The text of a message in the run's language. */
export type Say = (message: Message | string) => string;

/** Properties of an object in JSON. */
export interface Properties {
  readonly required: Readonly<Record<string, Schema>>;
  readonly optional: Readonly<Record<string, Schema>>;
}

/**
 * How values of one type are carried in JSON: the schema and what is written come from here, so that neither can
 * say what the other does not. Exact in `T`: a shape of more or of less than a type is no shape of it.
 */
export interface Shape<T> {
  /** Of a value that stands by itself, for example in a list. */
  readonly schema: Schema;
  readonly json: (value: T, say: Say) => unknown;
  /** What a property of this name becomes: most often one, sometimes two or none; one entry for each alternative. */
  readonly properties: (name: string) => readonly Properties[];
  readonly entries: (name: string, value: T, say: Say) => Json;
  /** Whether a value is one of this shape, by its words and constants. */
  readonly accepts: (value: T) => boolean;
  /** Never there: makes the type exact. */
  readonly exactly?: (value: T) => T;
}

/** A shape that is written as one property of its own name. */
export function single<T>(
  schema: Schema,
  json: (value: T, say: Say) => unknown = (value) => value,
  accepts: (value: T) => boolean = () => true,
): Shape<T> {
  return {
    schema,
    json,
    properties: (name) => [{ required: { [name]: schema }, optional: {} }],
    entries: (name, value, say) => ({ [name]: json(value, say) }),
    accepts,
  };
}

/** One of a few words: exactly those of the type. */
export function word<const W extends string>(...values: readonly W[]): Shape<W> {
  return single(
    { enum: values },
    (value) => value,
    (value) => values.includes(value),
  );
}

/** Always the same word. */
export function constant<const W extends string>(value: W): Shape<W> {
  return single(
    { const: value },
    () => value,
    (other) => other === value,
  );
}

/** A list. */
export function list<T>(item: Shape<T>): Shape<readonly T[]> {
  return single({ type: 'array', items: item.schema }, (values, say) =>
    values.map((value) => item.json(value, say)),
  );
}

/** A value or null, where nothing is known or nothing was measured. */
export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return withNull<T, null>(shape, null);
}

/** A shape of which nothing is null in JSON, in every property that it becomes. */
function withNull<T, Nothing extends null | undefined>(
  shape: Shape<T>,
  nothing: Nothing,
): Shape<T | Nothing> {
  const isThere = (value: T | Nothing): value is T => value !== nothing;
  return {
    ...single<T | Nothing>(schemaOrNull(shape.schema), (value, say) =>
      isThere(value) ? shape.json(value, say) : null,
    ),
    properties: (name) =>
      shape.properties(name).map(({ required, optional: more }) => ({
        required: Object.fromEntries(
          Object.entries(required).map(([key, schema]) => [key, schemaOrNull(schema)]),
        ),
        optional: more,
      })),
    entries: (name, value, say) =>
      isThere(value) ? shape.entries(name, value, say) : { [name]: null },
  };
}

/** A property that may be left out, and is left out in JSON, too. */
export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return {
    ...single<T | undefined>(shape.schema, (value, say) =>
      value === undefined ? undefined : shape.json(value, say),
    ),
    properties: (name) =>
      shape
        .properties(name)
        .map((of) => ({ required: {}, optional: { ...of.required, ...of.optional } })),
    entries: (name, value, say) => (value === undefined ? {} : shape.entries(name, value, say)),
  };
}

/** A property that may be left out, and is null in JSON then. */
export function nullWhenLeftOut<T>(shape: Shape<T>): Shape<T | undefined> {
  return withNull<T, undefined>(shape, undefined);
}

/** A shape that is referred to by its name in the schema's definitions. */
export function named<T>(name: string, shape: Shape<T>): Shape<T> {
  return single({ $ref: `#/$defs/${name}` }, shape.json, shape.accepts);
}

/** Values of a type that are carried as another one. */
export function carriedAs<T, U>(shape: Shape<U>, convert: (value: T) => U): Shape<T> {
  return single(shape.schema, (value, say) => shape.json(convert(value), say));
}

/** A property that is called otherwise in JSON. */
export function renamed<T>(name: string, shape: Shape<T>): Shape<T> {
  return {
    ...shape,
    properties: () => shape.properties(name),
    entries: (_name, value, say) => shape.entries(name, value, say),
  };
}

function schemaOrNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] };
}
