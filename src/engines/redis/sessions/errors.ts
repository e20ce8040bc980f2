import { TutorialError, hasCode, messageOf } from '../../../contract/errors.ts';
import type { RedisFact } from '../../../contract/facts.ts';
import { isGivenByUrl, unreachable } from '../../kinds/external.ts';
import { ABOUT } from '../about.ts';
import { NoAnswer } from '../../waits/patience.ts';

const LOST = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH'];
const LOST_TEXT =
  /Connection is closed|isn't writeable|max retries per request|Failed to refresh slots cache|Connection ended|connect ETIMEDOUT|None of startup nodes/i;
/** How an answer of the server's begins; what ioredis says of its own connection does not begin so. */
const ANSWER_TEXT = /^[A-Z][A-Z0-9]+ /;

/**
 * An error of ioredis as an expected failure: ENGINE_GONE, ENGINE_SILENT or EXTERNAL_UNREACHABLE when the server cannot
 * be reached or says nothing, EXTERNAL_REFUSED with the server's words when a server of the learner's answers with an
 * error, CACHE_ERROR with them else. The error itself is the cause, for whoever decides by it.
 */
export function mapRedisError(error: unknown, fact: RedisFact): TutorialError {
  if (error instanceof TutorialError) return error;
  const words = messageOf(error);
  const endpoint = `${fact.host}:${fact.port}`;
  const because = { cause: error };
  if (error instanceof NoAnswer) {
    if (isGivenByUrl(fact)) {
      return unreachable(ABOUT, endpoint, words, because);
    }
    const { product } = fact;
    const { seconds } = error;
    return new TutorialError('ENGINE_SILENT', { product, endpoint, seconds }, undefined, because);
  }
  if (LOST.some((code) => hasCode(error, code)) || LOST_TEXT.test(words)) {
    return isGivenByUrl(fact)
      ? unreachable(ABOUT, endpoint, words, because)
      : new TutorialError('ENGINE_GONE', { product: fact.product, endpoint }, words, because);
  }
  if (isGivenByUrl(fact) && ANSWER_TEXT.test(words)) {
    return new TutorialError('EXTERNAL_REFUSED', { endpoint, reason: words }, undefined, because);
  }
  return new TutorialError('CACHE_ERROR', {}, words, because);
}
