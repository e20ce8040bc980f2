import type { Ledger, Resource } from '../../contract/resources.ts';

/** A ledger that also remembers what was made through it. */
export interface TrackedLedger extends Ledger {
  /** Not yet removed, newest first. */
  standing(): readonly Resource[];
}

/** Remembers what goes into `ledger`, so that an instance whose start fails can be taken back as a whole. */
export function trackedLedger(ledger: Ledger): TrackedLedger {
  const standing = new Map<string, Resource>();
  const remember = (resource: Resource): void => {
    standing.set(resource.id, resource);
  };
  return {
    async intend(resource) {
      remember(resource);
      await ledger.intend(resource);
    },
    async created(resource) {
      remember(resource);
      await ledger.created(resource);
    },
    async removed(resource) {
      await ledger.removed(resource);
      standing.delete(resource.id);
    },
    standing: () => [...standing.values()].reverse(),
  };
}
