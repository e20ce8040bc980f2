import { ENGINE_KINDS, FAMILY_IDS, PROCESS_ROLES } from '../../contract/engine-kind.ts';
import type { Card, CardGuess, CardRow } from '../../contract/card.ts';
import { SUBJECTS } from '../../contract/subject.ts';
import type { Cell, Chart, Column, EngineLabel, Failure, Table } from '../../contract/events.ts';
import { UNITS } from '../../contract/quantity.ts';
import type {
  DatabaseResource,
  DocumentsResource,
  FileResource,
  AwsStackResource,
  FolderResource,
  KeysResource,
  PortResource,
  ProcessResource,
  TableResource,
} from '../../contract/resources.ts';
import { isMessage, type Message } from '../../text/message.ts';
import { object, oneOf } from './object-shape.ts';
import {
  constant,
  list,
  named,
  optional,
  orNull,
  single,
  word,
  type Schema,
  type Shape,
} from './shape.ts';

/** Text. */
export const TEXT = single<string>({ type: 'string' });
/** A number that need not be whole. */
export const NUMBER = single<number>({ type: 'number' });
/** A whole number from nothing up. */
export const COUNT = single<number>({ type: 'integer', minimum: 0 });
/** True or false. */
export const FLAG = single<boolean>({ type: 'boolean' });

const MESSAGE_SCHEMA: Schema = {
  type: 'object',
  properties: { text: TEXT.schema, key: TEXT.schema },
  required: ['text'],
  additionalProperties: false,
};

/** A sentence `x`: its text, and its catalog key beside it as `xKey`; in a list an object of both. */
function said<M extends Message | string>(): Shape<M> {
  return {
    ...single<M>({ $ref: '#/$defs/message' }, (message, say) =>
      isMessage(message) ? { key: message.key, text: say(message) } : { text: message },
    ),
    properties: (name) => [
      { required: { [name]: TEXT.schema }, optional: { [`${name}Key`]: TEXT.schema } },
    ],
    entries: (name, message, say) =>
      isMessage(message)
        ? { [name]: say(message), [`${name}Key`]: message.key }
        : { [name]: message },
  };
}

/** A sentence of the catalogs. */
export const SENTENCE = said<Message>();
/** A sentence of the catalogs, or plain text. */
export const WORDS = said<Message | string>();

const ONE_UNIT = word(...UNITS);
/** A unit. */
export const UNIT = named('unit', ONE_UNIT);

const ENGINE = object<EngineLabel>({
  role: word(...FAMILY_IDS),
  kind: word(...ENGINE_KINDS),
  product: TEXT,
  version: TEXT,
});
const ENGINES = list(named('engine', ENGINE));

const OWNED = { id: TEXT, owner: TEXT };
const RESOURCES = oneOf(
  object<ProcessResource>({
    kind: constant('process'),
    ...OWNED,
    role: word(...PROCESS_ROLES),
    program: TEXT,
    folder: TEXT,
    port: orNull(COUNT),
    pid: orNull(COUNT),
    startedAt: orNull(TEXT),
  }),
  object<PortResource>({ kind: constant('port'), ...OWNED, port: COUNT }),
  object<FolderResource>({ kind: constant('folder'), ...OWNED, path: TEXT }),
  object<FileResource>({ kind: constant('file'), ...OWNED, path: TEXT }),
  object<DatabaseResource>({
    kind: constant('database'),
    ...OWNED,
    name: TEXT,
    secret: TEXT,
    server: TEXT,
  }),
  object<KeysResource>({
    kind: constant('keys'),
    ...OWNED,
    prefix: TEXT,
    secret: TEXT,
    server: TEXT,
  }),
  object<DocumentsResource>({
    kind: constant('documents'),
    ...OWNED,
    name: TEXT,
    secret: TEXT,
    server: TEXT,
  }),
  object<TableResource>({
    kind: constant('table'),
    ...OWNED,
    name: TEXT,
    secret: TEXT,
    server: TEXT,
  }),
  object<AwsStackResource>({
    kind: constant('aws-stack'),
    ...OWNED,
    account: TEXT,
    region: TEXT,
    name: TEXT,
    session: TEXT,
    stackId: orNull(TEXT),
    since: TEXT,
    expiresAt: TEXT,
    usdPerHour: orNull(NUMBER),
  }),
);
/** A resource. */
export const RESOURCE = named('resource', RESOURCES);

const CELL = single<Cell>({ type: ['number', 'string', 'null'] }, (cell, say) =>
  isMessage(cell) ? say(cell) : cell,
);

/** A table, in its event and in views. */
export const TABLE = object<Table>({
  id: TEXT,
  title: WORDS,
  engines: ENGINES,
  columns: list(object<Column>({ id: TEXT, name: SENTENCE, unit: ONE_UNIT })),
  rows: list(list(CELL)),
  notes: list(SENTENCE),
});

const POINT = single<readonly [x: number, y: number]>({
  type: 'array',
  items: NUMBER.schema,
  minItems: 2,
  maxItems: 2,
});

const SUBJECT = word(...SUBJECTS);

/** A chart. */
export const CHART = object<Chart>({
  id: TEXT,
  title: SENTENCE,
  engines: ENGINES,
  kind: word('histogram', 'line', 'timeline', 'bar'),
  xUnit: ONE_UNIT,
  yUnit: ONE_UNIT,
  logX: FLAG,
  series: list(
    object<Chart['series'][number]>({
      name: WORDS,
      points: list(POINT),
      subject: optional(SUBJECT),
      n: optional(COUNT),
      p50: optional(NUMBER),
      p99: optional(NUMBER),
    }),
  ),
  notes: list(SENTENCE),
});

/** What a run came to. */
export const CARD = object<Card>({
  measuredAt: TEXT,
  title: SENTENCE,
  rows: list(
    object<CardRow>({
      id: TEXT,
      name: SENTENCE,
      of: orNull(WORDS),
      bars: list(
        object<CardRow['bars'][number]>({
          name: SENTENCE,
          subject: SUBJECT,
          value: NUMBER,
          unit: UNIT,
        }),
      ),
      said: SENTENCE,
      guess: orNull(
        object<CardGuess>({ question: SENTENCE, guess: NUMBER, actual: NUMBER, unit: UNIT }),
      ),
    }),
  ),
  engines: ENGINES,
  next: orNull(SENTENCE),
});

/** A failure, of a step and outside of one. */
export const FAILURE = object<Failure>({
  code: TEXT,
  what: SENTENCE,
  next: SENTENCE,
  detail: orNull(TEXT),
});

/** Definitions that the lines refer to. */
export const DEFINITIONS: Readonly<Record<string, Schema>> = {
  unit: ONE_UNIT.schema,
  message: MESSAGE_SCHEMA,
  engine: ENGINE.schema,
  resource: RESOURCES.schema,
};
