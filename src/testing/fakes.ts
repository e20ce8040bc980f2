import { CancelledError } from '../contract/errors.ts';
import type { LabEntry } from '../contract/course.ts';
import type { Engines } from '../engines/engine.ts';
import type { TutorialEvent } from '../contract/events.ts';
import type { FactName, Facts } from '../contract/facts.ts';
import { LearnerTime } from '../run/learner-time.ts';
import type { RunnerDeps } from '../run/runner.ts';
import type { AnyLab, AnyStep, Inventory, StepClock, StepContext } from '../contract/step.ts';
import { msg } from '../text/message.ts';
import { NOBODY } from '../ui/prompts.ts';

/** A clock that stands still until somebody sleeps; a sleep takes no time and moves it on. */
export function fakeClock(start = 1000): StepClock & { readonly slept: number[] } {
  let now = start;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    sleep: (ms, signal) => {
      if (signal.aborted) return Promise.reject(new CancelledError());
      slept.push(ms);
      now += ms;
      return Promise.resolve();
    },
  };
}

/** Something of an interface of which a test uses a part; anything else throws its name. */
export function partly<T extends object>(part: Partial<T>): T {
  return new Proxy(part, {
    get: (target, name) => {
      // A promise is asked for `then` whenever it is awaited.
      if (name in target || name === 'then') return Reflect.get(target, name) as unknown;
      throw new Error(`the test did not expect ${String(name)} to be used`);
    },
  }) as T;
}

/** A step that does nothing and whose parts a test replaces. */
export function fakeStep(part: Partial<AnyStep> & { readonly id: string }): AnyStep {
  return {
    kind: 'step',
    texts: { load: () => Promise.resolve({}) },
    text: { title: msg('status.step'), why: msg('status.step'), hint: msg('status.step') },
    options: {},
    needs: [],
    gives: [],
    plan: () => [],
    run: () => Promise.resolve({}),
    check: () => Promise.resolve({ ok: true, evidence: [] }),
    ...part,
  };
}

/** A lab that does nothing and whose parts a test replaces. */
export function fakeLab(part: Partial<AnyLab> & { readonly id: string }): AnyLab {
  return { ...fakeStep({ id: part.id }), realOnly: false, seconds: 1, ...part, kind: 'lab' };
}

/** What a runner needs, with everything it told. */
export interface FakeRunner {
  readonly deps: RunnerDeps;
  readonly told: readonly TutorialEvent[];
  /** Names of the told events with their step, in order: `step.note create-redis`. */
  readonly names: () => readonly string[];
  /** Ctrl-C. */
  readonly abort: () => void;
}

/** A runner's surroundings without servers. */
export function fakeRunner(
  steps: readonly AnyStep[],
  part: Partial<StepContext> & Partial<Pick<RunnerDeps, 'tell'>> = {},
): FakeRunner {
  const told: TutorialEvent[] = [];
  const controller = new AbortController();
  const { tell, ...context } = part;
  const { clock = fakeClock() } = part;
  return {
    told,
    names: () =>
      told.map((event) => ('step' in event ? `${event.event} ${event.step}` : event.event)),
    abort: () => {
      controller.abort(new CancelledError());
    },
    deps: {
      catalog: steps,
      context: {
        engines: partly<Engines>({}),
        inventory: partly<Inventory>({}),
        ask: NOBODY,
        clock,
        edit: null,
        signal: controller.signal,
        fixture: (name) => Promise.reject(new Error(`no fixture ${name}`)),
        ...context,
      },
      choicesFor: () => Promise.resolve({}),
      tell: async (event) => {
        told.push(event);
        await tell?.(event);
      },
      learner: new LearnerTime(() => clock.now()),
      servers: {
        redis: 'started',
        mysql: 'started',
        memcached: 'started',
        mongodb: 'started',
        dynamodb: 'started',
      },
      asked: { engine: 'auto', urls: {} },
    },
  };
}

/** Facts that are only there, for tests that never look inside. */
export function someFacts(...names: readonly FactName[]): Partial<Facts> {
  return Object.fromEntries(names.map((name) => [name, { of: name }]));
}

/** Every lab, loaded one after the other: under jest, modules that load at the same time trip over each other. */
export async function loadLabs(entries: readonly LabEntry[]): Promise<readonly AnyLab[]> {
  const labs: AnyLab[] = [];
  for (const entry of entries) labs.push(await entry.load());
  return labs;
}
