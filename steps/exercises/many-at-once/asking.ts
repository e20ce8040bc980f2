import type { LearnerProgram, Typed } from '#tutorial';
import type { CheckBench } from '../../kit/exercise/bench.ts';
import { Failed, failIf } from '../../kit/exercise/failed.ts';
import { shownValue } from '../../kit/exercise/shown-value.ts';
import { placeholderOf } from '../../kit/exercise/languages.ts';
import type { TableRow } from '../../kit/exercise/planets.ts';
import { addRows, areRows, idsOf, statementFor } from './rows.ts';
import { msg } from './text.ts';

/** Rows of the check beyond those that are asked for first. */
const SPARE = 2;
const ASKED = 30;

/** A read of many rows, with what it asked of MySQL. */
interface ManyRead {
  readonly value: Typed;
  readonly selects: number;
  /** Rows that MySQL gave, over all statements. */
  readonly rows: number;
}

/** What the check asks of the learner's `fetchMany(sql, ids, ttl)`. */
export class Asking {
  readonly bench: CheckBench;
  /** Seconds; another number in each check. */
  readonly ttl: number;
  /** In no order. */
  readonly ids: readonly number[];
  readonly #sql: string;
  readonly #rows: ReadonlyMap<number, TableRow>;
  readonly #spare: number[];

  private constructor(bench: CheckBench, rows: readonly TableRow[]) {
    const { random, table, language } = bench.world;
    this.bench = bench;
    this.ttl = 20 + Math.floor(random() * 70);
    this.#rows = new Map(rows.map((row) => [row.id, row]));
    const ids = rows.map(({ id }) => ({ id, place: random() }));
    ids.sort((one, other) => one.place - other.place);
    this.ids = ids.slice(0, ASKED).map(({ id }) => id);
    this.#spare = ids.slice(ASKED).map(({ id }) => id);
    this.#sql = statementFor(table, placeholderOf(language));
  }

  /** Makes the rows that are asked for. */
  static async open(bench: CheckBench): Promise<Asking> {
    const { table, mysql, random } = bench.world;
    return new Asking(bench, await addRows(table, ASKED + SPARE, { mysql, random }));
  }

  /** An id that was not asked for yet. */
  fresh(): number {
    return this.#spare.pop() ?? 0;
  }

  /** Reads, by the first program where no other is given. @throws Failed for a call that did not return */
  async ask(ids: readonly number[], program?: LearnerProgram): Promise<ManyRead> {
    const { bench, ttl } = this;
    const { name } = bench.world.table;
    const asker = program ?? bench.program;
    const { value, wire } = await bench.call(asker, 'fetchMany', this.#sql, ids, ttl);
    const statements = wire.filter(
      ({ server, asked }) => server === 'mysql' && asked[0]?.includes(name) === true,
    );
    const rows = statements.reduce(
      (sum, { answer }) => sum + (answer.kind === 'rows' ? answer.rows : 0),
      0,
    );
    return { value, selects: statements.length, rows };
  }

  /** Empties Redis. */
  async forget(): Promise<void> {
    await this.bench.world.redis.command('FLUSHALL');
  }

  /** @throws Failed `not-stored` when nothing came into Redis, `wrong-rows`, `wrong-order` */
  async stored(count: number): Promise<void> {
    await this.settled();
    failIf(
      Number(await this.bench.world.redis.command('DBSIZE')) === 0,
      'not-stored',
      msg('exercise.many-at-once.not-stored', { count }),
      msg('exercise.many-at-once.not-stored.wanted', { ttl: this.ttl }),
    );
  }

  /** Waits until nothing more is written: a program may return before its writes are answered. */
  async settled(): Promise<void> {
    const { redis, clock, signal } = this.bench.world;
    let before = -1;
    for (let looks = 0; looks < LOOKS; looks += 1) {
      const size = Number(await redis.command('DBSIZE'));
      if (size === before && size > 0) return;
      before = size;
      await clock.sleep(LOOK_MS, signal);
    }
  }

  /** @throws Failed `wrong-order` for these rows in another order, `wrong-rows` for others */
  areRight(value: Typed, ids: readonly number[]): void {
    if (
      areRows(
        value,
        ids.map((id) => this.#rows.get(id) ?? null),
      )
    )
      return;
    const came = idsOf(value);
    const known = came?.some((id) => id !== null) === true;
    const wanted = ids.map((id) => (this.#rows.has(id) ? String(id) : null));
    const place = wanted.findIndex((id, index) => came?.[index] !== id);
    throw known
      ? new Failed(
          'wrong-order',
          msg('exercise.many-at-once.wrong-order', {
            place: place < 0 ? ids.length + 1 : place + 1,
            asked: shown(ids.map(String), place),
            came: shown(came, place),
          }),
          msg('exercise.many-at-once.wrong-order.wanted'),
        )
      : new Failed(
          'wrong-rows',
          msg('exercise.many-at-once.wrong-rows', { count: ids.length, came: shownValue(value) }),
          msg('exercise.many-at-once.wrong-order.wanted'),
        );
  }
}

const LOOKS = 20;
const LOOK_MS = 20;

/** A few ids from the first that is another one. */
function shown(ids: readonly (string | null)[], place: number): string {
  return ids
    .slice(place < 0 ? -SHOWN : place, place < 0 ? undefined : place + SHOWN)
    .map((id) => id ?? '–')
    .join(', ');
}

const SHOWN = 6;
