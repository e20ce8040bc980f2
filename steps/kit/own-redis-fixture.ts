import type { StepEmission } from '../../src/contract/events.ts';
import type { Resource } from '../../src/contract/resources.ts';
import type { AnyLab, StepContext } from '../../src/contract/step.ts';
import { openEngineFixture, type EngineFixture } from '../../src/testing/engine-fixture.ts';
import { enginesWithInventory, labContext, runLab, type LabRun } from './lab-run-fixture.ts';

/** What a lab told in a test, what its check found, and what it left. */
export interface OwnRedisRun extends LabRun {
  /** Everything that was not removed again. */
  readonly standing: readonly Resource[];
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
  async run(lab: AnyLab, choices: Readonly<Record<string, unknown>> = {}): Promise<OwnRedisRun> {
    const run = await runLab(lab, {}, (told) => this.context(lab, choices, told));
    return { ...run, standing: this.standing() };
  }

  /** A context in which nobody can be asked. */
  context(
    lab: AnyLab,
    choices: Readonly<Record<string, unknown>>,
    told: StepEmission[],
    signal?: AbortSignal,
  ): StepContext {
    const settings = { choices, told, ...(signal === undefined ? {} : { signal }) };
    return labContext(lab, enginesWithInventory(this.#fixture), settings);
  }

  /** Everything that was not removed again. */
  standing(): readonly Resource[] {
    return this.#fixture.ledger.standing();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#fixture[Symbol.asyncDispose]();
  }
}
