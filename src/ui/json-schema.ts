import {
  CHART,
  COUNT,
  DEFINITIONS,
  list,
  NUMBER,
  object,
  orNull,
  ref,
  said,
  TABLE,
  TEXT,
  word,
  type Schema,
} from './json-schema-parts.ts';

const FAILURE = said('what', 'next');
const FAILURE_BODY = { code: TEXT, ...FAILURE.required, detail: orNull(TEXT) };
const TITLE = said('title');
const STARTED = said('title', 'why');
const WHAT = said('what');
const LABEL = said('label');
const TEXT_NOTE = said('text');
const QUESTION = said('question');
const NAME_VALUE = said('name', 'value');
const STEP = { step: TEXT };

function line(
  event: string,
  required: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema {
  const frame = { v: { const: 1 }, time: TEXT, event: { const: event } };
  return object({ ...frame, ...required }, optional);
}

const CHANGE = object(
  { kind: word('start', 'create', 'write', 'read', 'remove'), ...WHAT.required },
  WHAT.optional,
);

const NOTES: readonly Schema[] = [
  line(
    'step.note',
    {
      ...STEP,
      kind: word('text', 'why', 'result', 'warning', 'tip', 'heading'),
      ...TEXT_NOTE.required,
    },
    TEXT_NOTE.optional,
  ),
  line(
    'step.note',
    {
      ...STEP,
      kind: { const: 'transcript' },
      prompt: word('mysql', 'redis-cli', 'shell', 'code'),
      exchanges: list(object({ input: TEXT, output: list(TEXT) }, { ms: NUMBER })),
    },
    { address: TEXT },
  ),
  line(
    'step.note',
    {
      ...STEP,
      kind: { const: 'guess' },
      ...QUESTION.required,
      unit: ref('unit'),
      guess: NUMBER,
      actual: orNull(NUMBER),
    },
    QUESTION.optional,
  ),
];

const BLOCKS: readonly Schema[] = [
  object({ kind: { const: 'heading' }, ...TEXT_NOTE.required }, TEXT_NOTE.optional),
  object(
    {
      kind: { const: 'paragraph' },
      tone: orNull(word('warning', 'tip', 'note')),
      ...TEXT_NOTE.required,
    },
    TEXT_NOTE.optional,
  ),
  object({ kind: { const: 'list' }, items: list(ref('message')) }),
  object({
    kind: { const: 'keyvalue' },
    rows: list(object(NAME_VALUE.required, NAME_VALUE.optional)),
  }),
  object({ kind: { const: 'code' }, lines: list(TEXT) }),
  object({ kind: { const: 'table' }, ...TABLE.required }, TABLE.optional),
  object({ kind: { const: 'chart' }, chart: object(CHART.required, CHART.optional) }),
];

/** The schema of each kind of line, by event. */
const LINES: readonly Schema[] = [
  line('run.started', { session: TEXT, command: TEXT, steps: list(TEXT) }),
  line('step.planned', { ...STEP, ...TITLE.required, changes: list(CHANGE) }, TITLE.optional),
  line(
    'step.started',
    { ...STEP, ...STARTED.required, position: COUNT, of: COUNT },
    STARTED.optional,
  ),
  line(
    'step.progress',
    { ...STEP, id: TEXT, ...LABEL.required, value: NUMBER, max: NUMBER, unit: ref('unit') },
    LABEL.optional,
  ),
  ...NOTES,
  line(
    'read.observed',
    {
      ...STEP,
      ...LABEL.required,
      outcome: TEXT,
      key: TEXT,
      totalMs: NUMBER,
      cacheMs: NUMBER,
      databaseMs: orNull(NUMBER),
      rows: COUNT,
      ttlMs: orNull(NUMBER),
    },
    LABEL.optional,
  ),
  line('table', { ...STEP, ...TABLE.required }, TABLE.optional),
  line('chart', { ...STEP, ...CHART.required }, CHART.optional),
  line('step.finished', {
    ...STEP,
    ms: NUMBER,
    facts: { type: 'object' },
    evidence: list(ref('message')),
  }),
  line('step.failed', { ...STEP, ...FAILURE_BODY }, FAILURE.optional),
  line('resource.created', { resource: ref('resource') }),
  line('resource.removed', { resource: ref('resource') }),
  line('cleanup.proved', { ...STEP, gone: COUNT, remaining: list(ref('resource')) }),
  line('run.finished', { ok: { type: 'boolean' }, ms: NUMBER, next: orNull(TEXT) }),
  line('error', FAILURE_BODY, FAILURE.optional),
  line(
    'view',
    { id: orNull(TEXT), title: orNull(TEXT), blocks: list({ oneOf: BLOCKS }) },
    TITLE.optional,
  ),
];

/**
 * Every line of `--output json`, as a JSON Schema (draft 2020-12). `v` changes when a program that reads these lines
 * would have to change. A sentence `x` is in the run's language and has its catalog key beside it as `xKey`. Times
 * are ISO 8601 in UTC; names that end in `Ms` and the property `ms` are milliseconds; cells of a table are in the
 * unit of their column.
 */
export const JSON_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'elasticache-tutorial output, version 1',
  oneOf: LINES,
  $defs: DEFINITIONS,
};
