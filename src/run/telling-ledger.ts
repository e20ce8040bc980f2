import type { TutorialEvent } from '../contract/events.ts';
import type { Ledger } from '../contract/resources.ts';

/**
 * A ledger that writes into the journal first and then tells everybody who listens. A process that this command only
 * meant to start, and that never had a pid, is not told: neither made nor removed.
 *
 * @throws what the journal throws
 */
export function tellingLedger(journal: Ledger, tell: (event: TutorialEvent) => void): Ledger {
  const onlyMeant = new Set<string>();
  return {
    intend: async (resource) => {
      if (resource.kind === 'process') onlyMeant.add(resource.id);
      await journal.intend(resource);
    },
    created: async (resource) => {
      onlyMeant.delete(resource.id);
      await journal.created(resource);
      tell({ event: 'resource.created', resource });
    },
    removed: async (resource) => {
      await journal.removed(resource);
      if (!onlyMeant.delete(resource.id)) tell({ event: 'resource.removed', resource });
    },
  };
}
