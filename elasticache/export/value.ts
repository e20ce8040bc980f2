/** What is asked for when the plan is carried out: each format has its own way to be told. */
export type ParameterId =
  | 'Name'
  | 'VpcId'
  | 'SubnetIds'
  | 'LearnerCidr'
  | 'MySqlVersion'
  | 'SlowLogStream'
  | 'EngineLogStream';

/** A value that only AWS, or who carries the plan out, knows. */
export type Ref =
  /** By what AWS calls something that the plan makes: its id, or its name where it goes by name. */
  | { readonly made: string }
  | { readonly given: ParameterId }
  /** The text of a generated secret. */
  | { readonly secret: string }
  /** The name of all, with something behind it. */
  | { readonly named: string }
  /** Whether a parameter was given at all. */
  | { readonly whether: ParameterId };

/** A value of an AWS call. */
export type Value = string | number | boolean | Ref | readonly Value[] | Input;

/** The input of an AWS call, keyed as the SDK does. */
export interface Input {
  readonly [key: string]: Value | undefined;
}

const REFS = ['made', 'given', 'secret', 'named', 'whether'];

/** True for a value that is not known yet. The SDK's own keys never collide with these. */
export function isRef(value: unknown): value is Ref {
  if (typeof value !== 'object' || value === null) return false;
  const keys = Object.keys(value);
  return keys.length === 1 && REFS.includes(keys[0] ?? '');
}

/** True for a list of values. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** The keys and values that are there. */
export function entriesOf(input: Input): readonly (readonly [string, Value])[] {
  return Object.entries(input).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
}
