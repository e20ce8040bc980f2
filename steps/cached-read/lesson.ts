import {
  type CacheAside,
  createCacheAside,
  type Message,
  type MysqlFact,
  type MysqlSession,
  type MysqlSessionOptions,
  type Read,
  type RedisFact,
  type RedisSession,
  type StepContext,
} from '#tutorial';
import { percent } from '../kit/quantities.ts';
import { msg } from './text.ts';
import { createNarrator, type Narrator } from '../kit/narrator.ts';
import { argument, formatReply } from '../kit/redis-cli.ts';
import { FETCH_CODE } from './fetch-code.ts';
import { SQL_LIMITS } from './sql-limits.ts';

/** What the lesson is given. */
export interface LessonSpec {
  readonly redis: RedisFact;
  readonly mysql: MysqlFact;
  readonly sql: string;
  /** True for a statement of the learner's, which is bounded. */
  readonly own: boolean;
  readonly ttlSeconds: number;
  readonly ctx: StepContext;
}

/** How often the remaining life of the key is asked for while it runs out, in ms. */
const WATCH_MS = 100;

/** Opens connections to both servers and puts the cache-aside core between them. */
export async function openLesson(spec: LessonSpec): Promise<Lesson> {
  const { engines } = spec.ctx;
  const redis = await engines.redis.open(spec.redis);
  try {
    return new Lesson(spec, redis, await engines.mysql.open(spec.mysql, limitsOf(spec)));
  } catch (error) {
    await redis[Symbol.asyncDispose]();
    throw error;
  }
}

function limitsOf({ own }: LessonSpec): MysqlSessionOptions {
  return own ? { limits: SQL_LIMITS } : {};
}

/** The story of one query: miss, hit, expiry, miss; everything is shown as it happened. */
export class Lesson implements AsyncDisposable {
  readonly cache: CacheAside;
  readonly redis: RedisSession;
  readonly mysql: MysqlSession;
  readonly spec: LessonSpec;
  readonly tell: Narrator;
  readonly #outcomes: string[] = [];

  constructor(spec: LessonSpec, redis: RedisSession, mysql: MysqlSession) {
    this.spec = spec;
    this.tell = createNarrator(spec.ctx);
    this.redis = redis;
    this.mysql = mysql;
    this.cache = this.cacheWithTtl(spec.ttlSeconds);
  }

  /** A cache-aside over the same connections with another TTL. Its writes are waited for, so that the next read sees them. */
  cacheWithTtl(ttlSeconds: number, notFoundTtlSeconds?: number): CacheAside {
    return createCacheAside({
      ...(notFoundTtlSeconds === undefined ? {} : { notFoundTtlSeconds }),
      cache: this.redis.keyValue,
      query: (sql, params) => this.query(sql, params as readonly (string | number | null)[]),
      prefix: this.spec.redis.keyPrefix.replace(/:$/, ''),
      ttlSeconds,
      jitter: 0,
      // A busy laptop is no outage: a read that waits is measured as what it is, not passed by.
      deadlineMs: 10_000,
      waitForWrite: true,
    });
  }

  /** Removes a key; what Redis refuses is told as that. @throws TutorialError CACHE_ERROR */
  async remove(key: string): Promise<void> {
    await this.redis.command('DEL', key);
  }

  /** The database alone, as the cache-aside asks it. */
  async query(
    sql: string,
    params: readonly (string | number | null)[] = [],
  ): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const { own, ctx } = this.spec;
    // A statement of the learner's may go on for long on the server: Ctrl-C ends it there.
    return (await this.mysql.query(sql, params, own ? ctx.signal : undefined)).rows;
  }

  /**
   * Runs the statement once where nothing can be written, and gives the ms it took.
   * @throws TutorialError DATABASE_ERROR when it tries to write, SQL_TOO_MANY_ROWS, SQL_TOO_LARGE or SQL_TOO_SLOW
   */
  async proveReadOnly(): Promise<number> {
    const { ctx, sql } = this.spec;
    return this.mysql.readOnly(async (query) => {
      const begin = ctx.clock.now();
      await query(sql, [], ctx.signal);
      return ctx.clock.now() - begin;
    });
  }

  async missHitExpireMiss(): Promise<void> {
    const { sql } = this.spec;
    const key = this.cache.keyFor(sql);
    this.tell.say('why', msg('cached-read.fetch.why'));
    this.tell.code(FETCH_CODE);
    await this.remove(key);
    await this.query('SELECT 1');

    this.tell.say('heading', msg('cached-read.first'));
    const first = await this.#read(msg('cached-read.label.first'), sql);
    const ttl = await this.#showMiss(first);

    this.tell.say('heading', msg('cached-read.second'));
    const second = await this.#read(msg('cached-read.label.second'), sql);
    this.tell.say('text', msg(`cached-read.second.${second.outcome}`));
    if (ttl === null) return;

    this.tell.say('heading', msg('cached-read.expiry', { ttl }));
    await this.#watchExpiry(key, ttl);
    const third = await this.#read(msg('cached-read.label.third'), sql);
    if (third.outcome !== 'miss') return;
    this.tell.say('text', msg('cached-read.expiry.learned', { ttl }));
  }

  /** Single planets, with parameters instead of string building: one key per id. */
  async planetsById(ids: readonly number[]): Promise<void> {
    const sql = 'SELECT * FROM planet WHERE id = ?';
    this.tell.say('heading', msg('cached-read.by-id'));
    for (const id of new Set(ids)) await this.remove(this.cache.keyFor(sql, [id]));
    for (const id of ids) await this.#read(`${sql} [${id}]`, sql, [id]);
    this.tell.say('text', msg('cached-read.by-id.learned'));
  }

  /** Hits per hundred reads of the lesson, as the core reported them. */
  hitRatio(): number {
    const hits = this.#outcomes.filter((outcome) => outcome === 'hit').length;
    const share = (100 * hits) / this.#outcomes.length;
    this.tell.say(
      'result',
      msg('cached-read.hit-ratio', {
        hits,
        reads: this.#outcomes.length,
        percent: percent(share),
      }),
    );
    return share;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.redis[Symbol.asyncDispose]();
    await this.mysql[Symbol.asyncDispose]();
  }

  async #read(label: Message | string, sql: string, params: readonly number[] = []): Promise<Read> {
    const read = await this.cache.fetchWithOutcome(sql, params);
    this.#outcomes.push(read.outcome);
    const pttl = Number(await this.redis.command('PTTL', read.key));
    // What Redis says of the key, not what the core expects.
    const ttlMs = pttl < 0 ? undefined : pttl;
    this.tell.read(label, { ...read, ttlMs });
    return read;
  }

  /**
   * What a miss made both servers do, as the learner would have typed it. Gives the seconds that the key got; null when
   * Redis holds nothing under it.
   */
  async #showMiss({ key, ttlMs, rows }: Read): Promise<number | null> {
    const { redis, sql } = this.spec;
    await this.tell.mysql(this.mysql, sql);
    const stored = await this.redis.command('GET', key);
    const left = await this.redis.command('TTL', key);
    if (ttlMs === undefined || typeof stored !== 'string') {
      this.tell.redisCli(`${redis.host}:${redis.port}`, [
        { input: `GET ${key}`, output: formatReply(stored) },
      ]);
      // A key of a moment may have run out while it was looked at.
      this.tell.say('text', msg('cached-read.first.not-there'));
      return null;
    }
    this.tell.redisCli(`${redis.host}:${redis.port}`, [
      { input: `${storing(key, ttlMs)} ${argument(stored)}`, output: ['OK'] },
      { input: `TTL ${key}`, output: formatReply(left) },
    ]);
    const ttl = ttlMs / 1000;
    this.tell.say('text', msg('cached-read.first.learned', { bytes: stored.length }));
    if (rows.length === 0) this.tell.say('tip', msg('cached-read.first.no-rows', { ttl }));
    return ttl;
  }

  /** Shows the key's own remaining life, as Redis tells it, until there is no key. */
  async #watchExpiry(key: string, max: number): Promise<void> {
    const { ctx } = this.spec;
    for (;;) {
      const left = Number(await this.redis.command('PTTL', key));
      this.tell.progress('ttl', msg('cached-read.ttl-left'), Math.max(0, left / 1000), max, 's');
      if (left < 0) return;
      await ctx.clock.sleep(Math.min(WATCH_MS, left + 1), ctx.signal);
    }
  }
}

/** The command that stores with this life, as it is typed: in seconds where they are whole. */
function storing(key: string, ttlMs: number): string {
  return ttlMs % 1000 === 0 ? `SETEX ${key} ${ttlMs / 1000}` : `PSETEX ${key} ${ttlMs}`;
}
