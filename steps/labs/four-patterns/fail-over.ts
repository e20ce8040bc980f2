import { type StepContext, TutorialError } from '#tutorial';
import { successor } from './death.ts';
import { readable } from './keys.ts';
import type { Stand } from './stand.ts';
import type { Writer } from './wait.ts';

/** What a failover left of the writes of one program. */
export interface WriterResult {
  readonly writer: Writer;
  /** Acknowledged, but gone. */
  readonly lost: number;
  /** Taken for safe, but gone. */
  readonly trustedLost: number;
}

const LIMIT_MS = 20_000;
const LOOK_MS = 50;

/**
 * Kills the primary, waits until the Sentinels have made the replica the primary and counts what it has.
 * @throws TutorialError ENGINE_NOT_READY when nobody is promoted within 20 seconds; CancelledError
 */
export async function failOver(
  { fact, victim }: Stand,
  writers: readonly Writer[],
  { engines, clock, signal }: Pick<StepContext, 'engines' | 'clock' | 'signal'>,
): Promise<readonly WriterResult[]> {
  await engines.redis.killNode(fact, victim.port);
  const end = clock.now() + LIMIT_MS;
  while (successor(await engines.redis.topology(fact), victim) === null) {
    if (clock.now() > end) {
      const params = { product: fact.product, seconds: LIMIT_MS / 1000 };
      throw new TutorialError('ENGINE_NOT_READY', params, 'no replica was promoted');
    }
    await clock.sleep(LOOK_MS, signal);
  }
  await using session = await engines.redis.open(await engines.redis.current(fact));
  const results: WriterResult[] = [];
  for (const writer of writers) {
    const kept = new Set(await readable(session, writer.acknowledged));
    results.push({
      writer,
      lost: writer.acknowledged.length - kept.size,
      trustedLost: writer.trusted.filter((key) => !kept.has(key)).length,
    });
  }
  return results;
}
