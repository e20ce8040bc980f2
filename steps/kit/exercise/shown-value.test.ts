import { expect, it } from '@jest/globals';
import type { Typed } from '#tutorial';
import { shownValue } from './shown-value.ts';

it.each<readonly [Typed, string]>([
  [['nothing'], 'null'],
  [
    [
      'list',
      [
        ['number', 1],
        ['text', 'a'],
      ],
    ],
    '[1,"a"]',
  ],
  [['object', [['id', ['number', 3]]]], '{"id":3}'],
  // What was not turned into rows again, as redis-py gives it.
  [['bytes', btoa('[{"id": 3}]')], '{"bytes":"[{\\"id\\": 3}]"}'],
])('shows %j as a learner reads it', (value, shown) => {
  expect(shownValue(value)).toBe(shown);
});
