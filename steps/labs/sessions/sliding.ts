import type { Message, RedisSession, RunningWeb, StepContext } from '#tutorial';
import { msg } from './text.ts';
import type { Lab } from '../../kit/lab.ts';
import { openSite } from '../../kit/web-site.ts';
import { NO_PAGES } from './no-pages.ts';
import { Visitor } from './visitor.ts';

/** How a visitor behaves after the login. */
export interface Habit {
  readonly id: 'active' | 'polling' | 'away';
  readonly name: Message;
  /** What it asks at every turn; null when it asks nothing. */
  readonly slide: boolean | null;
}

/** The three visitors. */
const HABITS: readonly Habit[] = [
  { id: 'active', name: msg('lab.sessions.habit.active'), slide: true },
  { id: 'polling', name: msg('lab.sessions.habit.polling'), slide: false },
  { id: 'away', name: msg('lab.sessions.habit.away'), slide: null },
];

/** What became of one session. Times in seconds since the login. */
export interface Life {
  readonly habit: Habit;
  readonly requests: number;
  readonly recognised: number;
  /** When the key was first seen to be gone; null when it was still there at the end. */
  readonly goneAfter: number | null;
  /** The key's remaining life as Redis told it, right after each turn. */
  readonly remaining: readonly (readonly [seconds: number, left: number])[];
}

/** Ms between two turns. */
export const TURN_MS = 250;
/** How many idle times are watched. */
const WATCHED = 2.5;

/** Watches the sessions of three visitors with different habits. */
export async function watchSliding(
  lab: Lab,
  redis: RedisSession,
  idleSeconds: number,
  onTurn: (seconds: number, of: number) => void,
): Promise<readonly Life[]> {
  const { clock, signal } = lab.ctx;
  await using site = await openSite(lab, {
    names: ['A'],
    sticky: false,
    sessions: { store: 'redis', idleSeconds },
    pages: NO_PAGES,
  });
  const watched = await Promise.all(
    HABITS.map(async (habit) => {
      const visitor = new Visitor(habit.id);
      await visitor.logIn(site.address);
      return new Watched(habit, visitor, lab.key(`session:${visitor.session}`), clock);
    }),
  );
  const seconds = idleSeconds * WATCHED;
  const start = clock.now();
  for (let at = TURN_MS; at <= seconds * 1000; at += TURN_MS) {
    await clock.sleep(Math.max(0, start + at - clock.now()), signal);
    for (const one of watched) await one.turn(site.address, redis);
    onTurn(at / 1000, seconds);
  }
  return watched.map((one) => one.life());
}

/** One visitor and its key. */
class Watched {
  readonly #habit: Habit;
  readonly #visitor: Visitor;
  readonly #key: string;
  readonly #clock: StepContext['clock'];
  readonly #start: number;
  readonly #remaining: (readonly [number, number])[] = [];
  #requests = 0;
  #recognised = 0;
  #goneAfter: number | null = null;

  constructor(habit: Habit, visitor: Visitor, key: string, clock: StepContext['clock']) {
    this.#habit = habit;
    this.#visitor = visitor;
    this.#key = key;
    this.#clock = clock;
    this.#start = clock.now();
  }

  async turn(web: RunningWeb, redis: RedisSession): Promise<void> {
    if (this.#habit.slide !== null) {
      this.#requests += 1;
      const { user } = await this.#visitor.whoAmI(web, this.#habit.slide);
      if (user !== null) this.#recognised += 1;
    }
    // PTTL is -2 for a key that is not there.
    const left = Number(await redis.command('PTTL', this.#key));
    const seconds = (this.#clock.now() - this.#start) / 1000;
    this.#remaining.push([seconds, Math.max(0, left) / 1000]);
    if (left < 0) this.#goneAfter ??= seconds;
  }

  life(): Life {
    return {
      habit: this.#habit,
      requests: this.#requests,
      recognised: this.#recognised,
      goneAfter: this.#goneAfter,
      remaining: this.#remaining,
    };
  }
}
