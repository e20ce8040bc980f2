import type { CheckBench } from '../../kit/exercise/bench.ts';
import { Failed, failIf } from '../../kit/exercise/failed.ts';
import { lastsFor, lifeFault, shownKey } from '../../kit/exercise/lives.ts';
import type { SessionBench } from './session-bench.ts';
import { ms } from '../../kit/quantities.ts';
import { msg } from './text.ts';

/** How long a session lives from its last use, in seconds, as the learner is told. */
const SECONDS = 1800;
/** What is left of a life before it is renewed, in ms. */
const LEFT_MS = 60_000;

/** No key lives for ever, not for a moment, and the session lives as long as it should. @throws Failed `no-expiry`, `ttl-wrong` */
export function ends({ world }: CheckBench): void {
  const fault = lifeFault(world.keyspace, SECONDS);
  if (fault === null) return;
  if (fault.kind === 'length') {
    throw new Failed(
      'ttl-wrong',
      msg('exercise.sessions.ttl-wrong', { life: ms(fault.life) }),
      msg('exercise.sessions.ttl-wrong.wanted', { seconds: SECONDS }),
    );
  }
  const { key, first, second } = fault;
  throw new Failed(
    'no-expiry',
    second === null
      ? msg('exercise.sessions.no-expiry', { key, first })
      : msg('exercise.sessions.no-expiry.moment', { key, first, second }),
    msg('exercise.sessions.no-expiry.wanted', { seconds: SECONDS }),
  );
}

/** Most of the life is taken away, and using the session must give it back. @throws Failed `not-renewed` */
export async function isRenewed(sessions: SessionBench): Promise<void> {
  const { bench, programs } = sessions;
  const { redis, keyspace } = bench.world;
  const keys = keyspace.births
    .filter(({ lifeMs }) => lastsFor(lifeMs, SECONDS))
    .map(({ key }) => key);
  for (const key of keys) await redis.command('PEXPIRE', key, LEFT_MS);
  await sessions.who(programs[1]);
  for (const key of keys) {
    const after = Number(await redis.command('PTTL', key));
    failIf(
      after <= LEFT_MS,
      'not-renewed',
      msg('exercise.sessions.not-renewed', { key: shownKey(key), before: LEFT_MS, after }),
      msg('exercise.sessions.not-renewed.wanted', { seconds: SECONDS }),
    );
  }
}
