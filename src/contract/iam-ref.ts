/** Who signs in to which cache by IAM. */
export interface IamLogin {
  readonly region: string;
  /** Only a serverless cache is named in the signed request. */
  readonly kind: 'serverless' | 'group';
  /** Name of the serverless cache, or id of the replication group. */
  readonly cache: string;
  readonly user: string;
}

const MARK = 'iam:';

/** A reference to a token of IAM: as other references lead to secrets, it leads to one that is made anew. No secret. */
export function iamRef({ region, kind, cache, user }: IamLogin): string {
  return `${MARK}${[region, kind, cache, user].join('/')}`;
}

/** What such a reference says; null for the reference of a secret. */
export function readIamRef(ref: string | null): IamLogin | null {
  if (ref?.startsWith(MARK) !== true) return null;
  const [region = '', kind, cache = '', user = ''] = ref.slice(MARK.length).split('/');
  return { region, kind: kind === 'serverless' ? 'serverless' : 'group', cache, user };
}
