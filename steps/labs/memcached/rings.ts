import { createHash } from 'node:crypto';

/** The ways in which clients choose the node of a key. */
export const RING_IDS = ['modulo', 'ketama', 'rendezvous'] as const;

/** How a client chooses the node of a key. */
export type RingId = (typeof RING_IDS)[number];

/** The node of a key. */
export type Ring = (key: string) => string;

/**
 * A ring over nodes, by their names. All three use MD5, so that they differ by the way alone: the hash modulo the number
 * of nodes; the continuum of libketama; the node with the highest hash together with the key.
 * @throws RangeError without nodes
 */
export function ringOf(id: RingId, nodes: readonly string[]): Ring {
  const [first] = nodes;
  if (first === undefined) throw new RangeError('a ring has at least one node');
  switch (id) {
    case 'modulo':
      return (key) => nodes[hash(key) % nodes.length] ?? first;
    case 'ketama':
      return continuum(nodes);
    case 'rendezvous':
      return (key) => highest(nodes, first, (node) => hash(`${node}-${key}`));
  }
}

/** Of the keys, those whose node is another in the second ring, in per cent. */
export function moved(keys: readonly string[], from: Ring, to: Ring): number {
  return (100 * keys.filter((key) => from(key) !== to(key)).length) / keys.length;
}

/** MD5 sums of a node, and points that each of them gives. */
const SUMS = 40;
const POINTS_PER_SUM = 4;

function continuum(nodes: readonly string[]): Ring {
  const points = nodes
    .flatMap((node) =>
      Array.from({ length: SUMS }, (_, sum) => md5(`${node}-${sum}`)).flatMap((digest) =>
        Array.from({ length: POINTS_PER_SUM }, (_, at) => ({
          at: digest.readUInt32LE(4 * at),
          node,
        })),
      ),
    )
    .sort((one, other) => one.at - other.at);
  return (key) => {
    const wanted = hash(key);
    let low = 0;
    let high = points.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((points[middle]?.at ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    const { node } = points[low % points.length] ?? { node: nodes[0] ?? '' };
    return node;
  };
}

function highest(nodes: readonly string[], first: string, weigh: (node: string) => number): string {
  return nodes.reduce((best, node) => (weigh(node) > weigh(best) ? node : best), first);
}

function hash(text: string): number {
  return md5(text).readUInt32LE(0);
}

function md5(text: string): Buffer {
  return createHash('md5').update(text).digest();
}
