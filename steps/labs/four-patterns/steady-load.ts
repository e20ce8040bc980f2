import type { RedisNodeSession, RedisSession, StepClock } from '#tutorial';
import type { KnownKey } from './keys.ts';
import type { Operation, OperationKind } from './operation.ts';

/** Operations per second of each kind. */
export const RATE = 100;
/** ms after which an application has given up waiting. */
export const DEADLINE_MS = 250;

/** For what is on its way when the load ends, in ms: a client of a cluster tries again for a while. */
const DRAIN_MS = 6000;
const DRAIN_LOOK_MS = 10;

/** What the load works with. */
export interface LoadParts {
  readonly session: Pick<RedisSession, 'command'>;
  /** Replicas of the killed shard; empty where there are none. */
  readonly replicas: readonly Pick<RedisNodeSession, 'command'>[];
  readonly known: readonly KnownKey[];
  /** Written one after the other; no more is written when they are used up. */
  readonly fresh: readonly KnownKey[];
  readonly inShard: (key: KnownKey) => boolean;
  readonly clock: StepClock;
  readonly signal: AbortSignal;
}

/** What became of the writes. */
export interface Written {
  readonly acknowledged: readonly KnownKey[];
  /** Sent, but the application saw an error or gave up waiting: such a write may or may not have been done. */
  readonly unacknowledged: readonly KnownKey[];
}

interface UnderWay {
  readonly kind: OperationKind;
  readonly key: KnownKey;
  readonly due: number;
  readonly sent: number;
}

/**
 * An application that writes a new key, reads a known one and reads one of a replica, each at a fixed rate by the
 * clock: an operation that waits does not keep the next from being sent.
 */
export class SteadyLoad {
  /** Those that have ended, in the order of their ends; all after `stop`. */
  readonly operations: Operation[] = [];
  readonly #parts: LoadParts;
  readonly #acknowledged: KnownKey[] = [];
  readonly #unacknowledged: KnownKey[] = [];
  readonly #underWay = new Set<UnderWay>();
  readonly #shardsKeys: readonly KnownKey[];
  #lastFailure = -Infinity;
  #over = false;
  #running: Promise<void> = Promise.resolve();

  constructor(parts: LoadParts) {
    this.#parts = parts;
    this.#shardsKeys = parts.known.filter(parts.inShard);
  }

  start(): void {
    this.#running = this.#run();
    // It is awaited by stop(); until then a failure must not end the process.
    this.#running.catch(() => undefined);
  }

  /** Whether no operation that was due within the last `ms` failed or waits too long. */
  calmFor(ms: number): boolean {
    const now = this.#parts.clock.now();
    if (now - this.#lastFailure <= ms) return false;
    return [...this.#underWay].every(({ sent }) => now - sent <= DEADLINE_MS);
  }

  /** Ends the load and waits for what is on its way. @throws CancelledError */
  async stop(): Promise<Written> {
    this.#over = true;
    await this.#running;
    const { clock, signal } = this.#parts;
    const end = clock.now() + DRAIN_MS;
    while (this.#underWay.size > 0 && clock.now() < end) await clock.sleep(DRAIN_LOOK_MS, signal);
    for (const one of [...this.#underWay]) this.#settle(one, false);
    return { acknowledged: this.#acknowledged, unacknowledged: this.#unacknowledged };
  }

  async #run(): Promise<void> {
    const { clock, signal } = this.#parts;
    const start = clock.now();
    for (let turn = 0; !this.#over; turn += 1) {
      const due = start + (turn * 1000) / RATE;
      const left = due - clock.now();
      if (left > 0) await clock.sleep(left, signal);
      this.#send(turn, due);
    }
  }

  #send(turn: number, due: number): void {
    const { session, replicas, known, fresh } = this.#parts;
    const write = fresh[turn];
    if (write !== undefined) {
      this.#follow('write', write, due, session.command('SET', write.name, write.value));
    }
    const read = known[turn % known.length];
    if (read !== undefined) this.#follow('read', read, due, session.command('GET', read.name));
    const replica = replicas[turn % Math.max(1, replicas.length)];
    const copied = this.#shardsKeys[turn % Math.max(1, this.#shardsKeys.length)];
    if (replica !== undefined && copied !== undefined) {
      this.#follow('replica-read', copied, due, replica.command('GET', copied.name));
    }
  }

  #follow(kind: OperationKind, key: KnownKey, due: number, answer: Promise<unknown>): void {
    const one: UnderWay = { kind, key, due, sent: this.#parts.clock.now() };
    this.#underWay.add(one);
    answer.then(
      () => {
        this.#settle(one, this.#parts.clock.now() - one.sent <= DEADLINE_MS);
      },
      () => {
        this.#settle(one, false);
      },
    );
  }

  #settle(one: UnderWay, ok: boolean): void {
    if (!this.#underWay.delete(one)) return;
    const { kind, key, due } = one;
    if (!ok) this.#lastFailure = Math.max(this.#lastFailure, due);
    const { clock, inShard } = this.#parts;
    this.operations.push({ kind, due, done: clock.now(), ok, inShard: inShard(key) });
    if (kind === 'write') (ok ? this.#acknowledged : this.#unacknowledged).push(key);
  }
}
