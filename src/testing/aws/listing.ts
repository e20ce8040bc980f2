import type { Region } from './region.ts';
import { tagsOf } from './region.ts';
import type { Stack } from './stack/stack.ts';

/** A resource in the tag listing. */
export interface Listed {
  readonly arn: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** All resources of a Region that have tags, as the listing knows them: some time behind. */
export function listingOf(region: Region): readonly Listed[] {
  const { listingLag = 0, strangers = [] } = region.script;
  const then = region.time.now() - listingLag * 1000;
  return [...region.stacks.flatMap((stack) => ofStack(stack, then)), ...strangers];
}

function ofStack(stack: Stack, then: number): readonly Listed[] {
  if (then < stack.created) return [];
  const { id, tags } = stack.request;
  const itself = stack.exists(then)
    ? [{ arn: id, tags: Object.fromEntries(tags.map(({ Key = '', Value = '' }) => [Key, Value])) }]
    : [];
  const resources = stack.standing(then).flatMap((one): readonly Listed[] => {
    const { arn, members = [] } = one.made;
    if (arn === null) return [];
    const given = tagsOf(stack, one);
    return [
      { arn, tags: given },
      ...members.map((member) => ({
        arn: member.arn,
        tags: member.owned ? { 'aws:rds:primaryDBInstanceArn': arn } : given,
      })),
    ];
  });
  return [...itself, ...resources];
}
