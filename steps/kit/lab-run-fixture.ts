import { stepClock } from '../../src/run/clock.ts';
import type { StepEmission, Table } from '../../src/contract/events.ts';
import type { Figure } from '../../src/contract/figure.ts';
import { defaultsOf } from '../../src/contract/options.ts';
import type { AnyLab, StepContext, Verdict } from '../../src/contract/step.ts';
import { NEVER, type EngineFixture } from '../../src/testing/engine-fixture.ts';

/** What a lab told in a test, and what its check found. */
export interface LabRun {
  readonly told: readonly StepEmission[];
  readonly verdict: Verdict;
  /** The table with this id; fails the test when there is none. */
  readonly table: (id: string) => Table;
}

/** What a test of a lab chooses about its context; the rest is as in a run that nobody watches. */
export interface LabContext {
  readonly choices?: Readonly<Record<string, unknown>>;
  /** Takes what the lab emits. */
  readonly told?: StepEmission[];
  readonly signal?: AbortSignal;
}

/** A context of a lab in which nobody can be asked. */
export function labContext(
  lab: AnyLab,
  parts: Pick<StepContext, 'engines' | 'inventory'>,
  { choices = {}, told = [], signal = NEVER }: LabContext = {},
): StepContext {
  return {
    ...parts,
    choices: { ...defaultsOf(lab.options), ...choices } as StepContext['choices'],
    ask: {
      interactive: false,
      guess: () => Promise.resolve(null),
      choice: () => Promise.resolve(null),
      confirm: (_question, fallback) => Promise.resolve(fallback),
      typed: () => Promise.resolve(null),
      proceed: () => Promise.resolve(),
      keyUntil: () => Promise.resolve(null),
    },
    clock: stepClock,
    edit: null,
    signal,
    fixture: () => Promise.reject(new Error('a lab has no business with the fixtures')),
    emit: (emission) => told.push(emission),
  };
}

/** Engines with an inventory over their ledger, for labs that start servers of their own. */
export function enginesWithInventory({
  engines,
  ledger,
}: EngineFixture): Pick<StepContext, 'engines' | 'inventory'> {
  return {
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
      foundGone: (resource) => ledger.removed(resource),
      forget: () => Promise.reject(new Error('a lab lets go of nothing')),
      adoptStrays: () => Promise.resolve([]),
    },
  };
}

/** Figures of a lab that are in nothing it told: it names a table or a column that it does not have. */
function missingFigures(
  { figures = [] }: AnyLab,
  told: readonly StepEmission[],
): readonly string[] {
  const tables = told.flatMap((one) => (one.event === 'table' ? [one.table] : []));
  const has = ({ from }: Figure): boolean =>
    'fact' in from ||
    tables.some(
      ({ id, columns }) => id === from.table && columns.some((column) => column.id === from.column),
    );
  return figures.filter((figure) => !has(figure)).map(({ id }) => id);
}

/** Runs a lab and its check, unattended. */
export async function runLab(
  lab: AnyLab,
  facts: Parameters<AnyLab['run']>[0],
  context: (told: StepEmission[]) => StepContext,
): Promise<LabRun> {
  const told: StepEmission[] = [];
  const ctx = context(told);
  await lab.run(facts, ctx);
  const missing = missingFigures(lab, told);
  if (missing.length > 0) throw new Error(`the lab told nothing of ${missing.join(', ')}`);
  const verdict = await lab.check(facts, ctx);
  return {
    told,
    verdict,
    table(id) {
      const found = told.find((emission) => emission.event === 'table' && emission.table.id === id);
      if (found?.event !== 'table') throw new Error(`the lab told no table ${id}`);
      return found.table;
    },
  };
}
