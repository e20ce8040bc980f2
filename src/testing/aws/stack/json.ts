/** A plain tree, as a template is one. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** The branches of one. */
export interface JsonObject {
  readonly [name: string]: Json;
}

/** A leaf as text. */
export function textOf(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A branch as a list; nothing where it is none. */
export function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** Whether a tree has names. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A branch as an object; nothing where it is none. */
export function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/** CloudFormation takes truths as words, too. */
export function isTrue(value: Json | undefined): boolean {
  return value === true || value === 'true';
}
