import { describe, expect, it } from '@jest/globals';
import type { Table, TutorialEvent } from '../../contract/events.ts';
import type { Figure } from '../../contract/figure.ts';
import { msg } from '../../text/message.ts';
import { figureIn, LearnedEar } from './hear.ts';

const name = msg('status.step');
const table = (id: string, ...values: readonly (number | null)[]): Table => ({
  id,
  title: '',
  engines: [],
  columns: [{ id: 'ms', name, unit: 'ms' }],
  rows: values.map((value) => [value]),
  notes: [],
});
const FIGURES: readonly Figure[] = [
  {
    id: 'slowest',
    name,
    unit: 'ms',
    better: 'lower',
    from: { table: 't', column: 'ms', row: 'highest' },
  },
  { id: 'rows', name, unit: 'count', better: 'higher', from: { fact: 'planets', field: 'rows' } },
];
const NOW = new Date('2026-11-29T06:00:00Z');

describe('a figure', () => {
  it.each([
    [0, 5],
    [1, 9],
    [-1, 2],
    ['highest', 9],
    ['lowest', 2],
    [7, null],
  ] as const)('in the row %s is %p', (row, value) => {
    expect(figureIn({ table: 't', column: 'ms', row }, [table('t', 5, 9, null, 2)], {})).toBe(
      value,
    );
  });

  it('is that of the table that was told last', () => {
    const tables = [table('t', 1), table('t', 2)];
    expect(figureIn({ table: 't', column: 'ms', row: 0 }, tables, {})).toBe(2);
  });

  it.each([
    [{ table: 'other', column: 'ms', row: 0 }],
    [{ table: 't', column: 'other', row: 0 }],
    [{ fact: 'reads', field: 'hitP50' }],
    [{ fact: 'planets', field: 'table' }],
  ] as const)('that was not measured is none: %p', (place) => {
    expect(figureIn(place, [table('t', 1)], { planets: { table: 'planet' } })).toBeNull();
  });
});

describe('what there is to remember', () => {
  const said = (events: readonly TutorialEvent[]): unknown[] => {
    const ear = new LearnedEar((id) => (id === 'lab' ? FIGURES : []));
    return events.flatMap((event) => ear.hear(event, NOW) ?? []);
  };
  const started = {
    event: 'step.started',
    step: 'lab',
    title: name,
    why: name,
    position: 1,
    of: 1,
  } as const;
  const guess = (actual: number | null): TutorialEvent => ({
    event: 'step.note',
    step: 'lab',
    note: { kind: 'guess', question: name, unit: 'ms', guess: 3, actual },
  });
  const finished: TutorialEvent = {
    event: 'step.finished',
    step: 'lab',
    ms: 40,
    facts: { planets: { table: 'planet', rows: 8 } },
    evidence: [],
  };

  it('is what was guessed, and measured, and how long it took', () => {
    const events = [started, { event: 'table', step: 'lab', table: table('t', 4) } as const];
    expect(said([...events, guess(null), guess(4), finished])).toEqual([
      {
        id: 'lab',
        unit: {
          first: NOW.toISOString(),
          last: NOW.toISOString(),
          ms: 40,
          guesses: [{ question: name, unit: 'ms', guess: 3, actual: 4 }],
          figures: {
            slowest: { value: 4, unit: 'ms', better: 'lower' },
            rows: { value: 8, unit: 'count', better: 'higher' },
          },
        },
      },
    ]);
  });

  it('is what a server saw the learner do, and not what they left out', () => {
    const task = (id: string, state: 'open' | 'seen' | 'skipped'): TutorialEvent => ({
      event: 'step.note',
      step: 'lab',
      note: { kind: 'task', id, server: 'redis', what: name, lines: [], state },
    });
    const done = [task('one', 'open'), task('one', 'seen'), task('two', 'open')];
    expect(said([started, ...done, task('two', 'skipped'), finished])).toMatchObject([
      { unit: { tasks: ['one'] } },
    ]);
    expect(said([started, ...done, started, finished])).not.toMatchObject([
      { unit: { tasks: expect.anything() } },
    ]);
  });

  it('is nothing of a unit that did not finish, and nothing of it is taken for the next one', () => {
    expect(said([started, guess(4)])).toEqual([]);
    expect(said([started, guess(4), started, finished])).toMatchObject([{ unit: { guesses: [] } }]);
  });
});
