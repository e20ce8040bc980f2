import type { CacheChoices } from './cache-choices.ts';
import type { CacheEngine } from './versions.ts';

/** Regions whose prices are known here. */
export const PRICE_REGIONS = ['us-east-1', 'ap-northeast-1'] as const;
/** A Region whose prices are known here. */
export type PriceRegion = (typeof PRICE_REGIONS)[number];

/** Hours of a month as AWS's own calculator counts them. */
export const MONTH_HOURS = 730;

/** USD per started hour, by engine; an engine that is left out has no price here. */
interface NodePrice {
  readonly region: PriceRegion;
  readonly type: string;
  /** The day on which the price stood so in AWS's list. */
  readonly read: string;
  readonly usd: Readonly<Partial<Record<CacheEngine, number>>>;
}

/**
 * On-demand prices of nodes in USD per started hour, without tax.
 * Source: the public AWS Price List, service AmazonElastiCache, usage type `NodeUsage` (`APN1-NodeUsage` in Tokyo), without
 * the surcharges that are rows of their own there (Extended Support, synchronous durability, Outposts).
 * A type that nobody looked up there stands not in this table: its price is said to be unknown.
 */
const NODES: readonly NodePrice[] = [
  {
    region: 'us-east-1',
    type: 'cache.t4g.micro',
    read: '2026-10-02',
    usd: { valkey: 0.0128, redis: 0.016, memcached: 0.016 },
  },
  {
    // Version 20260911124427 of the list.
    region: 'ap-northeast-1',
    type: 'cache.t4g.micro',
    read: '2026-09-11',
    usd: { valkey: 0.02, redis: 0.025, memcached: 0.025 },
  },
  {
    region: 'ap-northeast-1',
    type: 'cache.r7g.large',
    read: '2026-07-23',
    usd: { valkey: 0.2104, redis: 0.263 },
  },
];

/**
 * What a serverless cache costs at least, in USD per hour: the smallest amount of data that is billed, times the price of
 * a GB-hour. Source: the public AWS Price List as of June 2026, `CachedData`; only us-east-1 was looked up.
 */
const SERVERLESS = {
  region: 'us-east-1',
  read: '2026-06',
  usd: { valkey: 0.1 * 0.084, redis: 1 * 0.125, memcached: 1 * 0.125 },
} as const;

/** What the nodes of a cache cost in one Region. */
export interface Price {
  readonly region: PriceRegion;
  /** The day, or the month, in which the price stood so in AWS's list. */
  readonly read: string;
  /** USD for all nodes. */
  readonly hour: number;
  /** USD for all nodes in 730 hours. */
  readonly month: number;
}

/** The price of one node in USD per started hour; null where it is not known. */
export function nodePrice(engine: CacheEngine, type: string, region: PriceRegion): number | null {
  return rowOf(type, region)?.usd[engine] ?? null;
}

/**
 * What these choices cost: the nodes alone, or, for a serverless cache, the least that is billed for its data. A Region
 * in which the price is not known is left out.
 */
export function pricesOf(
  choices: Pick<CacheChoices, 'engine' | 'serverless' | 'nodeType' | 'nodes'>,
): readonly Price[] {
  const { engine, serverless, nodeType, nodes } = choices;
  if (serverless) {
    const { region, read, usd } = SERVERLESS;
    return [priceOf(region, read, usd[engine])];
  }
  return PRICE_REGIONS.flatMap((region) => {
    const row = rowOf(nodeType, region);
    const usd = row?.usd[engine];
    return row === undefined || usd === undefined ? [] : [priceOf(region, row.read, usd * nodes)];
  });
}

/** An amount in USD as it is written: an hour's with what is needed of four decimals, a month's with two. */
export function formatUsd(usd: number, per: 'hour' | 'month'): string {
  return usd.toLocaleString('en-US', {
    minimumFractionDigits: per === 'hour' ? 3 : 2,
    maximumFractionDigits: per === 'hour' ? 4 : 2,
  });
}

function priceOf(region: PriceRegion, read: string, hour: number): Price {
  return { region, read, hour, month: hour * MONTH_HOURS };
}

function rowOf(type: string, region: PriceRegion): NodePrice | undefined {
  return NODES.find((row) => row.type === type && row.region === region);
}
