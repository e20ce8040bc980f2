import type { Card } from '../contract/card.ts';
import type { Chart, Column, StepEmission, Table, TutorialEvent } from '../contract/events.ts';
import { SAMPLE_READS } from './sample-reads-fixture.ts';
import { sample, type SENTENCES } from './sample-words-fixture.ts';
import type { KeysResource, ProcessResource } from '../contract/resources.ts';

export { sample, sampleTranslator } from './sample-words-fixture.ts';

const REDIS = { role: 'redis', kind: 'system', product: 'redis', version: '7.0.15' } as const;
const MYSQL = { role: 'mysql', kind: 'embedded', product: 'sqlite', version: '3.54.1' } as const;

const column = (id: string, unit: Column['unit'], name: keyof typeof SENTENCES): Column => ({
  id,
  name: sample(name),
  unit,
});

/** A table with figures of several sizes, one of them not measured. */
export const SAMPLE_TABLE: Table = {
  id: 'reads',
  title: sample('table'),
  engines: [REDIS, MYSQL],
  columns: [
    column('path', 'text', 'path'),
    column('n', 'count', 'n'),
    column('p50', 'ms', 'p50'),
    column('p99', 'ms', 'p99'),
    column('size', 'bytes', 'size'),
    column('rate', 'per-second', 'throughput'),
  ],
  rows: [
    [sample('hit'), 5000, 0.1823, 0.5121, 191, 5485.31],
    [sample('miss'), 5000, 1.0623, null, 190_340_341, 940.3],
  ],
  notes: [sample('verdict')],
};

const curve = (middle: number): [number, number][] =>
  Array.from({ length: 30 }, (_, bin) => [
    0.1 * 1.12 ** bin,
    Math.round(900 * Math.exp(-((bin - middle) ** 2) / 9)),
  ]);

/** A chart of each kind. */
export const SAMPLE_CHARTS: Readonly<Record<Chart['kind'], Chart>> = {
  histogram: {
    ...{ id: 'latency', title: sample('table'), engines: [REDIS], kind: 'histogram', logX: true },
    ...{ xUnit: 'ms', yUnit: 'count', notes: [sample('verdict')] },
    series: [
      { name: sample('hit'), subject: 'hit', n: 5000, p50: 0.173, p99: 0.278, points: curve(5) },
      { name: sample('miss'), subject: 'miss', p50: 0.965, points: [...curve(20), [5, 1]] },
    ],
  },
  line: {
    ...{ id: 'ratio', title: sample('table'), engines: [], kind: 'line', logX: false },
    ...{ xUnit: 's', yUnit: 'percent', notes: [] },
    series: [
      {
        name: 'allkeys-lru',
        points: Array.from({ length: 40 }, (_, x) => [x, 90 * (1 - Math.exp(-x / 8))]),
      },
      { name: 'allkeys-random', points: Array.from({ length: 40 }, (_, x) => [x, x]) },
    ],
  },
  timeline: {
    ...{ id: 'errors', title: sample('table'), engines: [], kind: 'timeline', logX: false },
    ...{ xUnit: 's', yUnit: 'count', notes: [] },
    series: [
      {
        name: sample('hit'),
        points: Array.from({ length: 40 }, (_, bin) => [
          bin / 10,
          bin > 20 && bin < 26 ? bin - 17 : 0,
        ]),
      },
    ],
  },
  bar: {
    ...{ id: 'memory', title: sample('table'), engines: [], kind: 'bar', logX: false },
    ...{ xUnit: 'text', yUnit: 'bytes', notes: [] },
    series: [
      { name: 'JSON', points: [[0, 9120]] },
      { name: 'hash', points: [[0, 120]] },
    ],
  },
};

/** A card with a row of each kind. */
export const SAMPLE_CARD: Card = {
  measuredAt: '2026-11-28T14:00:00.000',
  title: sample('title'),
  rows: [
    {
      ...{ id: 'costliest', name: sample('path'), of: sample('table'), guess: null },
      bars: [
        { name: sample('miss'), subject: 'database', value: 1068.2, unit: 'ms' },
        { name: sample('hit'), subject: 'hit', value: 0.1014, unit: 'ms' },
      ],
      said: sample('verdict'),
    },
    {
      ...{ id: 'query', name: sample('hit'), of: 'SELECT * FROM planet', bars: [] },
      said: sample('evidence'),
      guess: { question: sample('question'), guess: 50, actual: 1.9, unit: 'times' },
    },
    { id: 'guesses', name: sample('n'), of: null, bars: [], said: sample('result'), guess: null },
  ],
  engines: [REDIS, MYSQL],
  next: sample('change'),
};

const STEP = 'cached-read';
const owned = { id: 'r1', owner: 'create-redis' };
const NONE = { unknown: [], forgotten: [] };
const KEYS: KeysResource = {
  kind: 'keys',
  id: 'redis-2/keys',
  owner: 'create-redis',
  prefix: 'elasticache-tutorial:abc:',
  secret: 'redis-2.url',
  server: 'cache.example:6379',
};
const PROCESS: ProcessResource = {
  ...owned,
  kind: 'process',
  role: 'redis',
  program: '/usr/bin/redis-server',
  folder: '/run/x',
  port: 41811,
  pid: 4242,
  startedAt: '77',
};
const FAILURE = { code: 'CACHE_ERROR', what: sample('failed'), next: sample('next') } as const;
const GUESS = { kind: 'guess', question: sample('question'), unit: 'times', guess: 10 } as const;

/** What a step may emit, each kind at least once. */
export const SAMPLE_EMISSIONS: readonly StepEmission[] = [
  { event: 'step.note', note: { kind: 'heading', message: sample('hit') } },
  { event: 'step.note', note: { kind: 'text', message: sample('evidence') } },
  { event: 'step.note', note: { kind: 'why', message: sample('verdict') } },
  {
    event: 'step.note',
    note: {
      kind: 'transcript',
      prompt: 'mysql',
      exchanges: [
        {
          input: 'SELECT *\nFROM planet;',
          output: ['+----+---------+', '|  1 | Mercury |', '+----+---------+'],
          ms: 0.62,
        },
      ],
    },
  },
  {
    event: 'step.note',
    note: {
      kind: 'transcript',
      prompt: 'redis-cli',
      address: '127.0.0.1:41811',
      exchanges: [{ input: 'PING', output: ['PONG'] }],
    },
  },
  { event: 'step.note', note: { ...GUESS, actual: null } },
  ...SAMPLE_READS,
  ...[5, 4.9, 3.7, 2.5, 1.2, 0].map((value): StepEmission => ({
    event: 'step.progress',
    ...{ id: 'ttl', label: sample('progress'), value, max: 5, unit: 's' },
  })),
  { event: 'step.note', note: { ...GUESS, actual: 3.6 } },
  { event: 'step.note', note: { kind: 'result', message: sample('result') } },
  { event: 'step.note', note: { kind: 'tip', message: sample('tip') } },
  { event: 'step.note', note: { kind: 'warning', message: sample('warning') } },
  { event: 'table', table: SAMPLE_TABLE },
  ...Object.values(SAMPLE_CHARTS).map((chart): StepEmission => ({ event: 'chart', chart })),
];

/** A run in which everything happens once. */
export const SAMPLE_RUN: readonly TutorialEvent[] = [
  { event: 'run.started', session: '7f3a', command: 'run', steps: ['create-redis', STEP] },
  {
    event: 'step.planned',
    step: STEP,
    title: sample('title'),
    changes: [{ kind: 'start', what: sample('change') }],
  },
  {
    event: 'step.started',
    step: STEP,
    title: sample('title'),
    why: sample('why'),
    position: 2,
    of: 2,
  },
  { event: 'resource.created', resource: { ...owned, kind: 'folder', path: '/run/x' } },
  { event: 'resource.created', resource: PROCESS },
  ...SAMPLE_EMISSIONS.map((emission) => ({ ...emission, step: STEP })),
  { event: 'step.finished', step: STEP, ms: 1243, facts: {}, evidence: [sample('evidence')] },
  {
    event: 'step.failed',
    step: STEP,
    failure: { ...FAILURE, detail: 'connect ECONNREFUSED \u001B[31m' },
  },
  { event: 'resource.removed', resource: PROCESS },
  { event: 'cleanup.proved', step: STEP, gone: 9, remaining: [], ...NONE },
  { event: 'cleanup.proved', step: STEP, gone: 8, remaining: [PROCESS], ...NONE },
  { event: 'cleanup.proved', step: STEP, gone: 7, remaining: [], ...NONE, unknown: [KEYS] },
  { event: 'cleanup.proved', step: STEP, gone: 7, remaining: [], ...NONE, forgotten: [KEYS] },
  { event: 'run.card', card: SAMPLE_CARD },
  { event: 'run.finished', ok: true, ms: 72_345, next: 'elasticache-tutorial status' },
];
