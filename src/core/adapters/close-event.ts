/** What is used of a client's close event. */
export interface Closing {
  on(event: 'close', listener: () => void): unknown;
  off(event: 'close', listener: () => void): unknown;
}

interface Fanned {
  readonly callers: Set<() => void>;
  readonly heard: () => void;
}

const fanned = new WeakMap<Closing, Fanned>();

/**
 * Calls back when a client closes its connection. However many caches stand over one client (one for each table), they
 * are one listener to it: more than ten make Node warn of a leak.
 *
 * @returns a function that ends the subscription
 */
export function onClose(client: Closing, listener: () => void): () => void {
  const { callers, heard } = fanned.get(client) ?? subscribe(client);
  // Made anew, so that the same function may listen twice.
  const caller = (): void => {
    listener();
  };
  callers.add(caller);
  return () => {
    callers.delete(caller);
    if (callers.size > 0) return;
    client.off('close', heard);
    fanned.delete(client);
  };
}

function subscribe(client: Closing): Fanned {
  const callers = new Set<() => void>();
  const heard = (): void => {
    for (const caller of [...callers]) caller();
  };
  client.on('close', heard);
  const made = { callers, heard };
  fanned.set(client, made);
  return made;
}
