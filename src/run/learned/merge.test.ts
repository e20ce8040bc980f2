import { describe, expect, it } from '@jest/globals';
import { NOTHING_LEARNED, type Learned, type LearnedUnit } from '../../contract/learned.ts';
import { mergeLearned, withFinished } from './merge.ts';

const unit = (part: Partial<LearnedUnit> = {}): LearnedUnit => ({
  times: 1,
  first: '2026-11-01T00:00:00.000Z',
  last: '2026-11-01T00:00:00.000Z',
  ms: 1000,
  guesses: [],
  figures: {},
  ...part,
});
const of = (part: Partial<LearnedUnit>): Learned => ({ v: 1, units: { load: unit(part) } });
const guessed = (guess: number): LearnedUnit['guesses'][number] => ({
  question: { key: 'a.guess' },
  unit: 'percent',
  guess,
  actual: 70,
});

describe('two records of what was learned', () => {
  it('hold together what either holds', () => {
    const one = { v: 1, units: { load: unit() } } as const;
    const other = { v: 1, units: { auth: unit() } } as const;
    expect(Object.keys(mergeLearned(one, other).units)).toEqual(['load', 'auth']);
  });

  it('keep the nearest guess, whichever record it is in', () => {
    const near = of({ guesses: [guessed(68)] });
    const far = of({ guesses: [guessed(20)] });
    expect(mergeLearned(near, far).units.load?.guesses).toEqual([guessed(68)]);
    expect(mergeLearned(far, near).units.load?.guesses).toEqual([guessed(68)]);
  });

  it.each([
    ['higher', 3, 5, 5],
    ['higher', 5, 3, 5],
    ['lower', 3, 5, 3],
    ['lower', 5, 3, 3],
  ] as const)(
    'keep the better figure: where %s is better, of %d and %d it is %d',
    (better, a, b, best) => {
      const figure = (value: number): Learned =>
        of({ figures: { ratio: { value, unit: 'times', better } } });
      expect(mergeLearned(figure(a), figure(b)).units.load?.figures.ratio?.value).toBe(best);
    },
  );

  it('keep the first and the last time, and how long it took at the last', () => {
    const early = of({ first: '2026-01-01T00:00:00.000Z', ms: 1 });
    const late = of({ last: '2026-12-01T00:00:00.000Z', ms: 2, times: 3 });
    const both = { first: '2026-01-01T00:00:00.000Z', last: '2026-12-01T00:00:00.000Z', ms: 2 };
    expect(mergeLearned(early, late).units.load).toMatchObject({ ...both, times: 3 });
    expect(mergeLearned(late, early).units.load).toMatchObject({ ...both, times: 3 });
  });

  it('keep everything that was done by hand once', () => {
    const merged = mergeLearned(of({ tasks: ['one', 'two'] }), of({ tasks: ['two', 'three'] }));
    expect(merged.units.load?.tasks).toEqual(['one', 'two', 'three']);
    expect(mergeLearned(of({}), of({})).units.load).not.toHaveProperty('tasks');
  });

  it('are the same after a second time', () => {
    const once = mergeLearned(of({ times: 2 }), of({ guesses: [guessed(50)] }));
    expect(mergeLearned(once, of({ guesses: [guessed(50)] }))).toEqual(once);
  });
});

describe('a unit that is finished again', () => {
  it('is counted', () => {
    const { first, last, ms, guesses, figures } = unit();
    const finished = { first, last, ms, guesses, figures };
    const once = withFinished(NOTHING_LEARNED, 'load', finished);
    expect(once.units.load?.times).toBe(1);
    expect(withFinished(once, 'load', finished).units.load?.times).toBe(2);
  });
});
