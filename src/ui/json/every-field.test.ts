import { describe, expect, it } from '@jest/globals';
import type { TutorialEvent } from '../../contract/events.ts';
import type { Resource } from '../../contract/resources.ts';
import { isMessage } from '../../text/message.ts';
import { SAMPLE_EXERCISE } from '../exercise-fixture.ts';
import { SAMPLE_QUIZ } from '../quiz-fixture.ts';
import { SAMPLE_RUN, SAMPLE_TABLE, sample, sampleTranslator } from '../sample-fixture.ts';
import type { View } from '../view.ts';
import { matchesSchema } from '../../testing/json-schema-check.ts';
import { JsonRenderer } from './renderer.ts';
import { OWNED, RESOURCES } from './resources-fixture.ts';
import { JSON_SCHEMA } from './schema.ts';
import type { Json, Schema } from './shape.ts';

const translator = sampleTranslator('ja');

/** What the line has beside its own properties instead of inside one of this name. */
const FLAT = ['note', 'read', 'table', 'chart', 'failure', 'view', 'card'];
/** Properties that are called otherwise in a line. */
const RENAMED: Readonly<Record<string, string>> = { message: 'text' };

const PROCESS: Resource = {
  ...OWNED,
  kind: 'process',
  role: 'mysql',
  program: '/usr/sbin/mariadbd',
  folder: '/run/p',
  port: 3306,
  pid: 42,
  startedAt: '7',
};

const EVENTS: readonly TutorialEvent[] = [
  ...SAMPLE_RUN,
  ...SAMPLE_QUIZ,
  ...SAMPLE_EXERCISE,
  ...RESOURCES.flatMap((resource): readonly TutorialEvent[] => [
    { event: 'resource.created', resource },
    { event: 'resource.removed', resource },
  ]),
  { event: 'resource.removed', resource: { ...OWNED, kind: 'folder', path: '/run/y' } },
  {
    event: 'step.note',
    step: 'cached-read',
    note: {
      kind: 'transcript',
      prompt: 'redis-cli',
      address: '127.0.0.1:41812',
      exchanges: [{ input: 'PING', output: ['PONG'], ms: 0.25 }],
    },
  },
  {
    event: 'step.note',
    step: 'lab',
    note: {
      ...{ kind: 'guess', question: sample('question'), unit: 'text', guess: 1, actual: 2 },
      choices: [sample('hit'), sample('miss')],
    },
  },
  {
    event: 'step.note',
    step: 'create-redis',
    note: {
      ...{ kind: 'task', id: 'first-key', server: 'redis', what: sample('hit') },
      ...{ lines: ['SET a b EX 9'], state: 'seen' },
    },
  },
  {
    event: 'read.observed',
    step: 'cached-read',
    read: {
      ...{ label: sample('hit'), outcome: 'miss', key: 'planets:2', rows: 7 },
      ...{ totalMs: 3, cacheMs: 1, databaseMs: 2, ttlMs: 4000 },
      path: {
        parts: [{ what: 'look', command: 'GET', ms: 3, ok: true }],
        ...{ slot: 6838, shard: 2, tls: { cache: true, database: false } },
      },
    },
  },
  {
    event: 'cleanup.proved',
    step: 'cleanup',
    gone: 1,
    remaining: RESOURCES,
    unknown: [...RESOURCES, PROCESS],
    forgotten: [...RESOURCES, PROCESS],
  },
];

const FAILURE = { code: 'USAGE', what: sample('failed'), next: sample('next'), detail: 'words' };
const VIEW: View = {
  id: 'status',
  title: sample('title'),
  blocks: [
    { kind: 'heading', text: sample('hit') },
    { kind: 'paragraph', text: sample('why'), tone: 'note' },
    { kind: 'keyvalue', rows: [[sample('hit'), sample('miss')]] },
    { kind: 'code', lines: ['redis-cli'] },
    { kind: 'table', table: SAMPLE_TABLE },
  ],
};

function lineOf(write: (renderer: JsonRenderer) => void): Json {
  let out = '';
  write(
    new JsonRenderer(
      translator,
      (text) => (out += text),
      () => 'now',
    ),
  );
  return JSON.parse(out) as Json;
}

/** Each thing that was told, with its line. */
const TOLD: readonly (readonly [told: object, line: Json])[] = [
  ...EVENTS.map((event) => {
    const line = lineOf((renderer) => {
      void renderer.handle(event);
    });
    return [event, line] as const;
  }),
  [
    { failure: FAILURE },
    lineOf((renderer) => {
      renderer.failure(FAILURE);
    }),
  ],
  [
    { view: VIEW },
    lineOf((renderer) => {
      renderer.print(VIEW);
    }),
  ],
];

/** What of `value`, which stands under `name` in what was told, is not in `line`. Knows nothing of the declaration. */
function missing(name: string, value: unknown, line: Json): readonly string[] {
  const own = RENAMED[name] ?? name;
  if (FLAT.includes(name) && typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => missing(key, inner, line));
  }
  if (isMessage(value)) {
    const same = line[own] === translator.text(value) && line[`${own}Key`] === value.key;
    return same ? [] : [name];
  }
  return same(value, line[own]) ? [] : [name];
}

function same(value: unknown, inLine: unknown): boolean {
  if (Array.isArray(value)) {
    // A pair of a view is carried as an object of its name and its value.
    const items: unknown = Array.isArray(inLine) ? inLine : pairOf(inLine as Json);
    return (
      (items as readonly unknown[]).length === value.length &&
      value.every((item, at) => same(item, (items as readonly unknown[])[at]))
    );
  }
  if (isMessage(value)) {
    const text = translator.text(value);
    // A cell of a table is text; a sentence in a list has its key beside it.
    return (
      inLine === text || ((inLine as Json).text === text && (inLine as Json).key === value.key)
    );
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).every(
      ([key, of]) => missing(key, of, inLine as Json).length === 0,
    );
  }
  return inLine === value;
}

/** Both halves of a pair, as list items. */
const pairOf = ({ name, nameKey, value, valueKey }: Json): readonly Json[] => [
  { text: name, key: nameKey },
  { text: value, key: valueKey },
];

/** Names of the properties in a schema, with those that they stand in: `exchanges.input`. */
function declared(schema: Schema, path = ''): readonly string[] {
  const {
    $ref,
    oneOf = [],
    anyOf = [],
    items,
    properties = {},
  } = schema as {
    readonly $ref?: string;
    readonly oneOf?: readonly Schema[];
    readonly anyOf?: readonly Schema[];
    readonly items?: Schema;
    readonly properties?: Readonly<Record<string, Schema>>;
  };
  const definitions = JSON_SCHEMA.$defs as Readonly<Record<string, Schema>>;
  const referred = $ref === undefined ? undefined : definitions[$ref.replace('#/$defs/', '')];
  return [
    ...[...oneOf, ...anyOf, items, referred].flatMap((of) =>
      of === undefined ? [] : declared(of, path),
    ),
    ...Object.entries(properties).flatMap(([name, of]) => [
      `${path}${name}`,
      ...declared(of, `${path}${name}.`),
    ]),
  ];
}

/** The same of a line. */
function written(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => written(item, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, of]) => [
    `${path}${name}`,
    ...written(of, `${path}${name}.`),
  ]);
}

describe('in the JSON lines', () => {
  it.each(TOLD.map(([told, line]) => [line.event, line.kind ?? line.outcome ?? '', told, line]))(
    'every field of %s %s arrives',
    (_event, _kind, told, line) => {
      const lost = Object.entries(told as object).flatMap(([name, value]) =>
        missing(name, value, line as Json),
      );
      expect(lost).toEqual([]);
    },
  );

  it.each((JSON_SCHEMA.oneOf as readonly Schema[]).map((schema, at) => [at, schema] as const))(
    'every field that is declared is among those that arrived (line %i of the schema)',
    (_at, schema) => {
      const lines = TOLD.map(([, line]) => line).filter((line) => matchesSchema(schema, line));
      expect(lines).not.toEqual([]);
      const seen = new Set(lines.flatMap((line) => written(line)));
      expect(declared(schema).filter((name) => !seen.has(name))).toEqual([]);
    },
  );
});
