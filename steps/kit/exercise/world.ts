import {
  type CodeLanguage,
  type LearnerProgram,
  MysqlRecorder,
  type MysqlSession,
  type RedisFact,
  type MysqlFact,
  type RedisSession,
  type StepContext,
  Wire,
} from '#tutorial';
import { type BeforeRedis, recorderBefore } from './before-redis.ts';
import { everyKey, forgetAll } from './every-key.ts';
import { Keyspace } from './keyspace.ts';
import { makeTable, type CheckTable } from './planets.ts';

/** What one check of one file happens in; new for each, and gone when it is disposed of. */
export interface World extends AsyncDisposable {
  readonly wire: Wire;
  readonly keyspace: Keyspace;
  readonly table: CheckTable;
  /** Past the recorders: the checker's own look. */
  readonly redis: RedisSession;
  readonly mysql: MysqlSession;
  readonly random: () => number;
  readonly language: CodeLanguage;
  /** What stands before the servers: says what was opened, and makes them sick. */
  readonly recorders: { readonly redis: BeforeRedis; readonly mysql: MysqlRecorder };
  readonly clock: Pick<StepContext['clock'], 'sleep'>;
  readonly signal: AbortSignal;
  /** Writes garbage into every key, whose life stays as it is. */
  spoilValues(): Promise<void>;
  /** Starts the learner's program once more, or another one in the same world. */
  start(other?: Pick<WorldParts, 'file' | 'language'>): Promise<LearnerProgram>;
}

/** What a world is made of. */
export interface WorldParts {
  readonly id: string;
  readonly file: string;
  readonly language: CodeLanguage;
  readonly redis: RedisFact;
  readonly mysql: MysqlFact;
  readonly random: () => number;
  readonly callMs?: number | undefined;
  readonly ctx: Pick<StepContext, 'engines' | 'signal' | 'clock'>;
}

/** What is closed in the end, the last first. */
class Closing {
  readonly #closers: (() => Promise<unknown>)[] = [];

  add<T>(thing: T, close: (thing: T) => Promise<unknown>): T {
    this.#closers.push(() => close(thing));
    return thing;
  }

  async close(): Promise<void> {
    for (let close = this.#closers.pop(); close; close = this.#closers.pop()) await close();
  }
}

const disposed = (thing: AsyncDisposable): Promise<unknown> =>
  Promise.resolve(thing[Symbol.asyncDispose]());

/** Makes a world: an empty Redis of the exercise's own, a new table, both recorders. */
export async function openWorld(parts: WorldParts): Promise<World> {
  const closing = new Closing();
  try {
    return await opened(parts, closing);
  } catch (error) {
    await closing.close();
    throw error;
  }
}

async function opened(parts: WorldParts, closing: Closing): Promise<World> {
  const { id, file, language, redis, mysql, random, callMs, ctx } = parts;
  const look = closing.add(await ctx.engines.redis.open(redis), disposed);
  const database = closing.add(await ctx.engines.mysql.open(mysql), disposed);
  await forgetAll(look, redis);
  const table = closing.add(await makeTable(database, random), ({ name }) =>
    database.query(`DROP TABLE IF EXISTS ${name}`),
  );
  const wire = new Wire();
  const keys = (): Promise<readonly string[]> => everyKey(look, redis);
  const keyspace = new Keyspace(look, keys);
  const beforeRedis = recorderBefore(redis, {
    wire,
    afterCommand: (step) => keyspace.after(step),
  });
  const beforeMysql = new MysqlRecorder({ wire, upstream: mysql });
  for (const recorder of [beforeRedis, beforeMysql]) {
    await recorder.listen();
    closing.add(recorder, (one) => one.close());
  }
  return {
    wire,
    keyspace,
    table,
    redis: look,
    mysql: database,
    random,
    language,
    recorders: { redis: beforeRedis, mysql: beforeMysql },
    clock: ctx.clock,
    signal: ctx.signal,
    async spoilValues() {
      for (const key of await keys()) {
        await look.command('SET', key, '\u0001 not what you wrote', 'KEEPTTL');
      }
    },
    async start(other) {
      const program = await ctx.engines.learner.start(
        {
          owner: `exercise-${id}`,
          file: other?.file ?? file,
          language: other?.language ?? language,
          redis: { fact: redis, port: beforeRedis.port },
          mysql: { fact: mysql, port: beforeMysql.port },
          callMs,
        },
        ctx.signal,
      );
      return closing.add(program, disposed);
    },
    [Symbol.asyncDispose]: () => closing.close(),
  };
}
