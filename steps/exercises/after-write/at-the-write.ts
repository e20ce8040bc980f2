import type { Attempt } from '../../kit/exercise/bench.ts';
import { valueOf } from '../../kit/exercise/bench.ts';
import { failIf } from '../../kit/exercise/failed.ts';
import type { PlanetReads } from '../../kit/exercise/planet-reads.ts';
import type { TableRow } from '../../kit/exercise/planets.ts';
import { msg } from './text.ts';

/** As MySQL refuses writes on a replica, for example during a failover: ER_OPTION_PREVENTS_STATEMENT, 1290. */
const REFUSAL = Buffer.concat([
  Buffer.from([0xff, 1290 & 0xff, 1290 >> 8]),
  Buffer.from(
    '#HY000The MySQL server is running with the --read-only option so it cannot execute this statement',
  ),
]);

/** MySQL refuses the write; the row is read as it is there. @throws Failed `kept-though-refused` */
export async function refusedWrite(reads: PlanetReads, row: TableRow): Promise<void> {
  const { recorders } = reads.bench.world;
  const renamed = reads.renamed(row);
  recorders.mysql.setRule(([sql = '']) =>
    writes(reads, sql) ? { kind: 'answer', bytes: REFUSAL } : undefined,
  );
  const { called } = await reads.attemptRename(renamed);
  recorders.mysql.setRule(undefined);
  // Whoever called has to learn of it or not; that is another question.
  if (called.kind !== 'threw') valueOf(called, 'rename');
  const { value } = await reads.read(reads.byId(row));
  const { id, name } = row;
  failIf(
    reads.isRow(value, renamed),
    'kept-though-refused',
    msg('exercise.after-write.kept-though-refused', { id: String(id), name: renamed.name }),
    msg('exercise.after-write.kept-though-refused.wanted', { name }),
  );
  reads.sameRow(value, row);
}

/**
 * Holds the write, and its COMMIT, until another process has read the row: what that one stored must not outlive the
 * write. @throws Failed `deleted-too-early`
 */
export async function readerBetween(reads: PlanetReads, row: TableRow): Promise<void> {
  const { bench } = reads;
  const { mysql } = bench.world.recorders;
  const reader = await bench.another();
  const renamed = reads.renamed(row);
  await reads.read(reads.byId(row));
  const readings: Promise<Attempt>[] = [];
  let writer: number | undefined;
  mysql.setRule(([sql = ''], connection) => {
    const commits = connection === writer && /^\s*COMMIT\b/i.test(sql);
    if (!commits && !writes(reads, sql)) return undefined;
    writer = connection;
    const reading = reads.attempt(reads.byId(row), reader);
    readings.push(reading);
    return { kind: 'hold-request', until: reading.catch(() => undefined) };
  });
  const { called } = await reads.attemptRename(renamed);
  mysql.setRule(undefined);
  for (const reading of readings) {
    const value = valueOf((await reading).called, 'planet');
    if (!reads.isRow(value, renamed)) reads.sameRow(value, row);
  }
  await reads.wrote(called, row, renamed);
  const { value } = await reads.read(reads.byId(renamed), reader);
  const { id, name } = row;
  failIf(
    reads.isRow(value, row),
    'deleted-too-early',
    msg('exercise.after-write.deleted-too-early', { id: String(id), name }),
    msg('exercise.after-write.deleted-too-early.wanted'),
  );
  reads.sameRow(value, renamed);
}

/** Whether a statement changes the check's table. SELECT … FOR UPDATE changes nothing. */
function writes({ bench }: PlanetReads, sql: string): boolean {
  return (
    /\b(?:UPDATE|INSERT|REPLACE|DELETE)\b/i.test(sql) &&
    !/^\s*SELECT\b/i.test(sql) &&
    sql.includes(bench.world.table.name)
  );
}
