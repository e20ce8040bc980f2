import { expect, it } from '@jest/globals';
import type { ObservedRead } from '../contract/events.ts';
import { partly } from '../testing/fakes.ts';
import { sampleKit } from './capture-fixture.ts';
import { readDetails, readTotal } from './reads.ts';

it.each([
  [2.19, 0.541, 0.594],
  [0.4154, 0.2, null],
  [30.84, 4.04, 1.61],
  [1201.4, 0.3, 1199.7],
])('the parts of a read of %d ms add up to it', async (totalMs, cacheMs, databaseMs) => {
  const kit = await sampleKit('en');
  const outcome = databaseMs === null ? 'hit' : 'miss';
  const read = partly<ObservedRead>({
    totalMs,
    cacheMs,
    databaseMs,
    outcome,
    rows: 8,
    ttlMs: 5000,
  });
  const numbers = (text: string): readonly string[] =>
    text.replaceAll(',', '').match(/\d+(\.\d+)?/g) ?? [];
  const [total = ''] = numbers(readTotal(read, kit));
  const [timed = ''] = readDetails(read, 'brief', kit).split(', TTL');
  const parts = numbers(timed);
  const decimals = (text: string): number => text.split('.')[1]?.length ?? 0;
  expect(parts.map(decimals)).toEqual(parts.map(() => decimals(total)));
  const sum = parts.reduce((all, part) => all + Number(part), 0);
  expect(sum.toFixed(decimals(total))).toBe(total);
});
