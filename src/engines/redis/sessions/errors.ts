import { TutorialError, hasCode, messageOf } from '../../../contract/errors.ts';
import type { RedisFact } from '../../../contract/facts.ts';
import { isGivenByUrl } from '../../kinds/external.ts';
import { NoAnswer } from '../../waits/patience.ts';

const LOST = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH'];
const LOST_TEXT =
  /Connection is closed|isn't writeable|max retries per request|Failed to refresh slots cache|Connection ended|connect ETIMEDOUT|None of startup nodes/i;
const REFUSED_TEXT = /^(?:WRONGPASS|NOAUTH|NOPERM|ERR AUTH|DENIED)/;

/**
 * An error of ioredis as an expected failure: ENGINE_GONE, ENGINE_SILENT or EXTERNAL_UNREACHABLE when the server cannot
 * be reached or says nothing, EXTERNAL_REFUSED when a server of the learner's refuses the account, CACHE_ERROR with the server's words else.
 */
export function mapRedisError(error: unknown, fact: RedisFact): TutorialError {
  if (error instanceof TutorialError) return error;
  const words = messageOf(error);
  const endpoint = `${fact.host}:${fact.port}`;
  if (error instanceof NoAnswer) {
    if (isGivenByUrl(fact)) {
      return new TutorialError('EXTERNAL_UNREACHABLE', { endpoint, reason: words });
    }
    const { product } = fact;
    return new TutorialError('ENGINE_SILENT', { product, endpoint, seconds: error.seconds });
  }
  if (LOST.some((code) => hasCode(error, code)) || LOST_TEXT.test(words)) {
    return isGivenByUrl(fact)
      ? new TutorialError('EXTERNAL_UNREACHABLE', { endpoint, reason: words })
      : new TutorialError('ENGINE_GONE', { product: fact.product, endpoint }, words);
  }
  if (isGivenByUrl(fact) && REFUSED_TEXT.test(words)) {
    return new TutorialError('EXTERNAL_REFUSED', { endpoint, reason: words });
  }
  return new TutorialError('CACHE_ERROR', {}, words);
}
