import type { GetCallerIdentityCommandOutput } from '@aws-sdk/client-sts';
import type { Answer } from './operation.ts';

const getCallerIdentity: Answer<object, GetCallerIdentityCommandOutput> = (
  _input,
  _region,
  { account, accessKey },
) => ({
  Account: account,
  Arn: `arn:aws:iam::${account}:user/learner`,
  UserId: `AIDA${accessKey.slice(-8)}`,
});

/** AWS Security Token Service. */
export const sts = { GetCallerIdentity: getCallerIdentity };
