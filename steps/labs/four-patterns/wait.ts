import {
  CancelledError,
  type Exchange,
  median,
  type RedisFact,
  type RedisSession,
  type StepContext,
  TutorialError,
} from '#tutorial';
import { msg } from './text.ts';
import { formatReply } from '../../kit/redis-cli.ts';
import { cutOff } from './cut-off.ts';
import { keysNamed, type KnownKey } from './keys.ts';
import { showRedis } from './show-redis.ts';
import type { Stand } from './stand.ts';

/** Writes of each program while the replica follows, the first of them not timed, and while it does not. */
export const WRITES = { linked: 300, warmUp: 30, cut: 20 } as const;
/** ms that WAIT waits for one replica. */
export const WAIT_MS = 50;

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

type Context = Pick<StepContext, 'engines' | 'clock' | 'signal' | 'emit'>;

/**
 * Two programs take turns to write to one primary, one of them with WAIT 1 after each write: first while its replica
 * follows, then while the replica is cut off. What they write then is the primary's alone.
 * @throws TutorialError what the engines throw; CancelledError
 */
export async function writeTwice(stand: Stand, ctx: Context): Promise<readonly Writer[]> {
  const { fact, victim } = stand;
  await using plain = await ctx.engines.redis.open(fact);
  await using careful = await ctx.engines.redis.open(fact);
  const programs = [new Program(fact, plain, false, ctx), new Program(fact, careful, true, ctx)];
  const takeTurns = async (writes: number): Promise<void> => {
    for (let turn = 0; turn < writes; turn += 1) {
      if (ctx.signal.aborted) throw new CancelledError();
      for (const program of programs) await program.write();
    }
  };
  await takeTurns(WRITES.linked);
  await cutOff(stand, ctx);
  await takeTurns(WRITES.cut);
  const message = msg('lab.four-patterns.wait.last');
  ctx.emit({ event: 'step.note', note: { kind: 'text', message } });
  showRedis(
    ctx,
    victim,
    programs.flatMap(({ last }) => last),
  );
  return programs.map((program) => program.done());
}

class Program {
  /** The last write, as it would be typed. */
  last: readonly Exchange[] = [];
  readonly #session: RedisSession;
  readonly #waits: boolean;
  readonly #clock: StepContext['clock'];
  readonly #keys: readonly KnownKey[];
  readonly #trusted: KnownKey[] = [];
  readonly #times: number[] = [];

  constructor(fact: RedisFact, session: RedisSession, waits: boolean, { clock }: Context) {
    this.#session = session;
    this.#waits = waits;
    this.#clock = clock;
    const count = WRITES.linked + WRITES.cut;
    this.#keys = keysNamed(fact, waits ? 'with-wait' : 'without-wait', count);
  }

  async write(): Promise<void> {
    const key = this.#keys[this.#times.length];
    if (key === undefined) throw new RangeError('no keys left');
    const begin = this.#clock.now();
    const reply = await this.#session.command('SET', key.name, key.value);
    if (reply !== 'OK') throw new TutorialError('CACHE_ERROR', {}, String(reply));
    const replicas = this.#waits ? await this.#session.command('WAIT', 1, WAIT_MS) : null;
    this.#times.push(this.#clock.now() - begin);
    if (replicas === null || Number(replicas) > 0) this.#trusted.push(key);
    const wait = { input: `WAIT 1 ${WAIT_MS}`, output: formatReply(replicas) };
    this.last = [
      { input: `SET ${key.name} "${key.value}"`, output: formatReply(reply) },
      ...(replicas === null ? [] : [wait]),
    ];
  }

  done(): Writer {
    return {
      waits: this.#waits,
      acknowledged: this.#keys.slice(0, this.#times.length),
      trusted: this.#trusted,
      medianMs: median(this.#times.slice(WRITES.warmUp, WRITES.linked)),
    };
  }
}
