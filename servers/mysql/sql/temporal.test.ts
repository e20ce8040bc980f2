import { describe, expect, it } from '@jest/globals';
import { normalDate, normalDateTime, normalTime } from './temporal.ts';

describe('dates and times as they are stored', () => {
  it.each([
    ['2024-2-3', 0, '2024-02-03 00:00:00'],
    ['20240203', 0, '2024-02-03 00:00:00'],
    ['20240203040506', 0, '2024-02-03 04:05:06'],
    ['2024-02-03T04:05:06.789', 3, '2024-02-03 04:05:06.789'],
    ['2024-12-31 23:59:59.9996', 3, '2025-01-01 00:00:00.000'],
    ['2024-02-03 04:05:06.5', 0, '2024-02-03 04:05:07'],
    ['2023-02-29', 0, undefined],
    ['2024-02-03 24:00:00', 0, undefined],
    ['tomorrow', 0, undefined],
  ])('DATETIME of %s with %i digits', (text, digits, stored) => {
    expect(normalDateTime(text, digits)).toBe(stored);
  });

  it.each([
    ['25:01:02', '25:01:02'],
    ['3:4', '03:04:00'],
    ['-1:00:00', '-01:00:00'],
    ['1 02:03:04', '26:03:04'],
    ['123', '00:01:23'],
    ['2024-02-03 04:05:06', '04:05:06'],
    ['900:00:00', undefined],
    ['noon', undefined],
  ])('TIME of %s', (text, stored) => {
    expect(normalTime(text, 0)).toBe(stored);
  });

  it('DATE drops the time of day', () => {
    expect(normalDate('2024-02-03 04:05:06')).toBe('2024-02-03');
  });
});
