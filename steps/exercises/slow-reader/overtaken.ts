import { mayWrite, type LearnerProgram, type Typed } from '#tutorial';
import { valueOf } from '../../kit/exercise/bench.ts';
import { Failed } from '../../kit/exercise/failed.ts';
import type { PlanetReads } from '../../kit/exercise/planet-reads.ts';
import type { TableRow } from '../../kit/exercise/planets.ts';
import { Gate } from './gate.ts';
import { msg } from './text.ts';

/** Looks for the end of an old row that was stored, about two seconds of them. */
const LOOKS = 40;
const LOOK_MS = 50;

/**
 * A reader in a process of its own has its old row from MySQL, and is held there until a write has come to its end.
 * @throws Failed `writer-waits`, `old-rows-for-a-while`, `old-rows-stored`
 */
export async function overtaken(reads: PlanetReads, row: TableRow): Promise<void> {
  const { bench } = reads;
  const { recorders, table } = bench.world;
  const reader = await bench.another();
  const renamed = reads.renamed(row);
  using query = new Gate();
  using later = new Gate();
  let first = true;
  recorders.mysql.setRule(([sql = '']) => {
    if (!first || !sql.includes(table.name)) return undefined;
    first = false;
    return { kind: 'hold-answer', until: query.opened, answered: query.reach };
  });
  const reading = reads.attempt(reads.byId(row), reader);
  // Looked at below; until then nobody is told of a cancelled one.
  reading.catch(() => undefined);
  await Promise.race([query.reached, reading]);
  first = false;
  const { called, wire } = await reads.attemptRename(renamed);
  const { id } = row;
  if (called.kind === 'silent') {
    throw new Failed(
      'writer-waits',
      msg('exercise.slow-reader.writer-waits', { id: String(id), seconds: called.limitMs / 1000 }),
      msg('exercise.slow-reader.writer-waits.wanted'),
    );
  }
  await reads.wrote(called, row, renamed);
  const wrote = performance.now();
  // What the writer does after its return comes later than the next read, on a fast machine and on a slow one.
  const writers = new Set(
    wire.filter(({ server }) => server === 'redis').map(({ connection }) => connection),
  );
  recorders.redis.setRule((words, connection) =>
    writers.has(connection) && mayWrite(words)
      ? { kind: 'hold-request', until: later.opened }
      : undefined,
  );
  query.open();
  isEither(reads, valueOf((await reading).called, 'planet'), row, renamed);
  const { value } = await reads.read(reads.byId(row), reader);
  recorders.redis.setRule(undefined);
  later.open();
  if (reads.isRow(value, row)) throw await oldRows(reads, row, reader, wrote);
  reads.sameRow(value, renamed);
}

/** Who was on the way may give the old row or the new one. */
function isEither(reads: PlanetReads, value: Typed, row: TableRow, renamed: TableRow): void {
  if (!reads.isRow(value, renamed)) reads.sameRow(value, row);
}

/** Looks whether the old row goes away by itself. */
async function oldRows(
  reads: PlanetReads,
  row: TableRow,
  reader: LearnerProgram,
  wrote: number,
): Promise<Failed> {
  const { clock, redis, signal } = reads.bench.world;
  const keys = async (): Promise<string> => String(await redis.command('KEYS', '*'));
  const before = await keys();
  const { id, name } = row;
  const wanted = msg('exercise.slow-reader.old-rows.wanted');
  for (let look = 1; look <= LOOKS; look += 1) {
    await clock.sleep(LOOK_MS, signal);
    // The reads of a loop would leave nothing else of the wire to be seen.
    if (look < LOOKS && (await keys()) === before) continue;
    const { value } = await reads.read(reads.byId(row), reader);
    if (!reads.isRow(value, row)) {
      const ms = Math.round(performance.now() - wrote);
      const seen = msg('exercise.slow-reader.old-rows-for-a-while', { id: String(id), name, ms });
      return new Failed('old-rows-for-a-while', seen, wanted);
    }
  }
  const seen = msg('exercise.slow-reader.old-rows-stored', { id: String(id), name });
  return new Failed('old-rows-stored', seen, wanted);
}
