import { expect, it } from '@jest/globals';
import { plain } from './rows.ts';

it('writes a value within others as one would, and not as it crossed to the checker', () => {
  expect(
    plain([
      'object',
      [
        ['type', ['text', 'Buffer']],
        ['data', ['list', [['number', 0], ['nothing'], ['text', '1']]]],
      ],
    ]),
  ).toBe('{type: "Buffer", data: [0, NULL, "1"]}');
  expect(plain(['text', '1'])).toBe('1');
});
