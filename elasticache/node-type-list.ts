import type { Suggestion } from '../src/contract/form.ts';
import type { CacheChoices } from './cache-choices.ts';
import { maxmemoryOf } from './node-types.ts';
import { formatUsd, nodePrice, PRICE_REGIONS } from './prices.ts';
import { msg } from './text/index.ts';

/** A few of each family that is offered to new caches, small ones first; any other may be typed. */
const PROPOSED: readonly string[] = [
  'cache.t4g.micro',
  'cache.t4g.small',
  'cache.t4g.medium',
  'cache.m7g.large',
  'cache.m7g.xlarge',
  'cache.r7g.large',
  'cache.r7g.xlarge',
  'cache.r7g.2xlarge',
  'cache.r6gd.xlarge',
  'cache.c7gn.large',
];

/** The node types that are proposed, each with its memory and, where it is known, its price. */
export function proposedNodeTypes({ engine }: Pick<CacheChoices, 'engine'>): readonly Suggestion[] {
  return PROPOSED.map((type) => {
    const bytes = { value: maxmemoryOf(type) ?? 0, unit: 'bytes' } as const;
    const region = PRICE_REGIONS.find((one) => nodePrice(engine, type, one) !== null);
    const usd = region === undefined ? null : nodePrice(engine, type, region);
    return {
      value: type,
      label:
        region === undefined || usd === null
          ? msg('create-page.proposed', { type, memory: bytes })
          : msg('create-page.proposed.priced', {
              ...{ type, memory: bytes, region },
              usd: formatUsd(usd, 'hour'),
            }),
    };
  });
}
