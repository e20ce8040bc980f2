import type { NormalizedSchema } from '@smithy/core/schema';

/** A call that was made. */
export interface Call {
  readonly service: string;
  readonly operation: string;
  readonly region: string;
  readonly account: string;
  /** Without what the model calls sensitive; a template is its length. */
  readonly input: unknown;
  /** `ok`, or the code of the refusal. */
  readonly outcome: string;
}

const HIDDEN = '(hidden)';

/** An input as it may be written down. */
export function speakable(schema: NormalizedSchema, value: unknown): unknown {
  if (schema.getMergedTraits().sensitive !== undefined) return HIDDEN;
  if (schema.isListSchema() && Array.isArray(value)) {
    return value.map((one) => speakable(schema.getValueSchema(), one));
  }
  if (!schema.isStructSchema() || typeof value !== 'object' || value === null) return value;
  const members = new Map(schema.structIterator());
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      const member = members.get(key);
      if (key === 'TemplateBody') return [key, `${String(one).length} characters`];
      return [key, member === undefined ? HIDDEN : speakable(member, one)];
    }),
  );
}
