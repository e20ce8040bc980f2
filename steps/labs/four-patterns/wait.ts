import { median } from '../../../src/measure/index.ts';
import type { RedisSession } from '../../../src/engines/engine.ts';
import { CancelledError, TutorialError } from '../../../src/errors.ts';
import type { RedisNode } from '../../../src/facts.ts';
import { msg } from '../../../src/i18n/message.ts';
import type { StepContext } from '../../../src/step.ts';
import type { Narrator } from '../shared/narrator.ts';
import { keysNamed, readable, type KnownKey } from './keys.ts';
import { successor } from './death.ts';
import type { Stand } from './stand.ts';

/** Writes of each writer while the replica follows, and while it does not. */
export const WRITES = { linked: 200, cut: 20 } as const;
/** ms that WAIT waits for one replica. */
export const WAIT_MS = 50;
/** Nobody listens on this port of 127.0.0.1, so a replica that is told to follow it follows nobody. */
const NOBODY = 1;

const LIMIT_MS = 20_000;
const LOOK_MS = 20;

/** One of the two programs that write. */
export interface Writer {
  readonly waits: boolean;
  /** Writes that Redis answered with OK. */
  readonly acknowledged: readonly KnownKey[];
  /** Those of them the program takes for safe. */
  readonly trusted: readonly KnownKey[];
  /** Median of a write while the replica followed, with its WAIT where there is one; ms. */
  readonly medianMs: number;
}

/** What a failover left of the writes of one program. */
export interface WriterResult {
  readonly writer: Writer;
  /** Acknowledged, but gone. */
  readonly lost: number;
  /** Taken for safe, but gone. */
  readonly trustedLost: number;
}

type Context = Pick<StepContext, 'engines' | 'clock' | 'signal'>;

/**
 * Two programs write to one primary, one of them with WAIT 1 after each write: first while its replica follows, then
 * while the replica is cut off. What they have when this returns is the primary's alone to keep.
 * @throws TutorialError what the engines throw; CancelledError
 */
export async function writeTwice(
  stand: Stand,
  tell: Pick<Narrator, 'say' | 'transcript'>,
  ctx: Context,
): Promise<readonly Writer[]> {
  const { engines } = ctx;
  await using plain = await engines.openRedis(stand.fact);
  await using careful = await engines.openRedis(stand.fact);
  const programs = [program(stand, plain, false, ctx), program(stand, careful, true, ctx)];
  for (const one of programs) await one.write(WRITES.linked);
  await cutOff(stand, tell, ctx);
  for (const one of programs) await one.write(WRITES.cut);
  return programs.map((one) => one.done());
}

interface Program {
  write(count: number): Promise<void>;
  done(): Writer;
}

function program(
  { fact }: Stand,
  session: RedisSession,
  waits: boolean,
  { clock, signal }: Context,
): Program {
  const keys = keysNamed(fact, waits ? 'with-wait' : 'without-wait', WRITES.linked + WRITES.cut);
  const acknowledged: KnownKey[] = [];
  const trusted: KnownKey[] = [];
  const times: number[] = [];
  return {
    async write(count) {
      for (const key of keys.slice(acknowledged.length, acknowledged.length + count)) {
        if (signal.aborted) throw new CancelledError();
        const begin = clock.now();
        await session.command('SET', key.name, key.value);
        const replicas = waits ? Number(await session.command('WAIT', 1, WAIT_MS)) : null;
        times.push(clock.now() - begin);
        acknowledged.push(key);
        if (replicas === null || replicas > 0) trusted.push(key);
      }
    },
    done: () => ({
      waits,
      acknowledged,
      trusted,
      medianMs: median(times.slice(0, WRITES.linked)),
    }),
  };
}

/** Makes the replica follow nobody, as a network that is cut between the two would; returns when the primary knows. */
async function cutOff(
  { fact, victim }: Stand,
  tell: Pick<Narrator, 'say' | 'transcript'>,
  { engines, clock, signal }: Context,
): Promise<void> {
  const replica = replicaOf(fact.nodes);
  await using admin = await engines.openRedis(fact, { as: 'admin' });
  await (await admin.node(replica.port)).command('REPLICAOF', '127.0.0.1', NOBODY);
  const primary = await admin.node(victim.port);
  const end = clock.now() + LIMIT_MS;
  while ((await primary.info('replication')).get('connected_slaves') !== '0') {
    if (clock.now() > end) throw new TutorialError('CACHE_ERROR', {}, 'the replica still follows');
    await clock.sleep(LOOK_MS, signal);
  }
  tell.say('text', msg('lab.four-patterns.wait.cut', { port: String(replica.port) }));
  tell.transcript('redis-cli', [{ input: `REPLICAOF 127.0.0.1 ${NOBODY}`, output: ['OK'] }]);
}

function replicaOf(nodes: readonly RedisNode[]): RedisNode {
  const replica = nodes.find(({ role }) => role === 'replica');
  if (replica === undefined) throw new RangeError('a stand without a replica');
  return replica;
}

/**
 * Kills the primary, waits until the Sentinels have made the replica the primary and counts what it has.
 * @throws TutorialError ENGINE_NOT_READY when nobody is promoted within 20 seconds; CancelledError
 */
export async function failOver(
  { fact, victim }: Stand,
  writers: readonly Writer[],
  { engines, clock, signal }: Context,
): Promise<readonly WriterResult[]> {
  await engines.killNode(fact, victim.port);
  const end = clock.now() + LIMIT_MS;
  while (successor(await engines.topology(fact), victim) === null) {
    if (clock.now() > end) {
      const params = { product: fact.product, seconds: LIMIT_MS / 1000 };
      throw new TutorialError('ENGINE_NOT_READY', params, 'no replica was promoted');
    }
    await clock.sleep(LOOK_MS, signal);
  }
  await using session = await engines.openRedis(await engines.currentRedis(fact));
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
