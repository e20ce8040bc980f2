import type { EngineAdmin } from '../engines/engine.ts';
import type { Journal } from '../journal/journal.ts';
import { standingResources } from '../journal/state.ts';
import type { Ledger } from '../contract/resources.ts';
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
