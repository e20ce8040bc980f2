import { single, type Json, type Properties, type Say, type Schema, type Shape } from './shape.ts';

/** The shape of an object, of which each property is declared. */
export interface ObjectShape<T> extends Shape<T> {
  /** What it is made of; several where it may be one of several. */
  readonly alternatives: readonly Properties[];
  readonly write: (value: T, say: Say) => Json;
}

/** A shape for every property: one that is left out, or is none of the type's, does not compile. */
export type Fields<T> = { readonly [K in keyof T]-?: Shape<T[K]> };

type AnyFields = readonly (readonly [name: string, shape: Shape<unknown>])[];

/** An object that has all of these properties and nothing else. */
export function object<T extends object>(fields: Fields<NoInfer<T>>): ObjectShape<T> {
  const declared = Object.entries(fields) as unknown as AnyFields;
  const valueOf = (value: T, name: string): unknown => (value as Json)[name];
  const alternatives = declared.reduce<readonly Properties[]>(
    (before, [name, shape]) =>
      before.flatMap((one) => shape.properties(name).map((more) => joined(one, more))),
    [{ required: {}, optional: {} }],
  );
  return objectOf<T>(
    alternatives,
    (value, say) =>
      Object.assign(
        {},
        ...declared.map(([name, shape]) => shape.entries(name, valueOf(value, name), say)),
      ) as Json,
    (value) => declared.every(([name, shape]) => shape.accepts(valueOf(value, name))),
  );
}

/** One of several objects, told apart by their words and constants. */
export function oneOf<const T extends readonly unknown[]>(
  ...shapes: { readonly [K in keyof T]: ObjectShape<T[K]> }
): ObjectShape<T[number]> {
  const all = shapes as readonly unknown[] as readonly ObjectShape<T[number]>[];
  const find = (value: T[number]): ObjectShape<T[number]> => {
    const found = all.find((shape) => shape.accepts(value));
    if (found === undefined) throw new TypeError(`no shape for ${JSON.stringify(value)}`);
    return found;
  };
  return objectOf<T[number]>(
    all.flatMap((shape) => shape.alternatives),
    (value, say) => find(value).write(value, say),
    (value) => all.some((shape) => shape.accepts(value)),
  );
}

/** An object whose properties stand beside those of the object that holds it. */
export function flat<T>(shape: ObjectShape<T>): Shape<T> {
  return {
    ...shape,
    properties: () => shape.alternatives,
    entries: (_name, value, say) => shape.write(value, say),
  };
}

/** The schema of an object with these properties. */
export function objectSchema({ required, optional }: Properties): Schema {
  return {
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  };
}

function objectOf<T>(
  alternatives: readonly Properties[],
  write: (value: T, say: Say) => Json,
  accepts: (value: T) => boolean,
): ObjectShape<T> {
  const [first] = alternatives;
  const schema =
    first !== undefined && alternatives.length === 1
      ? objectSchema(first)
      : { oneOf: alternatives.map(objectSchema) };
  return { ...single(schema, write, accepts), alternatives, write };
}

function joined(one: Properties, more: Properties): Properties {
  return {
    required: { ...one.required, ...more.required },
    optional: { ...one.optional, ...more.optional },
  };
}
