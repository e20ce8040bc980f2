import { describe, expect, it } from '@jest/globals';
import { compareDecimals, decimalText, doubleText, floatText } from './decimal.ts';

describe('decimalText', () => {
  it.each([
    [2.345, 2, '2.35'],
    [-2.345, 2, '-2.35'],
    [12.35, 1, '12.4'],
    [1, 4, '1.0000'],
    [-0.001, 2, '0.00'],
    [1e21, 0, '1000000000000000000000'],
    [1.5e-7, 8, '0.00000015'],
    ['12345678901234567890.1234567895', 9, '12345678901234567890.123456790'],
    ['-.5', 0, '-1'],
    [9_007_199_254_740_993n, 1, '9007199254740993.0'],
  ])('%s with %i digits is %s', (value, scale, text) => {
    expect(decimalText(value, scale)).toBe(text);
  });
});

describe('compareDecimals', () => {
  it('orders by value, beyond what a double holds', () => {
    const sorted = [
      '10',
      '9.5',
      '-1',
      '12345678901234567890.2',
      '12345678901234567890.1',
      '9.50',
    ].sort(compareDecimals);
    expect(sorted).toEqual([
      '-1',
      '9.5',
      '9.50',
      '10',
      '12345678901234567890.1',
      '12345678901234567890.2',
    ]);
  });
});

it('prints doubles and floats as MySQL does', () => {
  expect([doubleText(1e21), doubleText(0.1), floatText(1.1), floatText(1_234_567.8)]).toEqual([
    '1e21',
    '0.1',
    '1.1',
    '1234570',
  ]);
});
