import type { RedisAttempt, RedisFact, RedisReply, StepContext } from '#tutorial';

/** Commands without a key that harm nothing; the first is the usual one, `+@read` alone allows the second. */
const HARMLESS = ['PING', 'DBSIZE', 'ECHO hello', 'TIME', 'COMMAND COUNT'] as const;

/** What a server answered to a command that was sent after a login. */
export interface Answered {
  /** As it would be typed. */
  readonly command: string;
  readonly reply: RedisReply;
  /** True when the server took the login, whether or not the user may run the command. */
  readonly signedIn: boolean;
}

/**
 * Tries, as the learner, the first harmless command that their user may run: rules of least privilege need not allow
 * PING. When they allow none, it is the refusal of PING that is told: NOPERM is said only to those who are known.
 * @throws TutorialError ENGINE_GONE
 */
export async function answerTo(
  { engines }: Pick<StepContext, 'engines'>,
  redis: RedisFact,
  as: RedisAttempt = 'token',
): Promise<Answered> {
  const tried: Answered[] = [];
  for (const command of HARMLESS) {
    const reply = await engines.redis.attempt(redis, as, command.split(' '));
    const refused = !reply.ok && reply.error.startsWith('NOPERM');
    const answered = { command, reply, signedIn: reply.ok || refused };
    if (!refused) return answered;
    tried.push(answered);
  }
  return tried[0] ?? { command: 'PING', reply: { ok: false, error: 'no reply' }, signedIn: false };
}
