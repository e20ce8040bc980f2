import { type RedisFact, type RedisSession, type StepContext, TutorialError } from '#tutorial';

/** What the programs did in one phase. */
export interface PhaseCount {
  readonly commands: number;
  /** Connections they opened and were let in with. */
  readonly connections: number;
  readonly errors: number;
  /** Words of the first error; null without one. */
  readonly words: string | null;
  /** True when every program opened or tried to open a connection while the phase lasted, before its deadline. */
  readonly complete: boolean;
}

/** ms between two commands of one program. */
const EVERY_MS = 10;
/** Commands on one connection before it is given back and another one is opened, as pools do. */
const REUSE = 15;
/** Tries of every program that end a phase: the first may have begun before it. */
const TRIES = 2;
/** ms after which a phase ends whatever was not yet seen. */
export const DEADLINE_MS = 15_000;

/** Programs that go on working, each with the token that it was configured with last. */
export class Programs implements AsyncDisposable {
  readonly #fact: RedisFact;
  readonly #ctx: Pick<StepContext, 'engines' | 'clock' | 'signal'>;
  readonly #key: string;
  readonly #tokens: string[];
  /** The token with which each program is just trying to be let in; null when it is in. */
  readonly #trying: (string | null)[];
  readonly #running: Promise<void>[];
  #stopped = false;
  #count = emptyCount();
  /** Connections each program opened, or was refused, since the phase's change was made. */
  #tries: number[] = [];

  constructor(
    fact: RedisFact,
    key: string,
    tokens: readonly string[],
    ctx: Pick<StepContext, 'engines' | 'clock' | 'signal'>,
  ) {
    this.#fact = fact;
    this.#ctx = ctx;
    this.#key = key;
    this.#tokens = [...tokens];
    this.#trying = tokens.map(() => null);
    this.#running = tokens.map((_token, program) => this.#work(program));
    // Awaited at the end; until then a failure must not end the process.
    for (const work of this.#running) work.catch(() => undefined);
  }

  /** How many there are. */
  get size(): number {
    return this.#tokens.length;
  }

  /** Gives one program another token; it uses it for its next connection. */
  configure(program: number, token: string): void {
    this.#tokens[program] = token;
  }

  /** Resolves when none of them is still trying to be let in with a token it had before. */
  async forgotten(): Promise<void> {
    const isOld = (token: string | null, program: number): boolean =>
      token !== null && token !== this.#tokens[program];
    while (this.#trying.some(isOld)) await this.#ctx.clock.sleep(EVERY_MS, this.#ctx.signal);
  }

  /** Makes a change and counts until every program has tried to be let in since, or the deadline is over. */
  async during(change?: () => Promise<void>): Promise<PhaseCount> {
    const { clock, signal } = this.#ctx;
    this.#count = emptyCount();
    await change?.();
    const tries = this.#tokens.map(() => 0);
    this.#tries = tries;
    const end = clock.now() + DEADLINE_MS;
    const complete = (): boolean => tries.every((count) => count >= TRIES);
    while (!complete() && clock.now() < end) await clock.sleep(EVERY_MS, signal);
    return { ...this.#count, complete: complete() };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopped = true;
    await Promise.allSettled(this.#running);
  }

  async #work(program: number): Promise<void> {
    const { clock, signal } = this.#ctx;
    const held: { session: RedisSession | null } = { session: null };
    const giveBack = async (): Promise<void> => {
      const { session } = held;
      held.session = null;
      await session?.[Symbol.asyncDispose]();
    };
    try {
      for (let uses = 0; !this.#stopped; uses += 1) {
        if (uses % REUSE === 0) await giveBack();
        const isNew = held.session === null;
        // One that began before the change was made says nothing about it.
        const tries = this.#tries;
        try {
          held.session ??= await this.#connect(program);
          await held.session.command('INCR', this.#key);
          this.#count.commands += 1;
          // Some clients learn only from their first command that they were not let in.
          if (isNew && tries === this.#tries) this.#count.connections += 1;
        } catch (error) {
          this.#note(error);
          await giveBack();
        } finally {
          this.#trying[program] = null;
          if (isNew) tries[program] = (tries[program] ?? 0) + 1;
        }
        await clock.sleep(EVERY_MS, signal);
      }
    } finally {
      await giveBack();
    }
  }

  #connect(program: number): Promise<RedisSession> {
    const password = this.#tokens[program] ?? null;
    this.#trying[program] = password;
    return this.#ctx.engines.redis.open(this.#fact, { as: { username: null, password } });
  }

  #note(error: unknown): void {
    if (!(error instanceof TutorialError)) throw error;
    this.#count.errors += 1;
    this.#count.words ??= error.detail ?? error.message;
  }
}

function emptyCount(): { -readonly [K in keyof Omit<PhaseCount, 'complete'>]: PhaseCount[K] } {
  return { commands: 0, connections: 0, errors: 0, words: null };
}
