import type { Connection } from 'mysql2/promise';
import { difference, UNSUPPORTED } from './compare.ts';
import { outcome } from './outcome.ts';
import type { Scenario, Statement } from './scenario.ts';
import { sql, written } from './tree.ts';

/** The two servers. */
export interface Servers {
  readonly embedded: Connection;
  readonly real: Connection;
}

/** Where two servers parted ways. */
export interface Parting {
  /** Index of the statement. */
  readonly at: number;
  readonly what: string;
}

/** How many statements ran on both servers, and how many the embedded one refused with 1235. */
export interface Tally {
  statements: number;
  refused: number;
}

async function onBoth(
  servers: Servers,
  statement: Statement,
  tally: Tally,
): Promise<string | undefined> {
  const embedded = await outcome(servers.embedded, statement);
  tally.statements++;
  if (embedded.is === 'error' && embedded.errno === UNSUPPORTED) {
    // What is refused clearly is no difference; the real server is spared, so that the rows stay the same.
    tally.refused++;
    return undefined;
  }
  return difference(written(statement.piece), embedded, await outcome(servers.real, statement));
}

/** Runs a scenario on both servers up to the first statement whose outcomes differ. */
export async function run(
  servers: Servers,
  scenario: Scenario,
  tally: Tally,
): Promise<Parting | undefined> {
  const clean: Statement = {
    piece: sql`DROP TABLE IF EXISTS ${scenario.tables.join(', ')}`,
    prepared: false,
    does: 'create',
  };
  for (const connection of [servers.embedded, servers.real]) {
    await outcome(connection, { ...clean, piece: sql`ROLLBACK` });
    await outcome(connection, clean);
  }
  for (const [at, statement] of scenario.statements.entries()) {
    const what = await onBoth(servers, statement, tally);
    if (what !== undefined) return { at, what };
    if (statement.table === undefined) continue;
    const look: Statement = {
      piece: sql`SELECT * FROM ${statement.table} ORDER BY id`,
      prepared: false,
      does: 'query',
    };
    const left = await onBoth(servers, look, { statements: 0, refused: 0 });
    if (left !== undefined) return { at, what: `rows left in ${statement.table}: ${left}` };
  }
  return undefined;
}
