import { describe, expect, it } from '@jest/globals';
import type { Engines, RedisEngine, RedisReply } from '../../src/engines/engine.ts';
import type { StepEmission } from '../../src/contract/events.ts';
import type { RedisFact } from '../../src/contract/facts.ts';
import type { StepContext } from '../../src/contract/step.ts';
import { canRedis, requireFor } from '../../src/engines/redis/capabilities.ts';
import { fakeClock, partly } from '../../src/testing/fakes.ts';
import { asked } from '../../elasticache/choices-fixture.ts';
import type { options } from '../../elasticache/options/index.ts';
import { loadTranslator } from '../../src/text/index.ts';
import { texts } from './text.ts';
import { proveAccess } from './prove-access.ts';
import { proveNodes } from './prove-nodes.ts';
import { whereItIs } from './where.ts';

const OK: RedisReply = { ok: true, value: 'PONG' };
const refused = (error: string): RedisReply => ({ ok: false, error });

/** Answers by account and command; PING is answered to whoever has the password unless said otherwise. */
interface Answers {
  readonly none?: RedisReply;
  readonly wrong?: RedisReply;
  readonly token?: RedisReply;
  readonly config?: RedisReply;
}

const NOAUTH = refused('NOAUTH Authentication required.');
const WRONGPASS = refused('WRONGPASS invalid username-password pair');
const NOPERM = refused("NOPERM this user has no permissions to run the 'config|get' command");

async function said(
  fact: Partial<RedisFact>,
  { none = NOAUTH, wrong = WRONGPASS, token = OK, config = NOPERM }: Answers = {},
): Promise<readonly string[]> {
  const emitted: StepEmission[] = [];
  const redis = partly<RedisFact>({
    ...{ kind: 'system', product: 'redis', version: '7.0.15', host: '127.0.0.1', port: 7000 },
    ...{ tls: null, username: null, secret: 's', adminSecret: 'a', nodes: [], users: [] },
    ...{ clusterMode: false },
    ...fact,
  });
  const ctx = partly<StepContext<typeof options>>({
    choices: asked(),
    clock: fakeClock(),
    signal: new AbortController().signal,
    emit: (emission) => {
      emitted.push(emission);
    },
    engines: partly<Engines>({
      redis: partly<RedisEngine>({
        can: canRedis,
        requireFor,
        attempt: (_fact, account, command) =>
          Promise.resolve(
            command[0] === 'CONFIG'
              ? config
              : account === 'none'
                ? none
                : account === 'wrong'
                  ? wrong
                  : token,
          ),
      }),
    }),
  });
  await proveAccess(redis, ctx);
  await proveNodes(redis, ctx);
  return emitted.flatMap((one) =>
    one.event === 'step.note' && 'message' in one.note
      ? [one.note.message.key.replace('create-redis.', '')]
      : [],
  );
}

describe('what is said of the doors of a Redis', () => {
  it.each<[string, Partial<RedisFact>, Answers, readonly string[]]>([
    ['with a token', {}, {}, ['auth.why', 'auth.learned', 'refused.learned']],
    ['with users', { username: 'app' }, {}, ['auth.why', 'auth.learned.users', 'refused.learned']],
    [
      'with a user who may do nothing',
      { username: 'app' },
      { token: refused("NOPERM User app has no permissions to run the 'ping' command") },
      ['auth.why', 'auth.learned.users', 'auth.no-rights', 'refused.learned'],
    ],
    [
      'with words of an older server',
      {},
      { wrong: refused('ERR invalid password') },
      ['auth.why', 'auth.refused', 'refused.learned'],
    ],
    ['that lets everybody in', {}, { none: OK }, ['auth.why', 'check.open', 'refused.learned']],
    ['that takes any password', {}, { wrong: OK }, ['auth.why', 'check.open', 'refused.learned']],
    ['without a password', { secret: null }, {}, ['no-token', 'refused.learned']],
    [
      'that answers CONFIG',
      {},
      { config: { ok: true, value: [] } },
      ['auth.why', 'auth.learned', 'refused.answered'],
    ],
    [
      'that refuses CONFIG in words of its own',
      {},
      { config: refused('ERR unknown command') },
      ['auth.why', 'auth.learned', 'refused.other'],
    ],
    [
      'that is embedded',
      { kind: 'embedded', adminSecret: null },
      {},
      ['auth.why', 'auth.learned', 'refused.embedded'],
    ],
    ["that is the learner's", { kind: 'external', secret: null }, {}, ['no-token']],
  ])('%s', async (_which, fact, answers, due) => {
    expect(await said(fact, answers)).toEqual(due);
  });
});

it('says with TLS what keeps the secret on its way', async () => {
  const tls = { caFile: null } as RedisFact['tls'];
  expect((await said({ tls }))[1]).toBe('auth.learned.tls');
  expect((await said({ tls, username: 'app' }))[1]).toBe('auth.learned.users.tls');
});

it('claims nothing of the reach and the limits of a server of the learner', () => {
  const told = (maxmemory: number | null, whose: Parameters<typeof whereItIs>[1]): string =>
    whereItIs(partly<RedisFact>({ maxmemory, maxmemoryPolicy: 'noeviction' }), whose).key;
  // A Redis that lets CONFIG be asked says 0 where it has no limit.
  expect(told(0, 'theirs')).toBe('create-redis.here.external');
  expect(told(null, 'theirs')).toBe('create-redis.here.external');
  expect(told(1024, 'here')).toBe('create-redis.here.private');
  expect(told(1024, 'aws')).toBe('create-redis.here.aws');
});

it('says of the memory what is so also where it is a share of this machine, and of any policy', async () => {
  const fact = partly<RedisFact>({ maxmemory: 1024, maxmemoryPolicy: 'noeviction' });
  for (const language of ['en', 'ja'] as const) {
    const told = (await loadTranslator(language, undefined, [texts])).text(whereItIs(fact, 'here'));
    expect(told).not.toMatch(/node type|ノードタイプ|what goes|追い出します/);
    expect(told).toContain('noeviction');
  }
});
