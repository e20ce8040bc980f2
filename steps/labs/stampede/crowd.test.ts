import { expect, it } from '@jest/globals';
import { LabByClock } from './by-clock-fixture.ts';
import { instancesFor, PROTECTIONS, runCrowd, type CrowdResult, type Protection } from './crowd.ts';

const QUERY_MS = 20;

/** What a crowd of 24 meets in five seconds, in three processes, while a key lives for one. */
async function met(protection: Protection): Promise<CrowdResult> {
  const by = new LabByClock();
  const instances = Array.from({ length: 3 }, () => by.instance(QUERY_MS));
  const costly = { params: [1, 1], size: 1, ms: QUERY_MS };
  const crowd = { readers: 24, ttlSeconds: 1, seconds: 5, costly };
  return by.until(runCrowd(by.lab, instances, by.instance(QUERY_MS), protection, crowd, by.tell));
}

const total = ({ timeline }: CrowdResult): number => timeline.total;

it('sends a query for nearly every reader, for every process or for the lock, each time the key expires', async () => {
  const [none, flight, lock] = (await Promise.all(PROTECTIONS.map(met))).map(total);
  // Four times in five seconds; who reads between two of its turns finds the key stored again.
  expect(none).toBeGreaterThanOrEqual(4 * 18);
  expect(flight).toBe(4 * 3);
  expect(lock).toBe(4);
});

it('lets nobody wait for a query with early refresh', async () => {
  const [none, , , early] = await Promise.all(PROTECTIONS.map(met));
  expect(none?.reads.max).toBe(QUERY_MS);
  expect(early?.reads.max).toBe(0);
  expect(early?.timeline.total).toBeGreaterThanOrEqual(4);
  expect(early?.timeline.total).toBeLessThanOrEqual(8);
});

it('is spread over no more instances than there are readers', () => {
  expect(instancesFor(40, 4)).toBe(4);
  expect(instancesFor(2, 4)).toBe(2);
});
