import type { Units } from './units.ts';

/** Prices in USD. */
export interface Prices {
  /** Of a million write units, on demand. */
  readonly write: number;
  /** Of a million read units. */
  readonly read: number;
  /** Of a node for an hour. */
  readonly node: number;
}

/** What sessions of one size come to. */
export interface Cost {
  readonly bytes: number;
  readonly reads: number;
  readonly writes: number;
  /** USD for a million page views. */
  readonly perMillion: number;
  /** Page views a second, day and night, from which one node is cheaper; and two, a primary and a replica. */
  readonly oneNodeFrom: number;
  readonly twoNodesFrom: number;
}

const HOURS_A_MONTH = 730;

/** A page view reads the session strongly and moves its end. */
export function costOf({ bytes, strong, slide }: Units, { write, read, node }: Prices): Cost {
  const perMillion = strong * read + slide * write;
  const from = (nodes: number): number => (nodes * node * 1e6) / 3600 / perMillion;
  return {
    bytes,
    reads: strong,
    writes: slide,
    perMillion,
    oneNodeFrom: from(1),
    twoNodesFrom: from(2),
  };
}

/** USD a month, of so many page views a second and of one node. */
export function monthly(
  { perMillion }: Cost,
  viewsPerSecond: number,
  { node }: Prices,
): { readonly dynamodb: number; readonly node: number } {
  const views = viewsPerSecond * 3600 * HOURS_A_MONTH;
  return { dynamodb: (views / 1e6) * perMillion, node: node * HOURS_A_MONTH };
}
