import { stepClock } from '../../../bin/clock.ts';
import type { StepEmission, Table } from '../../../src/events.ts';
import { defaultsOf } from '../../../src/options.ts';
import type { Resource } from '../../../src/resources.ts';
import type { AnyStep, StepContext, Verdict } from '../../../src/step.ts';
import {
  NEVER,
  openEngineFixture,
  type EngineFixture,
} from '../../../src/testing/engine-fixture.ts';

/** What a lab told in a test, and what its check found. */
export interface OwnRedisRun {
  readonly told: readonly StepEmission[];
  readonly verdict: Verdict;
  /** Everything that was not removed again. */
  readonly standing: readonly Resource[];
  /** The table with this id; fails the test when there is none. */
  table(id: string): Table;
}

/** An engine fixture with an inventory over its ledger, for labs that start servers of their own. */
export async function openOwnRedisFixture(
  overrides: Parameters<typeof openEngineFixture>[0] = {},
): Promise<OwnRedisFixture> {
  return new OwnRedisFixture(await openEngineFixture(overrides));
}

/** Runs labs that need no facts. */
export class OwnRedisFixture implements AsyncDisposable {
  readonly #fixture: EngineFixture;

  constructor(fixture: EngineFixture) {
    this.#fixture = fixture;
  }

  /** Runs a lab and its check, unattended. */
  async run(lab: AnyStep, choices: Readonly<Record<string, unknown>> = {}): Promise<OwnRedisRun> {
    const told: StepEmission[] = [];
    const ctx = this.context(lab, choices, told);
    await lab.run({}, ctx);
    const verdict = await lab.check({}, ctx);
    return {
      told,
      verdict,
      standing: this.standing(),
      table(id) {
        const found = told.find(
          (emission) => emission.event === 'table' && emission.table.id === id,
        );
        if (found?.event !== 'table') throw new Error(`the lab told no table ${id}`);
        return found.table;
      },
    };
  }

  /** A context in which nobody can be asked. */
  context(
    lab: AnyStep,
    choices: Readonly<Record<string, unknown>>,
    told: StepEmission[],
    signal: AbortSignal = NEVER,
  ): StepContext {
    const { engines, ledger } = this.#fixture;
    return {
      choices: { ...defaultsOf(lab.options), ...choices } as StepContext['choices'],
      engines,
      inventory: {
        standing: () => ledger.standing(),
        all: () => [
          ...new Map(ledger.events.map(({ resource }) => [resource.id, resource])).values(),
        ],
        destroy: async (resource) => {
          await engines.destroy(resource);
          await ledger.removed(resource);
        },
        look: (resource) => engines.look(resource),
        adoptStrays: () => Promise.resolve([]),
      },
      ask: {
        interactive: false,
        guess: () => Promise.resolve(null),
        confirm: (_question, fallback) => Promise.resolve(fallback),
        proceed: () => Promise.resolve(),
      },
      clock: stepClock,
      signal,
      fixture: () => Promise.reject(new Error('a lab has no business with the fixtures')),
      emit: (emission) => told.push(emission),
    };
  }

  /** Everything that was not removed again. */
  standing(): readonly Resource[] {
    return this.#fixture.ledger.standing();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#fixture[Symbol.asyncDispose]();
  }
}
