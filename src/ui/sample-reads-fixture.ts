import type { StepEmission } from '../contract/events.ts';

const READ = { label: 'SELECT * FROM planet', key: 'planets:1', rows: 8, ttlMs: 4980 } as const;

/** Reads as a step tells them: a miss, a hit, and one whose way was watched. */
export const SAMPLE_READS: readonly StepEmission[] = [
  {
    event: 'read.observed',
    read: { ...READ, outcome: 'miss', totalMs: 1.2412, cacheMs: 0.18, databaseMs: 0.913 },
  },
  {
    event: 'read.observed',
    read: {
      ...READ,
      outcome: 'hit',
      totalMs: 0.191,
      cacheMs: 0.184,
      databaseMs: null,
      ttlMs: null,
    },
  },
  {
    event: 'read.observed',
    read: {
      ...{ ...READ, outcome: 'miss', totalMs: 2.164, cacheMs: 0.552, databaseMs: 0.561 },
      path: {
        parts: [
          { what: 'look', command: 'GET', ms: 0.552, ok: true },
          { what: 'query', command: 'SELECT', ms: 0.561, ok: true },
          { what: 'store', command: 'SETEX', ms: 0.981, ok: true },
          { what: 'program', command: null, ms: 0.07, ok: true },
        ],
        ...{ slot: 6838, shard: 2, tls: { cache: true, database: false } },
      },
    },
  },
];
