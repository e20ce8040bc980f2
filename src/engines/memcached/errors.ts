import { TutorialError, messageOf } from '../../contract/errors.ts';
import { isGivenByUrl } from '../kinds/external.ts';
import { lostServer } from '../kinds/lost.ts';
import { ABOUT } from './about.ts';
import type { MemcachedFact, MemcachedNode } from './contract.ts';
import { MemcachedError } from './reply.ts';

/**
 * An error of the client as an expected failure: ENGINE_GONE, ENGINE_SILENT or EXTERNAL_UNREACHABLE when the server
 * cannot be reached or says nothing, EXTERNAL_REFUSED when a server of the learner's refuses the account, CACHE_ERROR
 * with the server's words else.
 */
export function mapMemcachedError(
  error: unknown,
  fact: Pick<MemcachedFact, 'kind' | 'product'>,
  { host, port }: MemcachedNode,
): TutorialError {
  if (error instanceof TutorialError) return error;
  const words = messageOf(error);
  const endpoint = `${host}:${port}`;
  if (!(error instanceof MemcachedError)) return lostServer(ABOUT, fact, endpoint, error);
  if (isGivenByUrl(fact) && isRefusal(error)) {
    return new TutorialError('EXTERNAL_REFUSED', { endpoint, reason: words });
  }
  return new TutorialError('CACHE_ERROR', {}, words);
}

/** True when the server wants a login, or another one. */
export function isRefusal({ kind, message }: MemcachedError): boolean {
  return kind === 'CLIENT_ERROR' && /authenticat/i.test(message);
}
