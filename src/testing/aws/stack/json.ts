/** A plain tree, as a template is one. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** The branches of one. */
export interface JsonObject {
  readonly [name: string]: Json;
}

/** Whether a tree has names. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A branch as an object; nothing where it is none. */
export function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
