import type { EngineAdmin } from '../engines/engine.ts';
import type { Journal } from '../journal/journal.ts';
import { standingResources } from '../journal/state.ts';
import { SECRETS_ID, type Ledger, type Resource } from '../contract/resources.ts';
import type { Inventory } from '../contract/step.ts';

/** What was journalled, and the machine as the engines see it. */
export function createInventory(journal: Journal, engines: EngineAdmin, ledger: Ledger): Inventory {
  return {
    standing: () => standingResources(journal.state()),
    all: () => [...journal.state().resources.values()].map(({ resource }) => resource),
    look: (resource) => engines.look(resource),
    destroy: async (resource) => {
      await engines.destroy(resource);
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
}

/**
 * Removes what stands, newest first, because what came later may need what came before. One that cannot be removed
 * keeps no other alive, but the secrets stay then: trying again will need them.
 */
export async function removeAll(
  inventory: Pick<Inventory, 'standing' | 'destroy'>,
  { only = () => true, couldNot }: Removal,
): Promise<void> {
  let failed = false;
  for (const resource of inventory.standing()) {
    if (failed && resource.id === SECRETS_ID) continue;
    if (!only(resource)) continue;
    try {
      await inventory.destroy(resource);
    } catch (error) {
      failed = true;
      couldNot(resource, error);
    }
  }
}
