/** Subscribes to a source once. @returns a function that ends the subscription */
type Subscribe<Source> = (source: Source, heard: () => void) => () => void;

interface Fanned {
  readonly callers: Set<() => void>;
  readonly end: () => void;
}

/**
 * Makes of many subscriptions to a source one: however many callers there are (a cache for each table over one client,
 * a read for each request under one signal), the source has one listener. More than ten make Node warn of a leak.
 *
 * @returns a function that subscribes a caller, and gives what ends its subscription
 */
export function fanOut<Source extends object>(
  subscribe: Subscribe<Source>,
): (source: Source, caller: () => void) => () => void {
  const sources = new WeakMap<Source, Fanned>();

  function open(source: Source): Fanned {
    const callers = new Set<() => void>();
    const end = subscribe(source, () => {
      for (const caller of [...callers]) caller();
    });
    const fanned = { callers, end };
    sources.set(source, fanned);
    return fanned;
  }

  return (source, caller) => {
    const { callers, end } = sources.get(source) ?? open(source);
    // Made anew, so that the same function may subscribe twice.
    const own = (): void => {
      caller();
    };
    callers.add(own);
    return () => {
      if (!callers.delete(own) || callers.size > 0) return;
      end();
      sources.delete(source);
    };
  };
}
