import { implementation as mysqlFamily } from '../../src/engines/mysql/implementation.ts';
import type { Bench } from '../../src/engines/process/bench.ts';
import type { Engines, MysqlSession, QueryResult, RedisSession } from '../../src/engines/engine.ts';
import type { EngineKind, StepEmission } from '../../src/contract/events.ts';
import type { MysqlFact, RedisFact } from '../../src/contract/facts.ts';
import type { StepContext } from '../../src/contract/step.ts';
import { fakeClock, fakeRunner, partly } from '../../src/testing/fakes.ts';
import { Lesson } from './lesson.ts';

const NEVER = new AbortController().signal;
const PLANETS = [
  { id: 3, name: 'Earth' },
  { id: 4, name: 'Mars' },
];

/** A lesson over a cache and a database in memory; time passes only where the lesson waits. */
export interface LessonFixture {
  readonly lesson: Lesson;
  readonly emitted: readonly StepEmission[];
  /** Statements that reached the database, oldest first. */
  readonly asked: readonly string[];
  /** Keys that are in the cache now. */
  readonly keys: () => readonly string[];
  /** Connections that were closed. */
  readonly closed: readonly string[];
}

/** The facts of a lesson's engines. */
export function lessonFacts(kind: EngineKind = 'system'): { redis: RedisFact; mysql: MysqlFact } {
  const redis = { kind, product: 'redis', version: '7.0.15', host: '127.0.0.1', port: 41811 };
  const mysql = { kind, product: 'mariadb', version: '11.4', database: 'tutorial' };
  return {
    redis: partly<RedisFact>({ ...redis, keyPrefix: 'tutorial:', clusterMode: false, tls: null }),
    mysql: partly<MysqlFact>({ ...mysql, tls: null }),
  };
}

/** Opens a lesson with nothing in its cache. `answer` is what the database says to a statement it knows. */
export function openFakeLesson(
  options: {
    readonly kind?: EngineKind;
    readonly answer?: (sql: string) => readonly Readonly<Record<string, unknown>>[] | undefined;
    /** Answers every write as a full Redis does. */
    readonly refusesToStore?: boolean;
    /** Ms that pass with every command that is sent beside the reads. */
    readonly commandMs?: number;
    /** What happens to the read of this number, the first being 1: the cache breaks, lost the key, another stored it. */
    readonly atRead?: Readonly<Record<number, 'breaks' | 'lost' | 'stored-by-another'>>;
  } = {},
): LessonFixture {
  const clock = fakeClock();
  const emitted: StepEmission[] = [];
  const asked: string[] = [];
  const closed: string[] = [];
  const stored = new Map<string, { readonly value: string; readonly until: number }>();
  const last = new Map<string, string>();
  let reads = 0;
  const live = (key: string): { readonly value: string; readonly left: number } | null => {
    const entry = stored.get(key);
    if (entry === undefined || entry.until <= clock.now()) return null;
    return { value: entry.value, left: entry.until - clock.now() };
  };

  const redis = partly<RedisSession>({
    keyValue: {
      get: (key) => {
        reads += 1;
        const happens = options.atRead?.[reads];
        if (happens === 'breaks') return Promise.reject(new Error('the connection broke'));
        if (happens === 'lost') return Promise.resolve(null);
        const other = happens === 'stored-by-another' ? last.get(key) : undefined;
        return Promise.resolve(other ?? live(key)?.value ?? null);
      },
      setWithTtl: (key, value, ttlMs) => {
        if (options.refusesToStore === true) return Promise.reject(new Error('OOM'));
        stored.set(key, { value: value as string, until: clock.now() + ttlMs });
        last.set(key, value as string);
        return Promise.resolve('OK');
      },
      del: (key) => Promise.resolve(stored.delete(key)),
    },
    command: async (name, key) => {
      if (options.commandMs !== undefined) await clock.sleep(options.commandMs, NEVER);
      if (name === 'DEL') return stored.delete(String(key)) ? 1 : 0;
      const entry = live(String(key));
      if (name === 'GET') return entry?.value ?? null;
      if (name === 'STRLEN') return entry?.value.length ?? 0;
      const left = entry?.left ?? null;
      return left === null ? -2 : name === 'TTL' ? Math.round(left / 1000) : left;
    },
    [Symbol.asyncDispose]: () => {
      closed.push('redis');
      return Promise.resolve();
    },
  });
  const query = (sql: string, params: readonly unknown[] = []): Promise<QueryResult> => {
    asked.push(sql);
    const planets = params.length === 0 ? PLANETS : PLANETS.filter(({ id }) => id === params[0]);
    const rows = options.answer?.(sql) ?? planets;
    return Promise.resolve({
      rows,
      columns: Object.keys(rows[0] ?? {}),
      affectedRows: 0,
      warnings: 0,
    });
  };
  const mysql = partly<MysqlSession>({
    query,
    [Symbol.asyncDispose]: () => {
      closed.push('mysql');
      return Promise.resolve();
    },
  });
  const ctx: StepContext = {
    ...fakeRunner([], { engines: mysqlOnly() }).deps.context,
    clock,
    choices: {},
    emit: (emission) => {
      emitted.push(emission);
    },
  };
  const facts = lessonFacts(options.kind);
  const spec = { ...facts, sql: 'SELECT * FROM planet', own: false, ttlSeconds: 5, ctx };
  return {
    lesson: new Lesson(spec, redis, mysql),
    emitted,
    asked,
    closed,
    keys: () => [...stored.keys()].filter((key) => live(key) !== null),
  };
}

/** Engines of which only MySQL can be asked what it can do. */
function mysqlOnly(): Engines {
  const mysql = mysqlFamily.engine(partly({}), partly<Bench>({ secrets: partly({}) }));
  return partly<Engines>({
    mysql: partly<Engines['mysql']>({ can: (...asked) => mysql.can(...asked) }),
  });
}
