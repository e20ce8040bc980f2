import { describe, expect, it } from '@jest/globals';
import type { Engines, RedisEngine, RedisReply } from '../../src/engines/engine.ts';
import type { RedisFact } from '../../src/contract/facts.ts';
import { partly } from '../../src/testing/fakes.ts';
import { choicesWith } from '../../elasticache/choices-fixture.ts';
import { knock } from './knocks.ts';
import { requestedRedis } from './requested-redis.ts';
import { answerTo } from './signed-in.ts';

const REDIS = partly<RedisFact>({ username: 'app' });

/** A Redis whose learner may run these commands only. */
function allowing(...allowed: readonly string[]) {
  const answer = (as: unknown, command: string): RedisReply => {
    if (as === 'none') return { ok: false, error: 'NOAUTH Authentication required.' };
    if (as === 'wrong') return { ok: false, error: 'WRONGPASS invalid username-password pair' };
    return allowed.includes(command)
      ? { ok: true, value: 'answer' }
      : { ok: false, error: `NOPERM User app has no permissions to run '${command}'` };
  };
  return {
    engines: partly<Engines>({
      redis: partly<RedisEngine>({
        attempt: (_fact, as, command) => Promise.resolve(answer(as, command.join(' '))),
      }),
    }),
  };
}

describe('what a user of least privilege answers', () => {
  it.each([
    [['PING', 'DBSIZE'], 'PING', true],
    [['DBSIZE'], 'DBSIZE', true],
    [['TIME'], 'TIME', true],
    [[], 'PING', false],
  ])('with %j is asked %s', async (allowed, command, ok) => {
    await expect(answerTo(allowing(...allowed), REDIS)).resolves.toMatchObject({
      command,
      signedIn: true,
      reply: { ok },
    });
  });

  it('is not taken for a login that was refused', async () => {
    const refused = await answerTo(allowing('PING'), REDIS, 'wrong');
    expect(refused).toMatchObject({ command: 'PING', signedIn: false, reply: { ok: false } });
  });

  it('is knocked for with the same command three times, and AUTH is accepted', async () => {
    const reader = await knock(allowing('DBSIZE'), REDIS);
    expect(reader.refused).toBe(false);
    expect(reader.none[0]?.input).toBe('DBSIZE');
    expect(reader.token.map(({ input }) => input)).toEqual(['AUTH app ********', 'DBSIZE']);
    const nobody = await knock(allowing(), REDIS);
    expect(nobody.refused).toBe(true);
    expect(nobody.token[0]?.output).toEqual(['OK']);
  });
});

describe('the user as whom the learner connects', () => {
  it.each([
    [['default:off -@all', 'reader:on ~* +@read', 'writer:on ~* +@all'], 'writer'],
    [['default:on ~* +@all', 'writer:ON ~* +@all', 'reader:on ~* +@read'], 'writer'],
    [['default:on ~* +@all', 'writer:on off ~* +@all', 'reader:on ~* +@read'], 'reader'],
    [['app:off ~* +@all', 'default:on ~* +@all'], 'default'],
  ])('of %j is %s, in whatever order', (user, name) => {
    for (const order of [user, user.toReversed()]) {
      const { users } = requestedRedis(choicesWith({ tls: true, user: order }), 'create-redis');
      expect(users[0]?.name).toBe(name);
    }
  });
});
