import type { CacheChoices } from '../cache-choices.ts';
import { MONTH_HOURS, PRICE_REGIONS, pricesOf, type PriceRegion } from '../prices.ts';
import { DISK_GB } from './database.ts';

/** Prices in USD of what stands beside the cache. */
interface Beside {
  /** The day on which the prices stood so in AWS's list. */
  readonly read: string;
  /** db.t4g.micro with MySQL in one zone, per hour. */
  readonly database: number;
  /** A GB of gp3 of RDS, per month. */
  readonly disk: number;
  /** A secret, per month. */
  readonly secret: number;
}

/** Source: the public AWS Price List, services AmazonRDS (in Tokyo version 20260911124502) and AWSSecretsManager. */
const BESIDE: Readonly<Record<PriceRegion, Beside>> = {
  'us-east-1': { read: '2026-09-24', database: 0.016, disk: 0.115, secret: 0.4 },
  'ap-northeast-1': { read: '2026-09-11', database: 0.025, disk: 0.138, secret: 0.4 },
};

/** What everything in a plan costs in one Region, or that it is not known. */
export interface Estimate {
  readonly region: PriceRegion;
  /** Null where the cache has no price here. */
  readonly usd: { readonly read: string; readonly hour: number; readonly month: number } | null;
}

/** What a plan costs: the cache, MySQL with its disk, and the secrets, among them the one that RDS makes. */
export function estimatesOf(choices: CacheChoices, secrets: number): readonly Estimate[] {
  const prices = pricesOf(choices);
  return PRICE_REGIONS.map((region) => {
    const cache = prices.find((price) => price.region === region);
    if (cache === undefined) return { region, usd: null };
    const { read, database, disk, secret } = BESIDE[region];
    const hour = cache.hour + database + (DISK_GB * disk + (secrets + 1) * secret) / MONTH_HOURS;
    const oldest = cache.read < read ? cache.read : read;
    return { region, usd: { read: oldest, hour, month: hour * MONTH_HOURS } };
  });
}
