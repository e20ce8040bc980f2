import type { WireExchange } from '#tutorial';
import type { TableRow } from './planets.ts';
import type { World } from './world.ts';

/** What MySQL says when it gives up waiting for a lock (ER_LOCK_WAIT_TIMEOUT): an error that comes and goes. */
const REFUSED = Buffer.concat([
  Buffer.from([0xff, 1205 & 0xff, 1205 >> 8]),
  Buffer.from('#HY000Lock wait timeout exceeded; try restarting transaction'),
]);

/** Between two looks, in ms. */
const LOOK_MS = 25;

/** Holds the queries for one row before MySQL sees them, until it lets go; those for other rows pass. */
export class HeldQuery implements Disposable {
  readonly #world: World;
  readonly #held: (() => void)[] = [];
  #count = 0;
  #letsGo = false;

  /** @param fails the queries are answered with an error when they are let go, and afterwards */
  constructor(world: World, row: Pick<TableRow, 'id'>, { fails = false } = {}) {
    this.#world = world;
    world.recorders.mysql.setRule((asked) => {
      if (!asksFor(asked, world.table.name, row)) return undefined;
      this.#count += 1;
      const until = this.#letsGo ? Promise.resolve() : this.#turn();
      return fails ? { kind: 'answer', bytes: REFUSED, until } : { kind: 'hold-request', until };
    });
  }

  /** How many queries for the row came so far, held or not. */
  get count(): number {
    return this.#count;
  }

  /** Lets go of all that are held, and holds none any more. */
  release(): void {
    this.#letsGo = true;
    for (const letGo of this.#held.splice(0)) letGo();
  }

  /** Looks until `done`, at most so many times. @returns whether it was done */
  async look(done: () => boolean, times: number): Promise<boolean> {
    const { clock, signal } = this.#world;
    for (let look = 0; look < times && !done(); look += 1) await clock.sleep(LOOK_MS, signal);
    return done();
  }

  [Symbol.dispose](): void {
    this.release();
    this.#world.recorders.mysql.setRule(undefined);
  }

  #turn(): Promise<void> {
    return new Promise((resolve) => {
      this.#held.push(resolve);
    });
  }
}

/** Whether a statement asks the check's table for this row, with its id as a parameter or in the text. */
export function asksFor(
  [sql = '', ...params]: WireExchange['asked'],
  table: string,
  { id }: Pick<TableRow, 'id'>,
): boolean {
  const [before = '', where = ''] = sql.split(/\bWHERE\b/i);
  if (!before.includes(table)) return false;
  return params.includes(String(id)) || new RegExp(`\\b${String(id)}\\b`).test(where);
}
