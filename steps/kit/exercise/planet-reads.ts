import type { Called, LearnerProgram, WireExchange } from '#tutorial';
import { msg } from '../text.ts';
import { valueOf, type Attempt } from './bench.ts';
import { Failed, failIf } from './failed.ts';
import { Fetching, type Question } from './fetch.ts';
import type { TableRow } from './planets.ts';

/** What checks ask of a learner's `planet(table, id, ttl)` and `rename(table, id, name, ttl)`. */
export class PlanetReads extends Fetching {
  protected override readonly called = 'planet';
  #names = 0;

  /** A row under a name that it did not have. */
  renamed(row: TableRow): TableRow {
    this.#names += 1;
    return { ...row, name: `${row.name}-${String(this.#names)}` };
  }

  /** Writes a row's new name, and gives whatever came of it. */
  async attemptRename(
    { id, name }: TableRow,
    program: LearnerProgram = this.bench.program,
  ): Promise<Attempt> {
    const { table } = this.bench.world;
    return this.bench.attempt(program, 'rename', table.name, id, name, this.ttl);
  }

  /**
   * Sees that a write came to its end.
   * @throws Failed for a call that did not return, and `not-renamed` when MySQL does not have the name
   */
  async wrote(called: Called, before: TableRow, { name }: TableRow): Promise<void> {
    valueOf(called, 'rename');
    const { id, name: old } = before;
    failIf(
      (await this.nameInMysql(before)) !== name,
      'not-renamed',
      msg('exercise.not-renamed', { id: String(id), old }),
      msg('exercise.not-renamed.wanted', { name }),
    );
  }

  /** The checker's own look. */
  async nameInMysql({ id }: TableRow): Promise<string> {
    const { mysql, table } = this.bench.world;
    const [row] = (await mysql.query(`SELECT name FROM ${table.name} WHERE id = ?`, [id])).rows;
    return String(row?.name);
  }

  /**
   * Reads a row that was written, and sees what was written.
   * @param written what crossed the wire when it was
   * @throws Failed `old-after-write`, `wrong-rows`
   */
  async readsNew(
    before: TableRow,
    after: TableRow,
    written: readonly WireExchange[],
    program?: LearnerProgram,
  ): Promise<void> {
    const { called, wire } = await this.attempt(this.byId(after), program);
    const value = valueOf(called, this.called);
    if (this.isRow(value, before))
      throw oldAfterWrite(before, after, deletedIn(written), hitIn(wire));
    this.sameRow(value, after);
  }

  /** Sees that the cache is used again when every key's time is over. @throws Failed `hit-queries`, `wrong-rows` */
  async keptAgain(row: TableRow): Promise<void> {
    await this.bench.world.redis.command('FLUSHALL');
    await this.read(this.byId(row));
    await this.hit(row);
  }

  protected override argumentsOf({ params }: Question): readonly unknown[] {
    return [this.bench.world.table.name, ...params, this.ttl];
  }
}

function oldAfterWrite(
  { id, name: old }: TableRow,
  { name }: TableRow,
  deleted: string | undefined,
  kept: string | undefined,
): Failed {
  const other = deleted !== undefined && kept !== undefined && deleted !== kept;
  return new Failed(
    'old-after-write',
    other
      ? msg('exercise.old-after-write.other-key', {
          ...{ id: String(id), old },
          deleted: cut(deleted),
          kept: cut(kept),
        })
      : msg('exercise.old-after-write', { id: String(id), old, name }),
    msg('exercise.old-after-write.wanted'),
  );
}

/** The first key that was deleted. */
function deletedIn(wire: readonly WireExchange[]): string | undefined {
  return wire.find(({ asked: [command = ''] }) => /^(?:DEL|UNLINK)$/i.test(command))?.asked[1];
}

/** The key whose value was read last. */
function hitIn(wire: readonly WireExchange[]): string | undefined {
  return wire.findLast(({ server, answer }) => server === 'redis' && answer.kind === 'value')
    ?.asked[1];
}

function cut(key: string): string {
  return key.length <= 40 ? key : `${key.slice(0, 40)}…`;
}
