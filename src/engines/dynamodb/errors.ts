import { TutorialError, messageOf } from '../../contract/errors.ts';
import { isGivenByUrl, unreachable } from '../kinds/external.ts';
import { ABOUT } from './about.ts';
import type { DynamodbFact, DynamodbReply } from './contract.ts';

/** That nobody answered: ENGINE_GONE for a server of ours, EXTERNAL_UNREACHABLE for one of the learner's. */
export function noAnswer(
  error: unknown,
  fact: Pick<DynamodbFact, 'kind' | 'product' | 'host' | 'port'>,
): TutorialError {
  if (error instanceof TutorialError) return error;
  const words = messageOf(error);
  const endpoint = `${fact.host}:${fact.port}`;
  return isGivenByUrl(fact)
    ? unreachable(ABOUT, endpoint, words)
    : new TutorialError('ENGINE_GONE', { product: fact.product, endpoint }, words);
}

/** What DynamoDB refused, as a failure: EXTERNAL_REFUSED when it is the account, DYNAMODB_ERROR else. */
export function refused(
  operation: string,
  { error, message }: Extract<DynamodbReply, { readonly ok: false }>,
  fact: Pick<DynamodbFact, 'kind' | 'host' | 'port'>,
): TutorialError {
  const words = `${error}: ${message}`;
  if (isGivenByUrl(fact) && isRefusal(error)) {
    return new TutorialError('EXTERNAL_REFUSED', {
      endpoint: `${fact.host}:${fact.port}`,
      reason: words,
    });
  }
  return new TutorialError('DYNAMODB_ERROR', { operation }, words);
}

/** True when it is the account that is refused, or what it may do. */
export function isRefusal(error: string): boolean {
  return /^(?:UnrecognizedClient|InvalidSignature|IncompleteSignature|AccessDenied|MissingAuthenticationToken|ExpiredToken)/.test(
    error,
  );
}
