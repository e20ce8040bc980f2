import { describe, expect, it } from '@jest/globals';
import { createTranslator } from './index.ts';
import { sharesOf } from './shares.ts';

const translator = createTranslator('en', {});

/** Numbers that look drawn at random, the same in every run. */
function* drawn(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state / 2147483648;
  }
}

describe('the parts of a whole', () => {
  it('are written in its digits', () => {
    expect(sharesOf(39.43, [25.03, 1.9, 12.5], translator)).toEqual({
      whole: '39.4',
      parts: ['25.0', '1.9', '12.5'],
    });
    expect(sharesOf(0.1912, [0.1841, 0.0071], translator)).toEqual({
      whole: '0.191',
      parts: ['0.184', '0.007'],
    });
  });

  it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))(
    'add up as they are written (seed %d)',
    (seed) => {
      const next = drawn(seed);
      const values = Array.from({ length: 1 + (seed % 5) }, () => next.next().value * seed);
      const { whole, parts } = sharesOf(
        values.reduce((sum, value) => sum + value, 0),
        values,
        translator,
      );
      const sum = parts.reduce((before, part) => before + Number(part.replaceAll(',', '')), 0);
      expect(sum).toBeCloseTo(Number(whole.replaceAll(',', '')), 6);
    },
  );

  it('leave what is not a part of it as it is', () => {
    expect(sharesOf(1, [2], translator).parts).toEqual(['2.00']);
  });
});
