import type {
  EventOf,
  Exchange,
  Failure,
  Note,
  ObservedRead,
  PlannedChange,
  ReadPart,
  ReadPath,
  TutorialEvent,
} from '../../contract/events.ts';
import type { Facts } from '../../contract/facts.ts';
import type { Message } from '../../text/message.ts';
import type { Block, View } from '../view.ts';
import { PRACTICE_LINES } from './practice-lines.ts';
import { flat, object, oneOf, type ObjectShape } from './object-shape.ts';
import {
  CARD,
  CHART,
  COUNT,
  FAILURE,
  FLAG,
  NUMBER,
  RESOURCE,
  SENTENCE,
  TABLE,
  TEXT,
  UNIT,
  WORDS,
} from './parts.ts';
import {
  carriedAs,
  constant,
  list,
  nullWhenLeftOut,
  optional,
  orNull,
  renamed,
  single,
  word,
} from './shape.ts';

const EXCHANGES = list(object<Exchange>({ input: TEXT, output: list(TEXT), ms: optional(NUMBER) }));

const NOTE = oneOf(
  object<Extract<Note, { readonly message: Message }>>({
    kind: word('text', 'why', 'result', 'warning', 'tip', 'heading'),
    message: renamed('text', SENTENCE),
  }),
  object<Extract<Note, { readonly prompt: 'redis-cli' }>>({
    kind: constant('transcript'),
    prompt: constant('redis-cli'),
    address: TEXT,
    exchanges: EXCHANGES,
  }),
  object<Extract<Note, { readonly prompt: 'mysql' | 'shell' | 'code' }>>({
    kind: constant('transcript'),
    prompt: word('mysql', 'shell', 'code'),
    exchanges: EXCHANGES,
  }),
  object<Extract<Note, { readonly kind: 'guess' }>>({
    kind: constant('guess'),
    question: SENTENCE,
    unit: UNIT,
    guess: NUMBER,
    actual: orNull(NUMBER),
  }),
  object<Extract<Note, { readonly kind: 'task' }>>({
    kind: constant('task'),
    id: TEXT,
    server: word('redis', 'mysql'),
    what: SENTENCE,
    lines: list(TEXT),
    state: word('open', 'seen', 'skipped'),
  }),
);

const PART = object<ReadPart>({
  what: word('look', 'query', 'store', 'program'),
  command: orNull(TEXT),
  ms: NUMBER,
  ok: FLAG,
});

const PATH = object<ReadPath>({
  parts: list(PART),
  slot: orNull(COUNT),
  shard: orNull(COUNT),
  tls: object<ReadPath['tls']>({ cache: FLAG, database: FLAG }),
});

const READ = object<ObservedRead>({
  label: WORDS,
  outcome: TEXT,
  key: TEXT,
  totalMs: NUMBER,
  cacheMs: NUMBER,
  databaseMs: orNull(NUMBER),
  rows: COUNT,
  ttlMs: orNull(NUMBER),
  path: optional(PATH),
});

const CHANGE = object<PlannedChange>({
  kind: word('start', 'create', 'write', 'read', 'remove'),
  what: SENTENCE,
});

/** Facts are plain JSON already; they belong to the steps, which may add some. */
const FACTS = single<Partial<Facts>>({ type: 'object' });

/** The line of each event. Properties of a table, a note and so on stand beside the event's own. */
export const EVENTS: { readonly [E in TutorialEvent['event']]: ObjectShape<EventOf<E>> } = {
  'run.started': object({
    event: constant('run.started'),
    session: TEXT,
    command: TEXT,
    steps: list(TEXT),
  }),
  'step.planned': object({
    event: constant('step.planned'),
    step: TEXT,
    title: SENTENCE,
    changes: list(CHANGE),
  }),
  'step.started': object({
    event: constant('step.started'),
    step: TEXT,
    title: SENTENCE,
    why: SENTENCE,
    position: COUNT,
    of: COUNT,
  }),
  'step.progress': object({
    event: constant('step.progress'),
    step: TEXT,
    id: TEXT,
    label: SENTENCE,
    value: NUMBER,
    max: NUMBER,
    unit: UNIT,
  }),
  'step.note': object({ event: constant('step.note'), step: TEXT, note: flat(NOTE) }),
  'read.observed': object({ event: constant('read.observed'), step: TEXT, read: flat(READ) }),
  table: object({ event: constant('table'), step: TEXT, table: flat(TABLE) }),
  chart: object({ event: constant('chart'), step: TEXT, chart: flat(CHART) }),
  'step.finished': object({
    event: constant('step.finished'),
    step: TEXT,
    ms: NUMBER,
    facts: FACTS,
    evidence: list(SENTENCE),
  }),
  'step.failed': object({ event: constant('step.failed'), step: TEXT, failure: flat(FAILURE) }),
  ...PRACTICE_LINES,
  'resource.created': object({ event: constant('resource.created'), resource: RESOURCE }),
  'resource.removed': object({ event: constant('resource.removed'), resource: RESOURCE }),
  'cleanup.proved': object({
    event: constant('cleanup.proved'),
    step: TEXT,
    gone: COUNT,
    remaining: list(RESOURCE),
    unknown: list(RESOURCE),
    forgotten: list(RESOURCE),
  }),
  'run.card': object({ event: constant('run.card'), card: flat(CARD) }),
  'run.finished': object({
    event: constant('run.finished'),
    ok: FLAG,
    ms: NUMBER,
    next: orNull(TEXT),
  }),
};

/** The line of a failure outside of a step. */
export const ERROR = object<{ readonly event: 'error'; readonly failure: Failure }>({
  event: constant('error'),
  failure: flat(FAILURE),
});

type BlockOf<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;
type Row = BlockOf<'keyvalue'>['rows'][number];

const ROW = carriedAs(
  object<{ readonly name: Row[0]; readonly value: Row[1] }>({ name: WORDS, value: WORDS }),
  ([name, value]: Row) => ({ name, value }),
);

const BLOCKS: { readonly [K in Block['kind']]: ObjectShape<BlockOf<K>> } = {
  heading: object({ kind: constant('heading'), text: WORDS }),
  paragraph: object({
    kind: constant('paragraph'),
    tone: nullWhenLeftOut(word('warning', 'tip', 'note')),
    text: WORDS,
  }),
  keyvalue: object({ kind: constant('keyvalue'), rows: list(ROW) }),
  code: object({ kind: constant('code'), lines: list(TEXT) }),
  table: object({ kind: constant('table'), table: flat(TABLE) }),
};

const VIEW_BODY = object<View>({
  id: nullWhenLeftOut(TEXT),
  title: nullWhenLeftOut(WORDS),
  blocks: list<Block>(
    oneOf(BLOCKS.heading, BLOCKS.paragraph, BLOCKS.keyvalue, BLOCKS.code, BLOCKS.table),
  ),
});

/** The line of a view. */
export const VIEW = object<{ readonly event: 'view'; readonly view: View }>({
  event: constant('view'),
  view: flat(VIEW_BODY),
});
