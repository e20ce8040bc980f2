const TEXT = { type: 'string' } as const;

/**
 * The document of `grade --out FILE.json`, as a JSON Schema (draft 2020-12): grades by learner as the folders were named,
 * then by exercise in the order of the course. `code` is of the fault, null where it was passed; `seconds` are null
 * where nothing could be run. `v` changes when a program that reads it would have to change.
 */
export const GRADES_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'elasticache-tutorial grades, version 1',
  type: 'object',
  required: ['v', 'grades'],
  additionalProperties: false,
  properties: {
    v: { const: 1 },
    grades: {
      type: 'array',
      items: {
        type: 'object',
        required: ['learner', 'exercise', 'language', 'passed', 'code', 'seconds'],
        additionalProperties: false,
        properties: {
          learner: TEXT,
          exercise: TEXT,
          language: { enum: ['js', 'ts', 'py', null] },
          passed: { type: 'boolean' },
          code: { type: ['string', 'null'] },
          seconds: { type: ['number', 'null'] },
        },
      },
    },
  },
} as const;
