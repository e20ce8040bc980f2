import { messageOf, TutorialError } from '../../contract/errors.ts';
import type { ServerFact } from '../../contract/facts.ts';
import { NoAnswer } from '../waits/patience.ts';
import { isGivenByUrl, unreachable } from './external.ts';

/**
 * That a server does not answer: EXTERNAL_UNREACHABLE for one of the learner's, ENGINE_SILENT for one of ours that keeps
 * a connection and says nothing (NoAnswer), ENGINE_GONE else.
 */
export function lostServer(
  about: Parameters<typeof unreachable>[0],
  fact: Pick<ServerFact, 'kind' | 'product'>,
  endpoint: string,
  error: unknown,
): TutorialError {
  const words = messageOf(error);
  if (isGivenByUrl(fact)) return unreachable(about, endpoint, words);
  const { product } = fact;
  return error instanceof NoAnswer
    ? new TutorialError('ENGINE_SILENT', { product, endpoint, seconds: error.seconds })
    : new TutorialError('ENGINE_GONE', { product, endpoint }, words);
}
