import { describe, expect, it } from '@jest/globals';
import { keysOf } from '../../kit/keys-fixture.ts';
import {
  looksNote,
  outageNotes,
  outageSentences,
  sameLives,
  scaleOutNotes,
  slidingSentences,
  type Count,
} from './sentences.ts';
import { msg } from './text.ts';

const outage = (id: Count['arrangement']['id'], loggedOut: number, recognised = 20): Count => ({
  arrangement: { id },
  visitors: 10,
  asked: 20,
  recognised,
  loggedOut,
});

const outages = (sticky: number, redis: number) => [
  outage('memory', 5, 10),
  outage('sticky', sticky),
  outage('redis', redis),
];

describe('what is said of the crash', () => {
  it('draws the conclusions that the figures allow', () => {
    expect(keysOf(outageSentences(outages(5, 0)))).toEqual([
      'outage.hides',
      'outage.outlive',
      'outage.price',
    ]);
    expect(keysOf(outageSentences(outages(0, 2)))).toEqual([
      'outage.hides-not-shown',
      'outage.outlive-not-shown',
      'outage.price',
    ]);
  });

  it('gives the share that was recognised until the crash as a figure', () => {
    const [verdict] = outageNotes([
      outage('memory', 5, 10),
      outage('sticky', 5, 19),
      outage('redis', 0),
    ]);
    expect(verdict?.params).toMatchObject({
      memory: { value: 50, unit: 'percent' },
      before: { value: 95, unit: 'percent' },
    });
    expect(outageNotes([])).toEqual([]);
  });
});

it('says whom a process that was added later knew', () => {
  const newcomer = (store: 'memory' | 'redis', known: number) => ({ store, visitors: 10, known });
  expect(keysOf(scaleOutNotes([newcomer('memory', 0), newcomer('redis', 10)]))).toEqual([
    'scale-out.memory-none',
    'scale-out.redis-all',
  ]);
  expect(keysOf(scaleOutNotes([newcomer('memory', 10), newcomer('redis', 7)]))).toEqual([
    'scale-out.memory-all',
    'scale-out.redis-some',
  ]);
});

describe('what is said of an expiry that slides', () => {
  const lives = (active: number | null, polling: number | null, away: number | null) =>
    (
      [
        ['active', active],
        ['polling', polling],
        ['away', away],
      ] as const
    ).map(([id, goneAfter]) => ({ habit: { id }, goneAfter, remaining: looks }));
  /** A look every quarter of a second. */
  const looks = Array.from({ length: 20 }, (_, at) => [(at + 1) / 4, 1] as const);
  const said = (...ended: Parameters<typeof lives>) => keysOf(slidingSentences(lives(...ended), 2));

  it('says what lived and what was removed', () => {
    expect(said(null, 2.2, 2)).toEqual(['sliding.kept', 'sliding.removed', 'sliding.getex']);
    expect(sameLives(lives(null, 2.2, 2))).toBe(true);
  });

  it('says what a late machine did not show', () => {
    expect(said(3, 2, null)).toEqual([
      'sliding.kept-not-shown',
      'sliding.removed-not-shown',
      'sliding.getex',
    ]);
    expect(sameLives(lives(null, 4, 2))).toBe(false);
    expect(sameLives(lives(null, 2, null))).toBe(false);
  });

  it('names late requests as the cause only where they were late', () => {
    const late = lives(4, 2, 2).map((life) => ({
      ...life,
      remaining: [[0.25, 2] as const, [2.5, 0.1] as const, [4, 0] as const],
    }));
    const [used] = slidingSentences(late, 2);
    expect(used).toEqual(
      msg('lab.sessions.sliding.kept-late', {
        gone: { value: 4, unit: 's' },
        pause: { value: 2.25, unit: 's' },
      }),
    );
  });
});

it('gives the times the exactness of the looks as they came, which a busy machine sends late', () => {
  const looked = (...seconds: number[]) => ({
    remaining: seconds.map((at): readonly [number, number] => [at, 1]),
  });
  const due = { every: 250, gap: { value: 900, unit: 'ms' } };
  expect(looksNote([looked(0.25, 0.5, 1.4), looked(0.26, 0.51, 0.9)]).params).toEqual(due);
  expect(looksNote([looked(0.9, 1.1)]).params).toEqual(due);
});
