import type { LearnerProgram, Typed, WireExchange } from '#tutorial';
import { msg } from '../text.ts';
import { valueOf, type Attempt, type CheckBench } from './bench.ts';
import { Failed, failIf } from './failed.ts';
import { placeholderOf } from './languages.ts';
import { opensConnection } from './opening.ts';
import type { TableRow } from './planets.ts';
import { plainRows } from './rows.ts';
import { shownValue } from './shown-value.ts';

/** A statement with its parameters, as the learner's `fetch` is asked. */
export interface Question {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** A read of the learner's, with what it cost. */
export interface Read {
  readonly value: Typed;
  /** How often MySQL was asked for rows of the check's table. */
  readonly selects: number;
  /** Whether Redis answered something with a value. */
  readonly redisAnswered: boolean;
}

const COLUMNS = ['id', 'name', 'moons'];

/** What checks ask of a learner's `fetch(sql, params, ttl)`. */
export class Fetching {
  /** The function that reads. */
  protected readonly called: string = 'fetch';
  readonly bench: CheckBench;
  /** Seconds; another number in each check. */
  readonly ttl: number;

  constructor(bench: CheckBench) {
    this.bench = bench;
    this.ttl = 20 + Math.floor(bench.world.random() * 70);
  }

  /** How a parameter is marked. */
  get mark(): string {
    return placeholderOf(this.bench.world.language);
  }

  /** The usual question: one row by its id. */
  byId({ id }: Pick<TableRow, 'id'>, more = ''): Question {
    const { name } = this.bench.world.table;
    return {
      sql: `SELECT ${COLUMNS.join(', ')} FROM ${name} WHERE id = ${this.mark}${more}`,
      params: [id],
    };
  }

  /** Reads, and gives whatever came of it. */
  async attempt(
    question: Question,
    program: LearnerProgram = this.bench.program,
  ): Promise<Attempt> {
    return this.bench.attempt(program, this.called, ...this.argumentsOf(question));
  }

  /** Reads. @throws Failed for a call that did not return */
  async read(question: Question, program?: LearnerProgram): Promise<Read> {
    const { called, wire } = await this.attempt(question, program);
    return { value: valueOf(called, this.called), ...this.costOf(wire) };
  }

  /** What a read asked of the servers. */
  costOf(wire: readonly WireExchange[]): Pick<Read, 'selects' | 'redisAnswered'> {
    const { table } = this.bench.world;
    return {
      selects: wire.filter(
        ({ server, asked }) => server === 'mysql' && asked[0]?.includes(table.name) === true,
      ).length,
      redisAnswered: wire.some(
        (one) =>
          one.server === 'redis' &&
          one.answer.kind === 'value' &&
          one.answer.text !== '(0)' &&
          !opensConnection(one),
      ),
    };
  }

  /** Reads a row that is not kept yet, and sees it kept. @throws Failed `wrong-rows`, `not-stored` */
  async miss(row: TableRow, question: Question = this.byId(row)): Promise<void> {
    const before = this.bench.world.keyspace.births.length;
    const { value } = await this.read(question);
    this.sameRow(value, row);
    this.stored(before, row);
  }

  /** Reads a row that is kept. @throws Failed `hit-queries`, `wrong-rows` */
  async hit(row: TableRow, question: Question = this.byId(row)): Promise<Read> {
    const read = await this.read(question);
    this.queriedNothing(read, row);
    this.sameRow(read.value, row);
    return read;
  }

  /** Reads in a process of its own what is kept. @throws Failed `other-process-queries`, `wrong-rows` */
  async knownToAnother(row: TableRow): Promise<void> {
    const { value, selects } = await this.read(this.byId(row), await this.bench.another());
    failIf(
      selects > 0,
      'other-process-queries',
      msg('exercise.other-process-queries', { id: String(row.id) }),
      msg('exercise.other-process-queries.wanted'),
    );
    this.sameRow(value, row);
  }

  /** @throws Failed `not-stored` when no key came to be since there were `before` births */
  stored(before: number, { id }: Pick<TableRow, 'id'>): void {
    const { ttl } = this;
    failIf(
      this.bench.world.keyspace.births.length === before,
      'not-stored',
      msg('exercise.not-stored', { name: this.called, id: String(id) }),
      msg('exercise.not-stored.wanted', { ttl }),
    );
  }

  /** @throws Failed `hit-queries` when MySQL was asked */
  queriedNothing({ selects }: Read, { id }: TableRow): void {
    failIf(
      selects > 0,
      'hit-queries',
      msg('exercise.hit-queries', { name: this.called, id: String(id) }),
      msg('exercise.hit-queries.wanted'),
    );
  }

  /** @throws Failed `wrong-rows` when the rows are not this one row as MySQL has it */
  sameRow(value: Typed, row: TableRow): void {
    if (this.isRow(value, row)) return;
    const { id, name, moons } = row;
    throw new Failed(
      'wrong-rows',
      msg('exercise.wrong-rows', { name: this.called, id: String(id), came: shownValue(value) }),
      msg('exercise.wrong-rows.wanted', { id: String(id), name, moons: String(moons) }),
    );
  }

  /** Whether the rows are this one row, whatever else they hold. */
  isRow(value: Typed, { id, name, moons }: TableRow): boolean {
    const rows = plainRows(value, COLUMNS);
    const [first] = rows ?? [];
    return (
      rows?.length === 1 &&
      first?.get('id') === String(id) &&
      first.get('name') === name &&
      first.get('moons') === String(moons)
    );
  }

  /** What it is called with for a question. */
  protected argumentsOf({ sql, params }: Question): readonly unknown[] {
    return [sql, params, this.ttl];
  }
}
