import { findFreePort, isPortFree } from '../../process/port.ts';

/** A cluster node talks to the others on its port plus this. */
const BUS_OFFSET = 10_000;

/** The port of a cluster node's bus. */
export function busPort(port: number): number {
  return port + BUS_OFFSET;
}

/**
 * A source of free ports for servers that are started at the same time: never the same twice, none of `taken`, and
 * in cluster mode with a free bus port, which is not the port of another node either.
 */
export function portSource(
  clusterMode: boolean,
  taken: readonly number[] = [],
): () => Promise<number> {
  const withBus = (port: number): readonly number[] =>
    clusterMode ? [port, busPort(port)] : [port];
  const given = new Set(taken.flatMap(withBus));
  return async () => {
    for (let attempt = 0; attempt < 100; attempt++) {
      const port = await findFreePort();
      if (withBus(port).some((one) => given.has(one))) continue;
      // Before anything is awaited: another caller must not be given the same.
      for (const one of withBus(port)) given.add(one);
      if (clusterMode && !(await isPortFree(busPort(port)))) continue;
      return port;
    }
    throw new Error('no free port of 127.0.0.1 with a free bus port found');
  };
}
