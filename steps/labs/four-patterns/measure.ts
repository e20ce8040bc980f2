import type { RedisNodeView, StepContext } from '#tutorial';
import { bringBack, type Comeback } from './comeback.ts';
import { dieUnderLoad, WARM_MS } from './death.ts';
import { freshKeys, knownKeys, readable, type KnownKey } from './keys.ts';
import { firstFailure, inPlaceAt, type Operation } from './operation.ts';
import type { Pattern } from './patterns.ts';
import type { Phase } from './phase.ts';
import type { Stand } from './stand.ts';
import { RATE } from './steady-load.ts';

/** What the death of a primary cost with one pattern. Times in ms. */
export interface PatternResult {
  readonly pattern: Pattern;
  /** Servers of the pattern, Sentinels not counted. */
  readonly nodes: number;
  readonly keysBefore: number;
  readonly keysReadable: number;
  readonly writesAcknowledged: number;
  /** Acknowledged, and not readable afterwards. */
  readonly writesLost: number;
  /** The application saw an error, but the key is there. */
  readonly unacknowledgedKept: number;
  /** Keys on all primaries in the end, by their own count. */
  readonly keysCounted: number;
  /** The node that took over; null when none did. */
  readonly promoted: string | null;
  /** From the first failed operation until another node was in the dead one's place, by `inPlaceAt`. */
  readonly promotedAfterMs: number | null;
  /** `used_memory` of all nodes before the death. */
  readonly memoryBytes: number;
  readonly comeback: Comeback;
  readonly operations: readonly Operation[];
  /** The first failed operation, on the step's clock. */
  readonly zero: number;
}

/** How one pattern is measured. */
export interface Measurement {
  readonly keys: number;
  /** To wait for the service to return. */
  readonly seconds: number;
  /** Told what is happening, and how much there is of what it waits for. */
  readonly onPhase: (phase: Phase) => void;
  readonly onKill?: (() => void) | undefined;
  /** Told when the waiting is over and before the dead node is started again, with a key that was on it. */
  readonly onWatched?: (key: KnownKey | undefined) => Promise<void>;
}

/** Keys are prepared for this much more than the load should last. */
const SPARE_SECONDS = 5;

/**
 * Writes known keys, keeps writing and reading, kills the first shard's primary, waits until the service is back or the
 * time is over, starts the dead node again and counts what is left.
 * @throws TutorialError what the engines throw; CancelledError
 */
export async function measurePattern(
  stand: Stand,
  { keys, seconds, onPhase, onKill, onWatched }: Measurement,
  ctx: Pick<StepContext, 'engines' | 'clock' | 'signal'>,
): Promise<PatternResult> {
  const { pattern, fact } = stand;
  const { engines } = ctx;
  const known = knownKeys(fact, keys);
  const fresh = freshKeys(fact, Math.ceil((WARM_MS / 1000 + seconds + SPARE_SECONDS) * RATE));
  const death = await dieUnderLoad(stand, { known, fresh, seconds, onPhase, onKill }, ctx);
  await onWatched?.(death.keyOfVictim);

  onPhase({ phase: 'restart', value: 0, max: 1, unit: 'count' });
  const comeback = await bringBack(stand, ctx);
  onPhase({ phase: 'restart', value: 1, max: 1, unit: 'count' });

  await using session = await engines.redis.open(await engines.redis.current(fact));
  const { acknowledged, unacknowledged } = death.written;
  const max = known.length + acknowledged.length + unacknowledged.length;
  let looked = 0;
  const stillReadable = async (sought: readonly KnownKey[]): Promise<number> => {
    onPhase({ phase: 'count', value: looked, max, unit: 'count' });
    const found = await readable(session, sought);
    looked += sought.length;
    return found.length;
  };
  const knownKept = await stillReadable(known);
  const acknowledgedKept = await stillReadable(acknowledged);
  const unacknowledgedKept = await stillReadable(unacknowledged);
  onPhase({ phase: 'count', value: looked, max, unit: 'count' });
  const zero = firstFailure(death.operations) ?? death.killedAt;
  const inPlace = inPlaceAt(death.operations, death.promotedAt);
  return {
    pattern,
    nodes: fact.nodes.length,
    keysBefore: known.length,
    keysReadable: knownKept,
    writesAcknowledged: acknowledged.length,
    writesLost: acknowledged.length - acknowledgedKept,
    unacknowledgedKept,
    keysCounted: keysOfPrimaries(await engines.redis.topology(fact)),
    promoted: death.promoted?.node.id ?? null,
    promotedAfterMs: inPlace === null ? null : Math.max(0, inPlace - zero),
    memoryBytes: death.memoryBytes,
    comeback,
    operations: death.operations,
    zero,
  };
}

function keysOfPrimaries(views: readonly RedisNodeView[]): number {
  return views
    .filter(({ role }) => role === 'primary')
    .reduce((sum, { keys }) => sum + (keys ?? 0), 0);
}
