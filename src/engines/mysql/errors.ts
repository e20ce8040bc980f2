import { TutorialError, hasCode, messageOf } from '../../contract/errors.ts';
import type { MysqlFact } from '../../contract/facts.ts';
import { isGivenByUrl, unreachable } from '../kinds/external.ts';
import { ABOUT } from './about.ts';
import { NoAnswer } from '../waits/patience.ts';

const LOST = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'PROTOCOL_CONNECTION_LOST',
];
/** Words of mysql2 about a connection that is no more. */
const CLOSED = /closed|connect|ETIMEDOUT|Pool|handshake|ssl|tls|certificate/i;
/** Access denied, unknown database for this account, host not allowed, no privilege (MySQL's error reference). */
const REFUSED = [1044, 1045, 1130, 1142, 1227];

/**
 * An error of mysql2 as an expected failure: ENGINE_GONE, ENGINE_SILENT or EXTERNAL_UNREACHABLE when the server cannot be
 * reached or says nothing, EXTERNAL_REFUSED when a server of the learner's refuses the account, DATABASE_ERROR with the line the mysql client
 * would print else. Its params carry `errno` and `sqlstate`.
 */
export function mapMysqlError(error: unknown, fact: MysqlFact): TutorialError {
  if (error instanceof TutorialError) return error;
  const endpoint = `${fact.host}:${fact.port}`;
  if (error instanceof NoAnswer) {
    if (isGivenByUrl(fact)) {
      return unreachable(ABOUT, endpoint, error.message);
    }
    const { product } = fact;
    return new TutorialError('ENGINE_SILENT', { product, endpoint, seconds: error.seconds });
  }
  const server = serverError(error);
  if (server === null && isDriversOwn(error)) {
    // CR_UNKNOWN_ERROR: no code of the server's is right, and the server is not gone.
    const params = { errno: '2000', sqlstate: 'HY000' };
    return new TutorialError('DATABASE_ERROR', params, `mysql2: ${messageOf(error)}`);
  }
  if (server === null || LOST.some((code) => hasCode(error, code))) {
    const words = messageOf(error);
    return isGivenByUrl(fact)
      ? unreachable(ABOUT, endpoint, words)
      : new TutorialError('ENGINE_GONE', { product: fact.product, endpoint }, words);
  }
  if (isGivenByUrl(fact) && REFUSED.includes(server.errno)) {
    return new TutorialError('EXTERNAL_REFUSED', { endpoint, reason: server.line });
  }
  const { errno, sqlstate, line } = server;
  return new TutorialError('DATABASE_ERROR', { errno: String(errno), sqlstate }, line);
}

/** True when mysql2 by itself refused a statement or an answer; it calls that fatal, but the server answered. */
function isDriversOwn(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, errno, message } = error as Readonly<Record<string, unknown>>;
  return code === undefined && errno === undefined && !CLOSED.test(String(message));
}

/** What the server itself said; null when the error is not the server's. */
export function serverError(
  error: unknown,
): { readonly errno: number; readonly sqlstate: string; readonly line: string } | null {
  if (typeof error !== 'object' || error === null) return null;
  const { errno, sqlState, sqlMessage } = error as Record<string, unknown>;
  if (typeof errno !== 'number' || typeof sqlMessage !== 'string') return null;
  const sqlstate = typeof sqlState === 'string' && sqlState !== '' ? sqlState : 'HY000';
  return { errno, sqlstate, line: `ERROR ${errno} (${sqlstate}): ${sqlMessage}` };
}
