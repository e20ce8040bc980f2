import type { AwsWatch } from '../contract/aws.ts';
import type { EngineAdmin } from '../engines/engine.ts';
import type { Journal } from '../journal/journal.ts';
import { standingResources } from '../journal/state.ts';
import { SECRETS_ID, type Ledger, type Resource } from '../contract/resources.ts';
import type { Inventory } from '../contract/step.ts';

/** What was journalled, and the machine as the engines see it. */
export function createInventory(journal: Journal, engines: EngineAdmin, ledger: Ledger): Inventory {
  return {
    standing: () => standingResources(journal.state()),
    all: () =>
      [...journal.state().resources.values()]
        .filter(({ state }) => state !== 'forgotten')
        .map(({ resource }) => resource),
    async look(resource) {
      const presence = await engines.look(resource);
      if (presence.state !== 'unknown') return presence;
      // A stack that is gone said so itself when it was removed; today's account may be another.
      if (presence.addressForgotten !== true && resource.kind !== 'aws-stack') return presence;
      // The secrets go last, when the removal of all that they led to was proved: nobody can look a second time.
      const removed = journal.state().resources.get(resource.id)?.state === 'removed';
      return removed ? { state: 'gone', unasked: true } : presence;
    },
    foundGone: (resource) => ledger.removed(resource),
    forget: (resource) => journal.forgotten(resource),
    destroy: async (resource, watch) => {
      await engines.destroy(resource, watch);
      await ledger.removed(resource);
    },
    adoptStrays: async () => {
      const known = [...journal.state().resources.values()].map(({ resource }) => resource);
      const strays = await engines.strays(known);
      for (const stray of strays) await ledger.intend(stray);
      return strays;
    },
  };
}

/** How resources are removed together. */
export interface Removal {
  /** Which of what stands, asked anew for each when its turn comes; all when left out. */
  readonly only?: (resource: Resource) => boolean;
  /** Told of each that could not be removed, at once. */
  readonly couldNot: (resource: Resource, error: unknown) => void;
  /** Told of what AWS does meanwhile. */
  readonly watch?: AwsWatch;
}

/**
 * Removes what stands, newest first, because what came later may need what came before. One that cannot be removed
 * keeps no other alive. The secrets are never among it: they are needed to look again on servers of the learner's.
 */
export async function removeAll(
  inventory: Pick<Inventory, 'standing' | 'destroy'>,
  { only = () => true, couldNot, watch }: Removal,
): Promise<void> {
  for (const resource of inventory.standing()) {
    if (resource.id === SECRETS_ID || !only(resource)) continue;
    try {
      await inventory.destroy(resource, watch);
    } catch (error) {
      couldNot(resource, error);
    }
  }
}
