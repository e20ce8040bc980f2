import { countSelects } from '../../kit/com-select.ts';
import type { Instance } from '../../kit/instance.ts';
import type { Lab } from '../../kit/lab.ts';
import { SELECT } from './story.ts';

/** What ids that are each asked for once came to. */
export interface FloodResult {
  readonly reads: number;
  /** Queries counted by MySQL. */
  readonly queries: number;
  /** Keys Redis holds for these reads; null where it is split over shards. */
  readonly keys: number | null;
}

const FIRST_ID = 1_000_000;

/** Asks for many ids that do not exist, each of them once, as a crawler or an attacker would. */
export async function flood(lab: Lab, main: Instance, reads: number): Promise<FloodResult> {
  const cache = main.cache({ ttlSeconds: 60, notFoundTtlSeconds: 30 });
  const ids = Array.from({ length: reads }, (_, read) => FIRST_ID + read);
  const { selects } = await countSelects(main.mysql, async () => {
    for (const id of ids) await cache.fetch(SELECT, [id]);
  });
  const keys = ids.map((id) => cache.keyFor(SELECT, [id]));
  // A cluster takes no command whose keys lie on several shards.
  const held = lab.spec.redis.clusterMode
    ? null
    : Number(await main.redis.command('EXISTS', ...keys));
  return { reads, queries: selects, keys: held };
}
