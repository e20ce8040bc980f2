/** The tags of a stack, which CloudFormation gives to all in it that can have tags. */
export const TAGS = {
  project: 'Project',
  session: 'Session',
  expires: 'ExpiresAt',
} as const;

/** The value of the tag Project. */
export const PROJECT = 'elasticache-tutorial';

/** The name of a session's stack; CloudFormation takes letters, digits and hyphens, a letter first. */
export function stackNameOf(session: string): string {
  return `${PROJECT}-${session.replace(/[^0-9A-Za-z-]/g, '-')}`;
}

/** The Region of an ARN, such as a stack's id. */
export function regionOfArn(arn: string): string {
  return arn.split(':')[3] ?? '';
}

/** The account of an ARN. */
export function accountOfArn(arn: string): string {
  return arn.split(':')[4] ?? '';
}

/** The value of a tag of a stack; nothing for one that is not there, or empty. */
export function tagOf(
  {
    Tags = [],
  }: {
    readonly Tags?: readonly { Key?: string | undefined; Value?: string | undefined }[] | undefined;
  },
  key: string,
): string | undefined {
  const value = Tags.find((tag) => tag.Key === key)?.Value;
  return value === '' ? undefined : value;
}
