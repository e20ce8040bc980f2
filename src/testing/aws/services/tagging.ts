import type {
  GetResourcesCommandOutput,
  GetResourcesInput,
  TagFilter,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { listingOf, type Listed } from '../listing.ts';
import { Refusal } from '../wire/refusal.ts';
import { requireFaked, type Answer } from './operation.ts';
import { page } from './pages.ts';

/** The most of one page, and how many it has if nothing is said. */
const MOST = 100;

const getResources: Answer<GetResourcesInput, GetResourcesCommandOutput> = (input, region) => {
  requireFaked(input, ['PaginationToken', 'ResourceTypeFilters', 'ResourcesPerPage', 'TagFilters']);
  const {
    PaginationToken,
    ResourceTypeFilters = [],
    ResourcesPerPage = MOST,
    TagFilters = [],
  } = input;
  if (ResourcesPerPage < 1 || ResourcesPerPage > MOST) {
    throw new Refusal(
      'InvalidParameterException',
      `ResourcesPerPage must be between 1 and ${MOST}`,
    );
  }
  region.time.look();
  const all = listingOf(region).filter(
    (one) =>
      TagFilters.every((filter) => bears(one, filter)) &&
      (ResourceTypeFilters.length === 0 || ResourceTypeFilters.some((type) => isOf(one, type))),
  );
  const { items, next } = page(all, ResourcesPerPage, PaginationToken);
  return {
    ResourceTagMappingList: items.map(({ arn, tags }) => ({
      ResourceARN: arn,
      Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    })),
    PaginationToken: next ?? '',
  };
};

/** Any of the values of a filter will do; without values, any value. */
function bears({ tags }: Listed, { Key = '', Values = [] }: TagFilter): boolean {
  const value = tags[Key];
  return value !== undefined && (Values.length === 0 || Values.includes(value));
}

/** `rds` is everything of a service, `rds:db` what begins so behind the account. */
function isOf({ arn }: Listed, type: string): boolean {
  const [, , service = '', , , ...rest] = arn.split(':');
  const kind = rest.join(':').split(/[:/]/)[0] ?? '';
  return type === service || type === `${service}:${kind}`;
}

/** AWS Resource Groups Tagging API. */
export const tagging = { GetResources: getResources };
