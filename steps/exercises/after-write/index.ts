import { defineExercise, type ExerciseSpec } from '../../kit/exercise/define.ts';
import { failIf } from '../../kit/exercise/failed.ts';
import { PlanetReads } from '../../kit/exercise/planet-reads.ts';
import type { TableRow } from '../../kit/exercise/planets.ts';
import { readerBetween, refusedWrite } from './at-the-write.ts';
import { hasAnEnd, strangersKey } from './keys.ts';
import { msg, texts } from './text.ts';

/** Who writes lets no reader see the old row afterwards: first the truth, then its copy. */
export const spec: ExerciseSpec = {
  id: 'after-write',
  number: 8,
  texts,
  text: {
    title: msg('exercise.after-write.title'),
    why: msg('exercise.after-write.why'),
    hint: msg('exercise.after-write.hint'),
  },
  functions: ['planet', 'rename'],
  hints: [
    msg('exercise.after-write.hint.1'),
    msg('exercise.after-write.hint.2'),
    msg('exercise.after-write.hint.3'),
  ],

  async check(bench) {
    const reads = new PlanetReads(bench);
    const [row, other = row, cold = row] = bench.world.table.rows;
    await reads.miss(row);
    await reads.hit(row);
    const renamed = await seenAtOnce(reads, row, other);
    await writesWhatNobodyRead(reads, cold);
    await reads.keptAgain(renamed);
    await refusedWrite(reads, renamed);
    await readerBetween(reads, renamed);
  },
};

export const exercise = defineExercise(spec);

/** Renames a row that is kept, beside another row that is kept and a key of somebody else's. */
async function seenAtOnce(reads: PlanetReads, row: TableRow, other: TableRow): Promise<TableRow> {
  const { keyspace, redis } = reads.bench.world;
  const before = keyspace.births.length;
  await reads.miss(other);
  const keys = keyspace.births.slice(before).map(({ key }) => key);
  keys.push(await strangersKey(reads.bench.world));
  const renamed = reads.renamed(row);
  const { called, wire } = await reads.attemptRename(renamed);
  await reads.wrote(called, row, renamed);
  await reads.readsNew(row, renamed, wire);
  await hasAnEnd(reads, renamed);
  const left = Number(await redis.command('EXISTS', ...keys));
  failIf(
    left < keys.length,
    'others-lost',
    msg('exercise.after-write.others-lost', { id: String(row.id), count: keys.length - left }),
    msg('exercise.after-write.others-lost.wanted'),
  );
  return renamed;
}

/** Renames a row that is not kept: what is stored then has an end, too. */
async function writesWhatNobodyRead(reads: PlanetReads, row: TableRow): Promise<void> {
  const renamed = reads.renamed(row);
  const { called, wire } = await reads.attemptRename(renamed);
  await reads.wrote(called, row, renamed);
  await hasAnEnd(reads, renamed);
  await reads.readsNew(row, renamed, wire);
}
