import type {
  GetSecretValueCommandOutput,
  GetSecretValueRequest,
} from '@aws-sdk/client-secrets-manager';
import { Refusal } from '../wire/refusal.ts';
import type { Answer } from './operation.ts';

const getSecretValue: Answer<GetSecretValueRequest, GetSecretValueCommandOutput> = (
  { SecretId },
  region,
) => {
  const found = region.secrets().find(({ arn, name }) => arn === SecretId || name === SecretId);
  if (found === undefined) {
    throw new Refusal(
      'ResourceNotFoundException',
      "Secrets Manager can't find the specified secret.",
    );
  }
  const { arn, name, value } = found;
  return { ARN: arn, Name: name, SecretString: value, VersionStages: ['AWSCURRENT'] };
};

/** AWS Secrets Manager. */
export const secretsmanager = { GetSecretValue: getSecretValue };
