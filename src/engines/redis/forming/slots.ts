/** Hash slots of every Redis cluster. */
export const SLOTS = 16_384;

/** First and last slot, both included. */
export type SlotRange = readonly [first: number, last: number];

/** The slots of one of `shards` shards: all are shared out evenly, in order. */
export function slotRange(shard: number, shards: number): SlotRange {
  const start = (index: number): number => Math.round((index * SLOTS) / shards);
  return [start(shard), start(shard + 1) - 1];
}

/** What is left of `range` without `owned`. */
export function missingSlots(range: SlotRange, owned: readonly SlotRange[]): readonly SlotRange[] {
  const [start, end] = range;
  const missing: SlotRange[] = [];
  let next = start;
  for (const [first, last] of [...owned].sort((a, b) => a[0] - b[0])) {
    if (last < next || first > end) continue;
    if (first > next) missing.push([next, first - 1]);
    next = last + 1;
  }
  if (next <= end) missing.push([next, end]);
  return missing;
}

/** One line of CLUSTER NODES. */
export interface ClusterLine {
  readonly id: string;
  readonly port: number;
  readonly flags: readonly string[];
  /** Id of the primary of a replica. */
  readonly primary: string | null;
  /** Whether the bus connection to it is up. */
  readonly connected: boolean;
  readonly slots: readonly SlotRange[];
}

/** Reads CLUSTER NODES: `id host:port@bus[,name] flags primary ping pong epoch link slot…` */
export function parseClusterNodes(text: string): readonly ClusterLine[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => {
      const [id = '', address = '', flags = '', primary = '-', , , , link = '', ...slots] =
        line.split(' ');
      return {
        id,
        port: Number(/:(\d+)@/.exec(address)?.[1] ?? 0),
        flags: flags.split(','),
        primary: primary === '-' ? null : primary,
        connected: link === 'connected',
        slots: slots.filter((slot) => !slot.startsWith('[')).map(parseRange),
      };
    });
}

function parseRange(text: string): SlotRange {
  const [first = 0, last = first] = text.split('-').map(Number);
  return [first, last];
}
