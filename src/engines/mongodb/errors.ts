import { TutorialError, messageOf } from '../../contract/errors.ts';
import { isGivenByUrl } from '../kinds/external.ts';
import { lostServer } from '../kinds/lost.ts';
import { ABOUT } from './about.ts';
import type { MongoFact } from './contract.ts';

/** Unauthorized, AuthenticationFailed (MongoDB's error codes). */
const REFUSED = [13, 18];

/**
 * An error of the driver as an expected failure: ENGINE_GONE, ENGINE_SILENT or EXTERNAL_UNREACHABLE when the server cannot
 * be reached or says nothing, EXTERNAL_REFUSED when a server of the learner's refuses the account, MONGO_ERROR with the
 * server's words and its `code` else.
 */
export function mapMongoError(
  error: unknown,
  fact: Pick<MongoFact, 'kind' | 'product' | 'host' | 'port'>,
): TutorialError {
  if (error instanceof TutorialError) return error;
  const words = messageOf(error);
  const endpoint = `${fact.host}:${fact.port}`;
  const code = serverCode(error);
  if (code === null) return lostServer(ABOUT, fact, endpoint, error);
  if (isGivenByUrl(fact) && REFUSED.includes(code)) {
    return new TutorialError('EXTERNAL_REFUSED', { endpoint, reason: words });
  }
  return new TutorialError('MONGO_ERROR', { code: String(code) }, words);
}

/** MongoDB's number of what the server refused; null when the error is not the server's. */
export function serverCode(error: unknown): number | null {
  const code: unknown = (error as { code?: unknown } | null)?.code;
  // Where answers keep their types, it is BSON's Int32.
  const number = typeof code === 'object' && code !== null ? Number(code) : code;
  return typeof number === 'number' && Number.isInteger(number) ? number : null;
}

/** True when the server wants a login, or another one. */
export function isRefusal(error: unknown): boolean {
  return REFUSED.includes(serverCode(error) ?? 0);
}
