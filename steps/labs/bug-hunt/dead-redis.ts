import {
  type KeyValue,
  type Message,
  messageOf,
  naiveFetch,
  type RedisFact,
  TutorialError,
} from '#tutorial';
import { pathOf } from '../../kit/read-path.ts';
import { msg } from './text.ts';
import { shown } from './sentences.ts';
import { TTL_SECONDS, type Finding, type Stage } from './stage.ts';
import { EARTH, SELECT, selectOf } from './story.ts';

const CODE = `const cached = await redis.get(sql);
if (cached !== null) return JSON.parse(cached);
const rows = await mysql.query(sql);`;

/** Nothing listens here on a machine that is not from the eighties (tcpmux). */
const DEAD_PORT = 1;
/** Longest wait for hits to return, in ms. */
const RETURN_MS = 5000;
const LOOK_EVERY_MS = 50;

/** A Redis that can be made to look dead, without harm to the learner's. */
interface MortalRedis {
  readonly store: KeyValue;
  /** From now on commands go to a port on which nothing listens, or to the real Redis again. */
  dead: boolean;
}

/** Fault 5: Redis dies, MySQL is well, and the reader fails. */
export async function deadRedis({ lab, main, tell, look }: Stage): Promise<Finding> {
  const { ctx } = lab;
  tell.code(CODE);
  await look();
  const redis = mortalRedis(lab.spec.redis, lab.ctx.engines, main.store);
  const { store } = redis;
  const naive = {
    cache: {
      get: (sql: string) => store.get(lab.key(`dead:${sql}`)),
      setex: (sql: string, seconds: number, value: string) =>
        store.setWithTtl(lab.key(`dead:${sql}`), value, seconds * 1000),
    },
    query: (sql: string) => main.query(sql, []),
    ttlSeconds: TTL_SECONDS,
  };
  const core = main.cache({ ttlSeconds: TTL_SECONDS, schemaVersion: 'dead', cache: store });
  const tls = { cache: lab.spec.redis.tls !== null, database: lab.spec.mysql.tls !== null };
  const beside = { sql: SELECT, store: null, slot: null, shard: null, tls } as const;
  const read = async (label: Message | string) => {
    const told = await core.fetchWithOutcome(SELECT, [EARTH]);
    // A miss would store, too, which is not watched here.
    tell.read(label, told, told.outcome === 'miss' ? undefined : pathOf(told, beside));
    return told;
  };
  await naiveFetch(naive, selectOf(EARTH));
  await core.fetch(SELECT, [EARTH]);

  redis.dead = true;
  const error = await naiveFetch(naive, selectOf(EARTH)).then(
    () => null,
    (thrown: unknown) => errorLine(thrown),
  );
  tell.transcript('code', [
    { input: `await fetch('SELECT ... WHERE id = ${EARTH}')`, output: [error ?? 'rows'] },
  ]);
  tell.say('result', shown(error !== null, msg('lab.bug-hunt.dead-redis.result')));
  tell.say('text', msg('lab.bug-hunt.dead-redis.fix'));
  const dead = [
    await read(msg('lab.bug-hunt.dead-redis.first')),
    await read(msg('lab.bug-hunt.dead-redis.later')),
  ];
  redis.dead = false;
  const back = ctx.clock.now();
  let outcome = 'bypass';
  while (outcome !== 'hit' && ctx.clock.now() - back < RETURN_MS) {
    await ctx.clock.sleep(LOOK_EVERY_MS, ctx.signal);
    ({ outcome } = await core.fetchWithOutcome(SELECT, [EARTH]));
  }
  await read(msg('lab.bug-hunt.dead-redis.back'));
  return {
    id: 'dead-redis',
    happened: error !== null,
    fixed: outcome === 'hit' && dead.every(({ rows }) => rows.length === 1),
  };
}

function mortalRedis(
  fact: RedisFact,
  engines: Stage['lab']['ctx']['engines'],
  alive: KeyValue,
): MortalRedis {
  const nobody: RedisFact = {
    ...fact,
    kind: 'system',
    host: '127.0.0.1',
    port: DEAD_PORT,
    tls: null,
    secret: null,
  };
  const refused = async (...command: string[]): Promise<never> => {
    const reply = await engines.redis.attempt(nobody, 'none', command);
    throw new Error(`port ${DEAD_PORT} answered: ${JSON.stringify(reply)}`);
  };
  const mortal: MortalRedis = {
    dead: false,
    store: {
      get: (key) => (mortal.dead ? refused('GET', key) : alive.get(key)),
      setWithTtl: (key, value, ttlMs) =>
        mortal.dead ? refused('SET', key) : alive.setWithTtl(key, value, ttlMs),
      del: (key) => (mortal.dead ? refused('DEL', key) : alive.del(key)),
    },
  };
  return mortal;
}

/** The words of the operating system, as a program that did not expect them would end with. */
function errorLine(error: unknown): string {
  const words = error instanceof TutorialError ? error.detail : undefined;
  return `Error: ${words ?? messageOf(error)}`;
}
