import { expect, it } from '@jest/globals';
import { LabByClock } from './by-clock-fixture.ts';
import { jitterTable, runJitter } from './jitter.ts';

it('spreads the queries of keys that were stored together over the time that jitter takes off', async () => {
  const by = new LabByClock();
  const instance = by.instance();
  const results = await by.until(runJitter(by.lab, instance, instance, 1, by.tell));
  const [without = [], jittered = []] = results.map(({ timeline }) => timeline.bins);
  expect(Math.max(...without)).toBe(60);
  expect(Math.max(...jittered)).toBeLessThanOrEqual(30);
  // Of a TTL of 1 s, half is taken off at most.
  expect(jittered.slice(0, 4).every((queries) => queries === 0)).toBe(true);
  expect(jittered.filter((queries) => queries > 0).length).toBeGreaterThanOrEqual(5);
  const peaks = jitterTable(results, [], 1).rows.map((row) => row[3]);
  expect(peaks).toEqual([Math.max(...without), Math.max(...jittered)]);
});
