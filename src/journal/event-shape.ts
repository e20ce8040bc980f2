import { ENGINE_KINDS, FAMILY_IDS } from '../contract/engine-kind.ts';
import type { Card, CardGuess, CardRow } from '../contract/card.ts';
import { SUBJECTS } from '../contract/subject.ts';
import type {
  Chart,
  Column,
  EngineLabel,
  EventOf,
  Failure,
  ObservedRead,
  PlannedChange,
  ReadPart,
  ReadPath,
  Table,
  TutorialEvent,
} from '../contract/events.ts';
import { isFacts } from './fact-shape.ts';
import { isFigure, isMessage, isUnit } from './message-shape.ts';
import { NOTES } from './note-shape.ts';
import { PRACTICE_EVENTS } from './practice-shape.ts';
import { isResource } from './resource-shape.ts';
import {
  byKind,
  either,
  fields,
  isFlag,
  isName,
  isNumber,
  isText,
  listOf,
  oneOf,
  optional,
  orNull,
  type Check,
} from './shape.ts';

const isTitle = either(isText, isMessage);

const isEngine = fields<EngineLabel>({
  role: oneOf(FAMILY_IDS),
  kind: oneOf(ENGINE_KINDS),
  product: isText,
  version: isText,
});
const isTable = fields<Table>({
  id: isName,
  title: isTitle,
  engines: listOf(isEngine),
  columns: listOf(fields<Column>({ id: isName, name: isMessage, unit: isUnit })),
  rows: listOf(listOf(orNull(either(isNumber, isText, isMessage)))),
  notes: listOf(isMessage),
});
const isSubject = oneOf(SUBJECTS);
const isPoint: Check = (value) => listOf(isFigure)(value) && (value as unknown[]).length === 2;
const isChart = fields<Chart>({
  id: isName,
  title: isMessage,
  engines: listOf(isEngine),
  kind: oneOf(['histogram', 'line', 'timeline', 'bar']),
  xUnit: isUnit,
  yUnit: isUnit,
  logX: isFlag,
  series: listOf(
    fields<Chart['series'][number]>({
      name: isTitle,
      subject: optional(isSubject),
      n: optional(isFigure),
      p50: optional(isFigure),
      p99: optional(isFigure),
      points: listOf(isPoint),
    }),
  ),
  notes: listOf(isMessage),
});
const isPath = fields<ReadPath>({
  parts: listOf(
    fields<ReadPart>({
      what: oneOf(['look', 'query', 'store', 'program']),
      command: orNull(isText),
      ms: isFigure,
      ok: isFlag,
    }),
  ),
  slot: isFigure,
  shard: isFigure,
  tls: fields<ReadPath['tls']>({ cache: isFlag, database: isFlag }),
});
const isRead = fields<ObservedRead>({
  label: isTitle,
  outcome: isText,
  key: isText,
  totalMs: isFigure,
  cacheMs: isFigure,
  databaseMs: isFigure,
  rows: isFigure,
  ttlMs: isFigure,
  path: optional(isPath),
});

const isCard = fields<Card>({
  measuredAt: isText,
  title: isMessage,
  rows: listOf(
    fields<CardRow>({
      id: isName,
      name: isMessage,
      of: orNull(isTitle),
      bars: listOf(
        fields<CardRow['bars'][number]>({
          ...{ name: isMessage, subject: isSubject, value: isFigure, unit: isUnit },
        }),
      ),
      said: isMessage,
      guess: orNull(
        fields<CardGuess>({
          question: isMessage,
          guess: isFigure,
          actual: isFigure,
          unit: isUnit,
        }),
      ),
    }),
  ),
  engines: listOf(isEngine),
  next: orNull(isMessage),
});

const isFailure = fields<Failure>({
  code: isName,
  what: isMessage,
  next: isMessage,
  detail: orNull(isText),
});
const isChange = fields<PlannedChange>({
  kind: oneOf(['start', 'create', 'write', 'read', 'remove']),
  what: isMessage,
});

const OF_STEP = { event: isName, step: isName };
const OF_RESOURCE = { event: isName, resource: isResource };
const EVENTS: Readonly<Record<TutorialEvent['event'], Check>> = {
  'run.started': fields<EventOf<'run.started'>>({
    event: isName,
    session: isText,
    command: isText,
    steps: listOf(isText),
  }),
  'step.planned': fields<EventOf<'step.planned'>>({
    ...OF_STEP,
    title: isMessage,
    changes: listOf(isChange),
  }),
  'step.started': fields<EventOf<'step.started'>>({
    ...OF_STEP,
    title: isMessage,
    why: isMessage,
    position: isFigure,
    of: isFigure,
  }),
  'step.progress': fields<EventOf<'step.progress'>>({
    ...OF_STEP,
    id: isName,
    label: isMessage,
    value: isFigure,
    max: isFigure,
    unit: isUnit,
  }),
  'step.note': fields<EventOf<'step.note'>>({ ...OF_STEP, note: byKind('kind', NOTES) }),
  'read.observed': fields<EventOf<'read.observed'>>({ ...OF_STEP, read: isRead }),
  table: fields<EventOf<'table'>>({ ...OF_STEP, table: isTable }),
  chart: fields<EventOf<'chart'>>({ ...OF_STEP, chart: isChart }),
  'cleanup.proved': fields<EventOf<'cleanup.proved'>>({
    ...OF_STEP,
    gone: isFigure,
    remaining: listOf(isResource),
    // Journals of before they were told apart have neither.
    unknown: optional(listOf(isResource)),
    forgotten: optional(listOf(isResource)),
  }),
  'step.finished': fields<EventOf<'step.finished'>>({
    ...OF_STEP,
    ms: isFigure,
    facts: isFacts,
    evidence: listOf(isMessage),
  }),
  'step.failed': fields<EventOf<'step.failed'>>({ ...OF_STEP, failure: isFailure }),
  ...PRACTICE_EVENTS,
  'resource.created': fields<EventOf<'resource.created'>>(OF_RESOURCE),
  'resource.removed': fields<EventOf<'resource.removed'>>(OF_RESOURCE),
  'run.card': fields<EventOf<'run.card'>>({ event: isName, card: isCard }),
  'run.finished': fields<EventOf<'run.finished'>>({
    event: isName,
    ok: isFlag,
    ms: isFigure,
    next: orNull(isText),
  }),
};

/** Whether a value is an event that the screen and the report can tell. */
export const isEvent: Check = byKind('event', EVENTS);
