import { stepClock } from '../../../bin/clock.ts';
import type { StepEmission, Table } from '../../../src/events.ts';
import type { Facts } from '../../../src/facts.ts';
import { defaultsOf } from '../../../src/options.ts';
import type { AnyStep, StepContext, Verdict } from '../../../src/step.ts';
import {
  MYSQL_SPEC,
  NEVER,
  openEngineFixture,
  REDIS_SPEC,
  type EngineFixture,
} from '../../../src/testing/engine-fixture.ts';
import { describeWith } from '../../../src/testing/need.ts';

/** Tests of a lab, on private servers; skipped with the reason, or required, as `describeWith` does it. */
export function describeLab(title: string, tests: () => void): void {
  describeWith('redis-server', title, () => {
    describeWith(['mariadbd', 'mysqld'], 'and MySQL', tests);
  });
}

/** What a lab told in a test, and what its check found. */
export interface LabRun {
  readonly told: readonly StepEmission[];
  readonly verdict: Verdict;
  /** The table with this id; fails the test when there is none. */
  table(id: string): Table;
}

/** Two private servers for the tests of a lab. */
export class LabFixture implements AsyncDisposable {
  readonly facts: Pick<Facts, 'redis' | 'mysql' | 'planets'>;
  readonly #engines: EngineFixture;

  private constructor(engines: EngineFixture, facts: LabFixture['facts']) {
    this.#engines = engines;
    this.facts = facts;
  }

  /** Starts a private Redis and a private MySQL. */
  static async open(): Promise<LabFixture> {
    const fixture = await openEngineFixture();
    const { engines } = fixture;
    try {
      const redis = await engines.startRedis(REDIS_SPEC, NEVER);
      const mysql = await engines.startMysql(MYSQL_SPEC, NEVER);
      return new LabFixture(fixture, { redis, mysql, planets: { table: 'planet', rows: 8 } });
    } catch (error) {
      await fixture[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** Runs a lab and its check, unattended. */
  async run(lab: AnyStep, choices: Readonly<Record<string, unknown>> = {}): Promise<LabRun> {
    const told: StepEmission[] = [];
    const ctx = this.context(lab, choices, told);
    await lab.run(this.facts, ctx);
    const verdict = await lab.check(this.facts, ctx);
    return {
      told,
      verdict,
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
    const unused = (): never => {
      throw new Error('a lab has no business with the inventory or the fixtures');
    };
    return {
      choices: { ...defaultsOf(lab.options), ...choices } as StepContext['choices'],
      engines: this.#engines.engines,
      inventory: {
        standing: unused,
        all: unused,
        destroy: unused,
        look: unused,
        adoptStrays: unused,
      },
      ask: {
        interactive: false,
        guess: () => Promise.resolve(null),
        confirm: (_question, fallback) => Promise.resolve(fallback),
        proceed: () => Promise.resolve(),
      },
      clock: stepClock,
      signal,
      fixture: unused,
      emit: (emission) => told.push(emission),
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#engines[Symbol.asyncDispose]();
  }
}

/** A column of a table, by its id. */
export function columnOf(table: Table, id: string): readonly Table['rows'][number][number][] {
  const index = table.columns.findIndex((column) => column.id === id);
  return table.rows.map((row) => row[index] ?? null);
}
