import { CancelledError, hasCode, messageOf, TutorialError } from '../../contract/errors.ts';

/**
 * Names of errors after which only new credentials help. Sources: "Common error types" of the API references of STS and
 * CloudFormation; the credential providers of the SDK for JavaScript 3.
 */
const CREDENTIALS = [
  'AuthFailure',
  'CredentialsProviderError',
  'ExpiredToken',
  'ExpiredTokenException',
  'IncompleteSignature',
  'InvalidAccessKeyId',
  'InvalidClientTokenId',
  'RequestExpired',
  'SignatureDoesNotMatch',
  'TokenProviderError',
  'UnrecognizedClientException',
];

const LOST = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EPIPE'];

/** The name of an error of the SDK's: AWS's own code. */
export function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}

/** AWS's words, with its code before them. */
function wordsOf(error: unknown): string {
  const name = nameOf(error);
  return name === '' || name === 'Error' ? messageOf(error) : `${name}: ${messageOf(error)}`;
}

/** Whether AWS says that there is no such thing. */
export function isNotFound(error: unknown): boolean {
  const name = nameOf(error);
  return (
    /NotFound(Fault|Exception)?$/.test(name) ||
    // CloudFormation has no code of its own for a stack that is not there.
    (name === 'ValidationError' && messageOf(error).includes('does not exist'))
  );
}

/**
 * Waits for an answer of AWS; what it refuses is told with its own words.
 * @param action as IAM names it, `service:Operation`
 * @throws TutorialError AWS_CREDENTIALS, AWS_REFUSED, AWS_SILENT; CancelledError when all waits were given up
 */
export async function told<T>(action: string, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw error instanceof CancelledError ? error : asTold(action, error);
  }
}

/** An error of the SDK's as an expected failure. */
export function asTold(action: string, error: unknown): TutorialError {
  if (error instanceof TutorialError) return error;
  const words = wordsOf(error);
  const name = nameOf(error);
  const because = { cause: error };
  if (CREDENTIALS.includes(name)) {
    return new TutorialError('AWS_CREDENTIALS', { action }, words, because);
  }
  if (name === 'TimeoutError' || LOST.some((code) => hasCode(error, code))) {
    return new TutorialError('AWS_SILENT', { action }, words, because);
  }
  return new TutorialError('AWS_REFUSED', { action }, words, because);
}
