import type { FamilyId } from '../../contract/engine-kind.ts';
import type { Bench } from '../process/bench.ts';
import type { EngineChoice, Selection } from './availability.ts';
import {
  availabilityOf,
  probeKinds,
  type Candidate,
  type Kind,
  type Machine,
  type Starter,
} from './kind.ts';
import { choose } from './select.ts';

/** Probes the kinds of a family once and starts what is chosen. */
export function createStarter<Spec, Fact>(
  family: { readonly id: FamilyId; readonly kinds: readonly Kind<Spec, Fact>[] },
  choice: EngineChoice,
  machine: Machine,
  bench: Bench,
): Starter<Spec, Fact> {
  const { id, kinds } = family;
  let probing: Promise<readonly Candidate<Spec, Fact>[]> | undefined;
  const probe = (): Promise<readonly Candidate<Spec, Fact>[]> =>
    (probing ??= probeKinds(kinds, machine));
  const select = async (): Promise<Selection> => choose(id, choice, availabilityOf(await probe()));
  return {
    select,
    async start(spec, signal) {
      const { chosen } = await select();
      const wanted = kinds.find(({ kind }) => kind === chosen)?.preferred?.(spec);
      const usable = (await probe()).filter(({ availability }) => availability.kind === chosen);
      const startable = usable.filter((candidate) => candidate.start !== null);
      const taken =
        startable.find(({ availability }) => availability.product === wanted) ?? startable[0];
      if (taken === undefined) throw new Error(`nothing of kind ${chosen} can be started`);
      return taken.start(spec, bench, signal);
    },
  };
}
