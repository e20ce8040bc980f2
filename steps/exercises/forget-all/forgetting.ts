import type { LearnerProgram, RedisSession, WireExchange } from '#tutorial';
import { type CheckBench, valueOf } from '../../kit/exercise/bench.ts';
import { Failed, failIf } from '../../kit/exercise/failed.ts';
import { Fetching, type Read } from '../../kit/exercise/fetch.ts';
import type { TableRow } from '../../kit/exercise/planets.ts';
import type { Others } from './others.ts';
import { msg } from './text.ts';

/** Keys that one command may name or go through. */
const MOST = 1000;

/** What was seen while a prefix was forgotten. */
interface Seen {
  readonly wire: readonly WireExchange[];
}

/** What the check asks of the learner's `fetch(prefix, sql, params, ttl)` and `forget(prefix)`. */
export class Forgetting {
  readonly bench: CheckBench;
  readonly #fetching: Fetching;
  readonly #other: LearnerProgram;

  private constructor(bench: CheckBench, other: LearnerProgram) {
    this.bench = bench;
    this.#fetching = new Fetching(bench);
    this.#other = other;
  }

  /** Starts a second process of the application, too. */
  static async open(bench: CheckBench): Promise<Forgetting> {
    return new Forgetting(bench, await bench.another());
  }

  /** Reads a row under a prefix in one process, and a hit of it in the other. @throws Failed `hit-queries`, `wrong-rows` */
  async kept(prefix: string, row: TableRow): Promise<void> {
    this.#fetching.sameRow((await this.#read(prefix, row, this.#other)).value, row);
    const hit = await this.#read(prefix, row, this.bench.program);
    this.#fetching.queriedNothing(hit, row);
    this.#fetching.sameRow(hit.value, row);
  }

  /** Lets the learner's program forget a prefix. @throws Failed `keys-used`, or for a call that did not return */
  async forget(prefix: string): Promise<Seen> {
    const { redis } = this.bench.world;
    const size = Number(await redis.command('DBSIZE'));
    const before = await keysRun(redis);
    const { called, wire } = await this.bench.attempt(this.bench.program, 'forget', prefix);
    const after = await keysRun(redis);
    // Before whatever became of the call, which may have failed of this very thing.
    failIf(
      after.calls > before.calls,
      'keys-used',
      msg('exercise.forget-all.keys-used', { size, usec: after.usec - before.usec }),
      msg('exercise.forget-all.keys-used.wanted'),
    );
    valueOf(called, 'forget');
    return { wire };
  }

  /** @throws Failed `too-many-at-once` */
  inSmallParts({ wire }: Seen): void {
    for (const { server, asked } of wire) {
      const [name = '', ...words] = server === 'redis' ? asked : [];
      const count = Math.max(words.length, countOf(words));
      failIf(
        count > MOST,
        'too-many-at-once',
        words.length > MOST
          ? msg('exercise.forget-all.too-many-at-once', { name: name.toUpperCase(), count })
          : msg('exercise.forget-all.too-many-at-once.count', { name: name.toUpperCase(), count }),
        msg('exercise.forget-all.too-many-at-once.wanted', { most: MOST }),
      );
    }
  }

  /** @throws Failed `others-lost` when keys of somebody else are gone */
  async spared(others: Others, prefix: string): Promise<void> {
    const lost = await others.lost();
    failIf(
      lost.length > 0,
      'others-lost',
      msg('exercise.forget-all.others-lost', {
        prefix,
        lost: lost.length,
        count: others.count,
        example: lost[0] ?? '',
      }),
      msg('exercise.forget-all.others-lost.wanted', { prefix }),
    );
  }

  /** @throws Failed `others-lost` when a row under another prefix is no hit any more */
  async sparedRow(neighbour: string, row: TableRow, prefix: string): Promise<void> {
    const { selects } = await this.#read(neighbour, row, this.bench.program);
    failIf(
      selects > 0,
      'others-lost',
      msg('exercise.forget-all.neighbour-lost', { prefix, neighbour, id: String(row.id) }),
      msg('exercise.forget-all.others-lost.wanted', { prefix }),
    );
  }

  /** @throws Failed `some-left` when a read is answered with what should be forgotten, in one process or the other */
  async gone(prefix: string, row: TableRow): Promise<void> {
    const { selects, value } = await this.#read(prefix, row, this.#other);
    if (selects > 0) {
      this.#fetching.sameRow(value, row);
      return;
    }
    throw new Failed(
      'some-left',
      msg('exercise.forget-all.some-left', { prefix, id: String(row.id) }),
      msg('exercise.forget-all.some-left.wanted'),
    );
  }

  async #read(prefix: string, row: TableRow, program: LearnerProgram): Promise<Read> {
    const { sql, params } = this.#fetching.byId(row);
    const { ttl } = this.#fetching;
    const { value, wire } = await this.bench.call(program, 'fetch', prefix, sql, params, ttl);
    return { value, ...this.#fetching.costOf(wire) };
  }
}

/** COUNT of a SCAN: the keys that it goes through, whatever it gives. */
function countOf(words: readonly string[]): number {
  const at = words.findIndex((word) => word.toUpperCase() === 'COUNT');
  return at < 0 ? 0 : Number(words[at + 1]);
}

/** How often KEYS ran so far, also inside of scripts, and for how long in all. */
async function keysRun(
  redis: RedisSession,
): Promise<{ readonly calls: number; readonly usec: number }> {
  const stats = (await redis.info('commandstats')).get('cmdstat_keys') ?? '';
  const [, calls = '0', usec = '0'] = /calls=(\d+),usec=(\d+)/.exec(stats) ?? [];
  return { calls: Number(calls), usec: Number(usec) };
}
