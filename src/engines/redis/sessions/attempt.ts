import type { RedisFact } from '../../../contract/facts.ts';
import type { SecretStore } from '../../../contract/secrets.ts';
import { newPassword } from '../../process/instance-folder.ts';
import type { RedisAttempt, RedisReply } from '../contract.ts';
import { exchange } from '../resp.ts';
import { authCommand, redisConnection } from './connection.ts';
import { mapRedisError } from './errors.ts';

const TIMEOUT_MS = 15_000;

/** One command over a fresh connection, as anybody; the reply as it came. */
export async function attempt(
  fact: RedisFact,
  as: RedisAttempt,
  command: readonly string[],
  secrets: SecretStore,
): Promise<RedisReply> {
  const simple = as === 'token' || as === 'none' || as === 'wrong';
  const connection = await redisConnection(fact, secrets, simple ? 'user' : as);
  const given = as === 'none' ? null : as === 'wrong' ? newPassword() : connection.password;
  const auth = authCommand(connection, given);
  try {
    const replies = await exchange(connection, [...auth, command], TIMEOUT_MS);
    const refused = replies.find((reply, index) => index < auth.length && !reply.ok);
    return refused ?? replies.at(-1) ?? { ok: false, error: 'no reply' };
  } catch (error) {
    throw mapRedisError(error, fact);
  }
}
