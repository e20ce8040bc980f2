import {
  type CacheAside,
  createCacheAside,
  type KeyValue,
  type Message,
  type MysqlFact,
  type MysqlSession,
  type Read,
  type RedisFact,
  type RedisSession,
  type StepContext,
} from '#tutorial';
import { percent } from '../kit/quantities.ts';
import { msg } from './text.ts';
import { createNarrator, type Narrator } from '../kit/narrator.ts';
import { formatReply } from '../kit/redis-cli.ts';
import { untilExpired } from './expiry.ts';
import { pathOf } from '../kit/read-path.ts';
import { showMoved, whereaboutsOf, type Whereabouts } from './whereabouts.ts';
import { Observation, storing, storingCommand, type StoredValue } from './witness.ts';

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

/** The story of one query: miss, hit, expiry, miss; everything is shown as it happened. */
export class Lesson implements AsyncDisposable {
  readonly cache: CacheAside;
  readonly redis: RedisSession;
  readonly mysql: MysqlSession;
  readonly spec: LessonSpec;
  readonly tell: Narrator;
  readonly #store: KeyValue;
  readonly #outcomes: string[] = [];
  readonly #seen: Observation;

  constructor(
    spec: LessonSpec,
    redis: RedisSession,
    mysql: MysqlSession,
    store: KeyValue = redis.keyValue,
  ) {
    this.spec = spec;
    this.#store = store;
    this.tell = createNarrator(spec.ctx);
    this.#seen = new Observation(spec.ctx.clock);
    this.redis = redis;
    this.mysql = mysql;
    this.cache = this.cacheWithTtl(spec.ttlSeconds);
  }

  /** A cache-aside over the same connections with another TTL. Its writes are waited for, so that the next read sees them. */
  cacheWithTtl(ttlSeconds: number, notFoundTtlSeconds?: number): CacheAside {
    return createCacheAside({
      ...(notFoundTtlSeconds === undefined ? {} : { notFoundTtlSeconds }),
      cache: this.#seen.watch(this.#store),
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
    const begin = ctx.clock.now();
    // A statement of the learner's may go on for long on the server: Ctrl-C ends it there.
    const result = await this.mysql.query(sql, params, own ? ctx.signal : undefined);
    this.#seen.answered(sql, result, ctx.clock.now() - begin);
    return result.rows;
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

  /** `code` is the pattern as it is shown. */
  async missHitExpireMiss(code: string): Promise<void> {
    const { sql } = this.spec;
    const key = this.cache.keyFor(sql);
    this.tell.say('why', msg('cached-read.fetch.why'));
    this.tell.code(code);
    this.tell.say('text', msg('cached-read.fetch.numbers'));
    await this.remove(key);
    await this.query('SELECT 1');

    this.tell.say('heading', msg('cached-read.first'));
    const where = await whereaboutsOf(key, this.redis, this.spec.redis);
    const first = await this.#read(msg('cached-read.label.first'), sql, where);
    const { stored } = this.#seen;
    const ttl = await this.#showFirst(first, stored, where);

    this.tell.say('heading', msg('cached-read.second'));
    const asked = this.spec.ctx.clock.now();
    const second = await this.#read(msg('cached-read.label.second'), sql, where);
    this.tell.say('text', secondLearned(second, stored, asked));
    if (ttl === null) return;

    this.tell.say('heading', msg('cached-read.expiry', { ttl }));
    const { redis, tell } = this;
    await untilExpired(key, ttl, { redis, address: where.address, tell, ctx: this.spec.ctx });
    const third = await this.#read(msg('cached-read.label.third'), sql, where);
    if (third.outcome === 'miss') {
      this.tell.say('text', msg('cached-read.expiry.learned', { ttl }));
      this.tell.say('text', msg('cached-read.expiry.only-ttl'));
    } else this.tell.say('text', msg(`cached-read.expiry.${third.outcome}`));
  }

  /** The read after the learner has deleted its key. */
  async readAfterDelete(): Promise<void> {
    const { sql, redis } = this.spec;
    const where = await whereaboutsOf(this.cache.keyFor(sql), this.redis, redis);
    const { outcome } = await this.#read(msg('cached-read.label.deleted'), sql, where);
    this.tell.say(
      'text',
      msg(outcome === 'miss' ? 'cached-read.task.learned' : 'cached-read.task.other'),
    );
  }

  /** Single planets, with parameters instead of string building: one key per id. */
  async planetsById(ids: readonly number[]): Promise<void> {
    const sql = 'SELECT * FROM planet WHERE id = ?';
    this.tell.say('heading', msg('cached-read.by-id'));
    for (const id of new Set(ids)) await this.remove(this.cache.keyFor(sql, [id]));
    for (const id of ids) await this.#read(`${sql} [${id}]`, sql, null, [id]);
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

  /** Reads and tells of it; the whole path where it is known `where` the key lies. */
  async #read(
    label: Message | string,
    sql: string,
    where: Whereabouts | null,
    params: readonly number[] = [],
  ): Promise<Read> {
    const { redis, mysql } = this.spec;
    this.#seen.begin();
    const read = await this.cache.fetchWithOutcome(sql, params);
    this.#outcomes.push(read.outcome);
    const pttl = Number(await this.redis.command('PTTL', read.key));
    // What Redis says of the key, not what the core expects.
    const told = { ...read, ttlMs: pttl < 0 ? undefined : pttl };
    const tls = { cache: redis.tls !== null, database: mysql.tls !== null };
    const path = where && pathOf(read, { ...where, sql, tls, store: this.#seen.write });
    this.tell.read(label, told, path ?? undefined);
    return read;
  }

  /**
   * What the first read made both servers do, as the learner would have typed it. Gives the seconds that the key got;
   * null when Redis took nothing under it.
   */
  async #showFirst(
    { key, outcome, rows, databaseMs }: Read,
    stored: StoredValue | null,
    where: Whereabouts,
  ): Promise<number | null> {
    const { asked } = this.#seen;
    const { address } = where;
    // With the time that the read says it waited for the database.
    if (asked !== null) this.tell.transcript('mysql', [{ ...asked, ms: databaseMs }]);
    if (outcome !== 'miss') {
      this.tell.say('text', msg(`cached-read.first.${outcome}`));
      return null;
    }
    if (stored === null) {
      const held = await this.redis.command('GET', key);
      this.tell.redisCli(address, [{ input: `GET ${key}`, output: formatReply(held) }]);
      this.tell.say('text', msg('cached-read.first.not-there'));
      return null;
    }
    await showMoved(key, where, { redis: this.redis, fact: this.spec.redis, tell: this.tell });
    // A life of less than a second is 0 of them.
    const look = stored.ttlMs < 1000 ? 'PTTL' : 'TTL';
    const left = await this.redis.command(look, key);
    this.tell.redisCli(address, [
      { input: storing(stored), output: ['OK'] },
      { input: `${look} ${key}`, output: formatReply(left) },
    ]);
    const ttl = stored.ttlMs / 1000;
    const command = storingCommand(stored.ttlMs);
    this.tell.say(
      'text',
      msg('cached-read.first.learned', { bytes: stored.value.length, command }),
    );
    this.tell.say('text', msg('cached-read.first.format'));
    if (rows.length === 0) this.tell.say('tip', msg('cached-read.first.no-rows', { ttl }));
    return ttl;
  }
}

/** What the second read showed, which began at `asked` (ms), after that value was stored. */
function secondLearned({ outcome }: Read, stored: StoredValue | null, asked: number): Message {
  if (outcome === 'miss' && stored !== null && asked - stored.at >= stored.ttlMs) {
    return msg('cached-read.second.expired', {
      ttl: stored.ttlMs / 1000,
      passed: { value: (asked - stored.at) / 1000, unit: 's' },
    });
  }
  return msg(`cached-read.second.${outcome}`);
}
