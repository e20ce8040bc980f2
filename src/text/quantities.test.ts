import { describe, expect, it } from '@jest/globals';
import type { Unit } from '../contract/events.ts';
import {
  asTyped,
  byteScale,
  columnNumber,
  duration,
  figure,
  figureOf,
  formatNumber,
  quantity,
  readTogether,
  speakQuantity,
} from './quantities.ts';
import { sampleTranslator } from '../ui/sample-fixture.ts';

const en = sampleTranslator('en');
const ja = sampleTranslator('ja');

describe('figures that are read together', () => {
  const shares = (...values: number[]): string[] => {
    const column = columnNumber('percent', values, en);
    return values.map((value) => column(value));
  };

  it('end at the same decimal in a column', () => {
    expect(shares(69.8, 70, 100)).toEqual(['69.8', '70.0', '100.0']);
    expect(shares(50, 100)).toEqual(['50', '100']);
    const seconds = [3, 0.5].map(columnNumber('s', [3, 0.5], en));
    expect(seconds).toEqual(['3.0', '0.5']);
    expect([2, 2.004].map(columnNumber('s', [2, 2.004], en))).toEqual(['2.00', '2.00']);
    expect([1, 12].map(columnNumber('s', [1, 12], en))).toEqual(['1', '12']);
  });

  it('end at the same decimal in a sentence', () => {
    const told = (...values: number[]): string[] => {
      const quantities = values.map((value) => ({ value, unit: 'percent' as const }));
      return quantities.map(readTogether(quantities)).map((one) => speakQuantity(one, en));
    };
    expect(told(92.86, 100)).toEqual(['92.9%', '100.0%']);
    expect(told(50, 10)).toEqual(['50%', '10%']);
  });

  it('are in tenths where they were measured', () => {
    expect(speakQuantity({ value: 66, unit: 'share' }, en)).toBe('66.0%');
    expect(speakQuantity({ value: 65.98, unit: 'share' }, en)).toBe('66.0%');
    expect(speakQuantity({ value: 5, unit: 'points' }, en)).toBe('5.0');
  });
});

describe('formatNumber', () => {
  it.each<[Unit, number, string]>([
    ['ms', 0.18234, '0.182'],
    ['ms', 1.2412, '1.24'],
    ['ms', 12.41, '12.4'],
    ['ms', 9.996, '10.0'],
    ['ms', 1240.4, '1,240'],
    ['ms', 0, '0'],
    ['ms', 0.08234, '0.0823'],
    ['µs', 184.4, '184'],
    ['times', 1.084, '1.08'],
    ['count', 100000, '100,000'],
    ['text', 41811, '41811'],
    ['s', 5, '5'],
    ['s', 4.256, '4.26'],
    ['per-second', 5485.31, '5,485'],
    ['percent', 100, '100'],
    ['percent', 99.97, '99.9'],
    ['percent', 0.004, '0.1'],
    ['percent', 87.46, '87.5'],
    ['ms', Number.NaN, 'NaN'],
  ])('%s %d is %s', (unit, value, text) => {
    expect(formatNumber(value, unit, en)).toBe(text);
  });
});

describe('quantity and duration', () => {
  it('names the unit in the language', () => {
    expect(quantity(10, 'times', en)).toBe('10.0 times');
    expect(quantity(10, 'times', ja)).toBe('10.0 倍');
    expect(quantity(1_572_864, 'bytes', en)).toBe('1.5 MiB');
    expect(quantity(120, 'bytes', en)).toBe('120 B');
    expect(asTyped(10, 'times', en)).toBe('10 times');
    expect(quantity(98.44, 'percent', ja)).toBe('98.4%');
  });

  it('says a unit in full in a sentence, and short beside other figures', () => {
    expect([quantity(1.2412, 'ms', ja), figure(1.2412, 'ms', ja)]).toEqual([
      '1.24 ミリ秒',
      '1.24 ms',
    ]);
    expect([figure(98.44, 'percent', ja), figure(1_572_864, 'bytes', ja)]).toEqual([
      '98.4%',
      '1.5 MiB',
    ]);
    expect([figureOf('500', 'per-second', ja), figureOf('5', 'count', ja)]).toEqual([
      '毎秒 500',
      '5',
    ]);
  });

  it.each([
    [0.5, '0.500 ms'],
    [73.4, '73 ms'],
    [812.4, '812 ms'],
    [999.7, '1.00 s'],
    [1243, '1.24 s'],
    [59_700, '1 min 0 s'],
    [72_345, '1 min 12 s'],
  ])('%d ms reads %s', (ms, text) => {
    expect(duration(ms, en)).toBe(text);
  });

  it('scales bytes by the largest of a column', () => {
    expect(byteScale(1023)).toEqual({ divisor: 1, name: 'B' });
    expect(byteScale(1024)).toEqual({ divisor: 1024, name: 'KiB' });
    expect(byteScale(190_340_341)).toEqual({ divisor: 1024 ** 2, name: 'MiB' });
  });
});
