import type { StepEmission, Table } from '../../src/contract/events.ts';
import type { Facts } from '../../src/contract/facts.ts';
import type { Message } from '../../src/contract/message.ts';
import type { AnyLab, StepContext } from '../../src/contract/step.ts';
import {
  MYSQL_SPEC,
  NEVER,
  openEngineFixture,
  REDIS_SPEC,
  type EngineFixture,
} from '../../src/testing/engine-fixture.ts';
import { describeWith } from '../../src/testing/need.ts';
import { labContext, runLab, type LabRun } from './lab-run-fixture.ts';

export type { LabRun } from './lab-run-fixture.ts';

/** Tests of a lab, on private servers; skipped with the reason, or required, as `describeWith` does it. */
export function describeLab(title: string, tests: () => void): void {
  describeWith('redis-server', title, () => {
    describeWith(['mariadbd', 'mysqld'], 'and MySQL', tests);
  });
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
      const redis = await engines.redis.start(REDIS_SPEC, NEVER);
      const mysql = await engines.mysql.start(MYSQL_SPEC, NEVER);
      return new LabFixture(fixture, { redis, mysql, planets: { table: 'planet', rows: 8 } });
    } catch (error) {
      await fixture[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** Runs a lab and its check, unattended. */
  run(lab: AnyLab, choices: Readonly<Record<string, unknown>> = {}): Promise<LabRun> {
    return runLab(lab, this.facts, (told) => this.context(lab, choices, told));
  }

  /** A context in which nobody can be asked, and in which the inventory must not be used. */
  context(
    lab: AnyLab,
    choices: Readonly<Record<string, unknown>>,
    told: StepEmission[],
    signal: AbortSignal = NEVER,
  ): StepContext {
    const unused = (): never => {
      throw new Error('a lab on the servers of the run has no business with the inventory');
    };
    const { engines } = this.#engines;
    const inventory = {
      standing: unused,
      all: unused,
      destroy: unused,
      look: unused,
      foundGone: unused,
      forget: unused,
      adoptStrays: unused,
    };
    return labContext(lab, { engines, inventory }, { choices, told, signal });
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

/** The sentences of a lab's text, in their order. */
export function textsOf({ told }: Pick<LabRun, 'told'>): readonly Message[] {
  return told.flatMap((emission) =>
    emission.event === 'step.note' && emission.note.kind === 'text' ? [emission.note.message] : [],
  );
}
