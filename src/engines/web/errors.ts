import { TutorialError, hasCode, messageOf } from '../../contract/errors.ts';
import { NoAnswer } from '../waits/patience.ts';

/** What the system says of a connection that nobody takes, or no longer holds. */
const LOST = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'];

/**
 * An error of a request to a web process of ours as an expected failure: ENGINE_GONE when nobody is there,
 * ENGINE_SILENT when nothing is said. Any other is given back as it is.
 */
export function mapWebError(error: unknown, product: string, port: number): unknown {
  const endpoint = `127.0.0.1:${port}`;
  if (error instanceof NoAnswer) {
    const params = { product, endpoint, seconds: error.seconds };
    return new TutorialError('ENGINE_SILENT', params, undefined, { cause: error });
  }
  if (LOST.some((code) => hasCode(error, code))) {
    const params = { product, endpoint };
    return new TutorialError('ENGINE_GONE', params, messageOf(error), { cause: error });
  }
  return error;
}
