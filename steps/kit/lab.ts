import {
  type CacheAside,
  type EngineLabel,
  labelOf,
  type MysqlFact,
  type OptionSet,
  type RedisFact,
  type StepContext,
} from '#tutorial';
import { createInstance, type Instance } from './instance.ts';
import type { Refusals } from './refusals.ts';
import { trackKeys } from './track-keys.ts';

/** What a lab is opened with. */
export interface LabSpec {
  /** The lab's id; its keys begin with the run's prefix, `lab-<id>` and a colon. */
  readonly id: string;
  readonly redis: RedisFact;
  readonly mysql: MysqlFact;
  /** Its tables; dropped when the lab is opened and when it is closed. */
  readonly tables: readonly string[];
  /** Told what a server of the learner's refuses. */
  readonly refusals: Refusals;
  readonly ctx: StepContext;
}

/**
 * A lab's workbench: connections, tables and keys of its own, all gone when it is disposed of, whatever happened
 * in between.
 */
export class Lab implements AsyncDisposable {
  readonly ctx: StepContext;
  /** What every key of this lab begins with, without the colon. */
  readonly prefix: string;
  /** The engines, for tables and charts. */
  readonly engines: readonly EngineLabel[];
  readonly spec: LabSpec;
  readonly #written = new Set<string>();
  readonly #caches: CacheAside[] = [];
  readonly #open: AsyncDisposable[] = [];

  constructor(spec: LabSpec) {
    this.spec = spec;
    this.ctx = spec.ctx;
    this.prefix = keyPrefix(spec.redis, spec.id);
    this.engines = [labelOf('redis', spec.redis), labelOf('mysql', spec.mysql)];
  }

  /**
   * Connections of their own, as another process of the application would have.
   * @throws TutorialError ENGINE_GONE, EXTERNAL_UNREACHABLE or EXTERNAL_REFUSED
   */
  async openInstance(): Promise<Instance> {
    const { engines } = this.ctx;
    const redis = await engines.redis.open(this.spec.redis);
    this.#open.push(redis);
    const mysql = await engines.mysql.open(this.spec.mysql);
    this.#open.push(mysql);
    return createInstance({
      redis,
      mysql,
      store: this.spec.refusals.watch(trackKeys(redis.keyValue, this.#written)),
      prefix: this.prefix,
      onCache: (cache) => this.#caches.push(cache),
    });
  }

  /** A key of this lab, removed at its end. */
  key(name: string): string {
    const key = `${this.prefix}:${name}`;
    this.#written.add(key);
    return key;
  }

  async dropTables(mysql: Instance['mysql']): Promise<void> {
    for (const table of this.spec.tables) await mysql.query(`DROP TABLE IF EXISTS ${table}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    try {
      await Promise.all(this.#caches.map((cache) => cache.close()));
      await this.#sweep();
    } catch {
      // A server that is gone has nothing left to remove; the lab's check looks at one that is not.
    } finally {
      for (const session of this.#open) await session[Symbol.asyncDispose]();
    }
  }

  async #sweep(): Promise<void> {
    const { redis, mysql, ctx } = this.spec;
    // The lab's own connections may be what broke.
    await using database = await ctx.engines.mysql.open(mysql);
    await this.dropTables(database);
    await using cache = await ctx.engines.redis.open(redis);
    for (const key of this.#written) await cache.keyValue.del(key);
  }
}

/** What the keys of a lab begin with, without the colon. */
export function keyPrefix(redis: RedisFact, id: string): string {
  return `${redis.keyPrefix}lab-${id}`;
}

/**
 * Opens a lab and drops what a lab that was killed may have left of its tables.
 * @throws TutorialError when a server can not be used
 */
export async function openLab<O extends OptionSet>(
  spec: Omit<LabSpec, 'ctx'> & { readonly ctx: StepContext<O> },
): Promise<{ readonly lab: Lab; readonly main: Instance } & AsyncDisposable> {
  const lab = new Lab({ ...spec, ctx: spec.ctx });
  try {
    const main = await lab.openInstance();
    await lab.dropTables(main.mysql);
    return { lab, main, [Symbol.asyncDispose]: () => lab[Symbol.asyncDispose]() };
  } catch (error) {
    await lab[Symbol.asyncDispose]();
    throw error;
  }
}
