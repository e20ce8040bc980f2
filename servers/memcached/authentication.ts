import { createHash, timingSafeEqual } from 'node:crypto';
import type { EmbeddedMemcachedAuth } from './config.ts';
import { parseU32 } from './numbers.ts';
import { line, type Outcome } from './outcome.ts';
import type { Stats } from './stats.ts';

/** Longest "user password" that is read. */
const LONGEST_LOGIN = 4096;

/**
 * One line of a client that has not logged in. It logs in by any `set` whose value is `user password`; the key,
 * the flags and the time do not matter, and `noreply` is not heard. `onSuccess` runs when it did.
 */
export function login(
  auth: EmbeddedMemcachedAuth,
  stats: Stats,
  text: string,
  onSuccess: () => void,
): Outcome {
  const words = text.split(' ').filter((word) => word !== '');
  const length = parseU32(words[4] ?? '');
  if (words[0] !== 'set' || length === null) return line('CLIENT_ERROR unauthenticated');
  const then = line('CLIENT_ERROR bad authentication token format');
  if (length > LONGEST_LOGIN) return { kind: 'swallow', length: length + 2, then };
  return {
    kind: 'value',
    length,
    abandon: () => undefined,
    finish(value) {
      if (value === null) return line('CLIENT_ERROR bad command line termination');
      const given = value
        .toString('latin1')
        .split(' ')
        .filter((word) => word !== '');
      const [user, password] = given;
      if (user === undefined || password === undefined) return then;
      stats.count('auth_cmds');
      if (same(user, auth.user) && same(password, auth.password)) {
        onSuccess();
        return line('STORED');
      }
      stats.count('auth_errors');
      return line('CLIENT_ERROR authentication failure');
    },
  };
}

/** Takes the same time wherever the first difference is. */
function same(left: string, right: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text, 'latin1').digest();
  return timingSafeEqual(digest(left), digest(right));
}
