import type { Resource } from '../../contract/resources.ts';
import type { Bench } from './bench.ts';

/** A bench that also remembers what was made with it. */
export interface TrackedBench extends Bench {
  /** Not yet removed, newest first. */
  standing(): readonly Resource[];
}

/** Remembers what is made with `bench`, so that an instance whose start fails can be taken back as a whole. */
export function trackedBench(bench: Bench): TrackedBench {
  const { ledger } = bench;
  const standing = new Map<string, Resource>();
  const remember = (resource: Resource): void => {
    standing.set(resource.id, resource);
  };
  return {
    ...bench,
    ledger: {
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
    },
    async remove(resource) {
      await bench.remove(resource);
      standing.delete(resource.id);
    },
    standing: () => [...standing.values()].reverse(),
  };
}
