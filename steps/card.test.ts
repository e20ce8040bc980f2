import { describe, expect, it } from '@jest/globals';
import type { Table, TutorialEvent } from '../src/contract/events.ts';
import type { Message } from '../src/contract/message.ts';
import { judgeRounds } from '../src/measure/index.ts';
import { partly } from '../src/testing/fakes.ts';
import { loadTranslator } from '../src/text/index.ts';
import { cardOf } from './card.ts';
import { latencyColumns } from './kit/latency.ts';
import { texts as kit } from './kit/text.ts';
import { verdictCell, verdictNote } from './kit/verdict.ts';
import { msg, texts } from './cached-read/text.ts';

const translator = await loadTranslator('en', undefined, [kit, texts]);
const ENGINE = { role: 'redis', kind: 'system', product: 'redis', version: '7.0.15' } as const;
const CONTENTS = { labs: ['load', 'stampede'], cleanup: 'cleanup' };
const step = 'cached-read';

/** What the lesson tells of its read: medians in ms of the rounds, and a guess if there was one. */
function lesson(
  sql: string,
  rounds: { readonly database: readonly number[]; readonly hit: readonly number[] },
  guess?: number,
): readonly TutorialEvent[] {
  const judged = judgeRounds(rounds.database, rounds.hit);
  const compared = {
    what: msg('cached-read.verdict.hit'),
    base: msg('cached-read.verdict.database'),
  };
  const table: Table = {
    id: 'hit-miss',
    title: sql,
    engines: [ENGINE],
    columns: [
      { id: 'read', name: msg('cached-read.table.read'), unit: 'text' },
      ...latencyColumns(['n', 'p50']),
    ],
    rows: [
      [msg('cached-read.table.hit'), 1000, rounds.hit[0] ?? 0],
      [msg('cached-read.table.database'), 900, rounds.database[0] ?? 0],
    ],
    notes: [verdictNote(compared, judged)],
  };
  const read = { label: msg('cached-read.label.second'), outcome: 'hit', key: 'k', rows: 8 };
  const times = { totalMs: 1, cacheMs: 1, databaseMs: null, ttlMs: null };
  return [
    { event: 'read.observed', step, read: { ...read, ...times } },
    { event: 'table', step, table },
    ...(guess === undefined ? [] : [answered(msg('cached-read.guess'), guess, 2)]),
  ];
}

function answered(question: Message, guess: number, actual: number): TutorialEvent {
  const note = { kind: 'guess', question, unit: 'times', guess, actual } as const;
  return { event: 'step.note', step, note };
}

/** The table of the queries that cost something; each with its medians and the ratios of its rounds. */
function costly(
  ...rows: readonly (readonly [database: number, hit: number, ratios: readonly number[]])[]
): TutorialEvent {
  const ids = ['query', 'database-n', 'database-p50', 'hit-p50', 'lowest', 'highest', 'verdict'];
  const table = partly<Table>({
    id: 'costly',
    engines: [ENGINE],
    columns: ids.map((id) => partly<Table['columns'][number]>({ id })),
    rows: rows.map(([database, hit, ratios]) => [
      msg('cached-read.costly.ranking'),
      ...[5, database, hit, Math.min(...ratios), Math.max(...ratios)],
      verdictCell(
        judgeRounds(
          ratios,
          ratios.map(() => 1),
        ),
      ),
    ]),
    notes: [msg('cached-read.costly.hits', { n: 250 })],
  });
  return { event: 'table', step, table };
}

const CLOSE = { database: [0.09, 0.11, 0.1], hit: [0.1, 0.1, 0.1] };

function card(events: readonly TutorialEvent[]) {
  const told = events.map((event, at) => ({ time: `2026-11-28T14:00:0${at}Z`, event }));
  return cardOf(told, CONTENTS);
}

const row = (events: readonly TutorialEvent[], id: string) =>
  card(events)?.rows.find((one) => one.id === id);
const said = (events: readonly TutorialEvent[], id: string): string =>
  translator.text(row(events, id)?.said ?? '');

describe('the card', () => {
  it('is none where nothing was measured', () => {
    expect(card([])).toBeNull();
    expect(card([{ event: 'step.finished', step, ms: 1, facts: {}, evidence: [] }])).toBeNull();
  });

  it('draws the costliest query, and says the range its rounds went through', () => {
    const events = [
      ...lesson('SELECT * FROM planet', CLOSE),
      costly([30, 0.03, [900, 999, 950]], [251.4, 0.031, [4146.7, 9776.2, 8000]]),
    ];
    expect(row(events, 'costliest')?.bars.map(({ subject, value }) => [subject, value])).toEqual([
      ['database', 251.4],
      ['hit', 0.031],
    ]);
    expect(said(events, 'costliest')).toBe(
      'The hit: 4,147 to 9,776 times faster in 3 rounds. Medians of 5 plain queries and 250 hits.',
    );
  });

  it.each([
    [
      'too close',
      [0.9, 1.1, 1.2],
      /neither faster nor slower in every one of 3 rounds \(0\.900 to 1\.20 times/,
    ],
    ['on one side, far apart', [1.1, 2, 30], /faster in every one of 3 rounds, but by how much/],
    ['one round', [9], /one round only/],
  ])('draws no bars, and claims no size, for rounds that are %s', (_how, ratios, words) => {
    const database = ratios.map((ratio) => ratio * 10);
    const events = lesson('SELECT 1', { database, hit: ratios.map(() => 10) });
    expect(row(events, 'query')?.bars).toEqual([]);
    expect(said(events, 'query')).toMatch(words);
  });

  it('calls no query the costliest that is the only one', () => {
    expect(card(lesson('SELECT 1', CLOSE))?.rows.map(({ id }) => id)).toEqual(['query']);
  });

  it('puts a slow hit first, and says that it takes longer', () => {
    const events = lesson('SELECT 1', { database: [1, 1, 1], hit: [4, 4.1, 3.9] });
    expect(row(events, 'query')?.bars.map(({ subject }) => subject)).toEqual(['hit', 'database']);
    expect(said(events, 'query')).toMatch(/^The hit: takes 3\.90 to 4\.10 times as long/);
  });

  it('has the read of the lesson beside the costliest, with the guess at its factor', () => {
    const events = [
      ...lesson('SELECT * FROM planet', CLOSE, 50),
      ...lesson('SELECT 2', CLOSE),
      costly([251.4, 0.031, [4146.7, 9776.2, 8000]]),
    ];
    const read = row(events, 'query');
    expect(translator.text(read?.name ?? '')).toBe('8 rows');
    expect(read?.of).toBe('SELECT * FROM planet');
    expect(read?.guess).toMatchObject({ guess: 50, actual: 2, unit: 'times' });
    expect(said(events, 'query')).toContain('(medians, n = 1,000 and 900)');
  });

  it('counts the guesses that came near, and none that waits for its answer', () => {
    const question = msg('cached-read.guess');
    const open = { kind: 'guess', question, unit: 'times', guess: 1, actual: null } as const;
    const events: readonly TutorialEvent[] = [
      answered(question, 10, 20),
      answered(question, 10, 21),
      answered(question, 3, 3),
      { event: 'step.note', step, note: open },
    ];
    expect(said(events, 'guesses')).toBe('2 of 3 within a factor of two');
    const share = { kind: 'guess', question, unit: 'percent', guess: 50, actual: 56 } as const;
    expect(said([...events, { event: 'step.note', step, note: share }], 'guesses')).toBe(
      '2 of 4 near: within a factor of two (of %: 5 points)',
    );
    expect(row(lesson('SELECT 1', CLOSE), 'guesses')).toBeUndefined();
  });

  it('says what cleanup proved, and nothing once there is something again', () => {
    const resource = { kind: 'port', id: 'p', owner: 'o', port: 1 } as const;
    const proved = (remaining: readonly (typeof resource)[]): TutorialEvent => ({
      event: 'cleanup.proved',
      step: 'cleanup',
      ...{ gone: 6, remaining, unknown: [], forgotten: [] },
    });
    expect(said([proved([])], 'removed')).toBe('6 of 6');
    expect(said([proved([resource])], 'removed')).toBe('6 of 7');
    expect(card([proved([]), { event: 'resource.created', resource }])).toBeNull();
  });

  it('names the next lab that was not finished, and the engines once', () => {
    const finished = (id: string): TutorialEvent => ({
      event: 'step.finished',
      step: id,
      ...{ ms: 1, facts: {}, evidence: [] },
    });
    const read = lesson('SELECT 1', CLOSE);
    const next = (...labs: readonly string[]): unknown =>
      card([...read, ...labs.map(finished)])?.next?.params;
    expect(next()).toEqual({ lab: 'load' });
    expect(next('load')).toEqual({ lab: 'stampede' });
    expect(next('load', 'stampede')).toBeUndefined();
    expect(card([...read, ...read])?.engines).toEqual([ENGINE]);
  });
});
