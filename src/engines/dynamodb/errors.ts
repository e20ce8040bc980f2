import { TutorialError } from '../../contract/errors.ts';
import { isGivenByUrl } from '../kinds/external.ts';
import { lostServer } from '../kinds/lost.ts';
import { ABOUT } from './about.ts';
import type { DynamodbFact, DynamodbReply } from './contract.ts';

/** That nobody answered. @see lostServer */
export function noAnswer(
  error: unknown,
  fact: Pick<DynamodbFact, 'kind' | 'product' | 'host' | 'port'>,
): TutorialError {
  if (error instanceof TutorialError) return error;
  return lostServer(ABOUT, fact, `${fact.host}:${fact.port}`, error);
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
