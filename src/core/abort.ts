interface Fanned {
  readonly callers: Set<() => void>;
  readonly heard: () => void;
}

const fanned = new WeakMap<AbortSignal, Fanned>();

/**
 * Calls back when a signal is aborted. However many reads one signal ends (one for each request), they are one
 * listener to it: more than ten make Node warn of a leak.
 *
 * @returns a function that ends the subscription
 */
export function onAbort(signal: AbortSignal, left: () => void): () => void {
  const { callers, heard } = fanned.get(signal) ?? subscribe(signal);
  callers.add(left);
  return () => {
    callers.delete(left);
    if (callers.size > 0) return;
    signal.removeEventListener('abort', heard);
    fanned.delete(signal);
  };
}

function subscribe(signal: AbortSignal): Fanned {
  const callers = new Set<() => void>();
  const heard = (): void => {
    for (const caller of [...callers]) caller();
  };
  signal.addEventListener('abort', heard, { once: true });
  const made = { callers, heard };
  fanned.set(signal, made);
  return made;
}
