import type { RedisNodeSession, RedisNodeView, RedisSession, StepContext } from '#tutorial';
import { eachAtOnce, shardsOfKeys, type KnownKey } from './keys.ts';
import type { Operation } from './operation.ts';
import type { Phase } from './phase.ts';
import { openStand, type Stand } from './stand.ts';
import { SteadyLoad, type Written } from './steady-load.ts';

/** What was seen from the kill until the service was back or the time was over. */
export interface Death {
  readonly written: Written;
  readonly operations: readonly Operation[];
  /** On the step's clock, ms. */
  readonly killedAt: number;
  /** The node that took over; null when none did. */
  readonly promoted: RedisNodeView | null;
  /** When it said so for the first time. */
  readonly promotedAt: number | null;
  /** `used_memory` of all nodes before the death. */
  readonly memoryBytes: number;
  /** One of the known keys that the dead node had. */
  readonly keyOfVictim: KnownKey | undefined;
}

/** How a death is watched. */
export interface Watch {
  readonly known: readonly KnownKey[];
  readonly fresh: readonly KnownKey[];
  /** To wait for the service to return. */
  readonly seconds: number;
  readonly onPhase: (phase: Phase) => void;
  /** Right before the kill, so that it is told before what comes of it. */
  readonly onKill?: (() => void) | undefined;
}

type Context = Pick<StepContext, 'engines' | 'clock' | 'signal'>;

/** Steady load before the death, and after the service has returned, in ms. */
export const WARM_MS = 1000;
const CALM_MS = 500;
const LOOK_MS = 25;

/**
 * Writes the known keys, lets the load run, kills the first shard's primary and watches until a replica has its place
 * and nothing fails any more, or the time is over.
 * @throws TutorialError what the engines throw; CancelledError
 */
export async function dieUnderLoad(stand: Stand, watch: Watch, ctx: Context): Promise<Death> {
  const { fact, victim } = stand;
  const { known, fresh } = watch;
  await using session = await openStand(stand, ctx);
  await eachAtOnce(known, ({ name, value }) => session.command('SET', name, value));
  const shards = await shardsOfKeys(session, fact, [...known, ...fresh]);
  const inShard = ({ name }: KnownKey): boolean => shards.get(name) === victim.shard;
  const replicas = await replicasOf(stand, session);
  const { clock, signal } = ctx;
  const load = new SteadyLoad({ session, replicas, known, fresh, inShard, clock, signal });
  const views = await ctx.engines.redis.topology(fact);
  const seen = await watchDeath(stand, load, watch, ctx);
  return {
    ...seen,
    operations: load.operations,
    memoryBytes: views.reduce((sum, { usedMemory }) => sum + (usedMemory ?? 0), 0),
    keyOfVictim: known.find(inShard),
  };
}

/** The replicas of the shard that is going to lose its primary. */
function replicasOf(
  { fact, victim }: Stand,
  session: RedisSession,
): Promise<readonly RedisNodeSession[]> {
  const replicas = fact.nodes.filter(
    ({ role, shard }) => role === 'replica' && shard === victim.shard,
  );
  return Promise.all(replicas.map(({ port }) => session.node(port)));
}

async function watchDeath(
  { fact, victim }: Stand,
  load: SteadyLoad,
  { seconds, onPhase, onKill }: Watch,
  { engines, clock, signal }: Context,
): Promise<Pick<Death, 'written' | 'killedAt' | 'promoted' | 'promotedAt'>> {
  const steady = { phase: 'load', max: WARM_MS / 1000, unit: 's' } as const;
  onPhase({ ...steady, value: 0 });
  load.start();
  try {
    await clock.sleep(WARM_MS, signal);
    onPhase({ ...steady, value: steady.max });
    onKill?.();
    const killedAt = clock.now();
    await engines.redis.killNode(fact, victim.port);
    let promoted: RedisNodeView | null = null;
    let promotedAt: number | null = null;
    for (let ms = 0; ms < seconds * 1000; ms = clock.now() - killedAt) {
      onPhase({ phase: 'dead', value: ms / 1000, max: seconds, unit: 's' });
      promoted = successor(await engines.redis.topology(fact), victim) ?? promoted;
      if (promoted !== null) promotedAt ??= clock.now();
      if (promoted !== null && load.calmFor(CALM_MS)) break;
      await clock.sleep(LOOK_MS, signal);
    }
    return { written: await load.stop(), killedAt, promoted, promotedAt };
  } catch (error) {
    await load.stop().catch(() => undefined);
    throw error;
  }
}

/** The node that is the primary in place of the victim; null while there is none. */
export function successor(
  views: readonly RedisNodeView[],
  victim: Stand['victim'],
): RedisNodeView | null {
  const found = views.find(
    ({ node, role }) =>
      role === 'primary' && node.shard === victim.shard && node.port !== victim.port,
  );
  return found ?? null;
}
