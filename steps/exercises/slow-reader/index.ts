import { defineExercise, type ExerciseSpec } from '../../kit/exercise/define.ts';
import { PlanetReads } from '../../kit/exercise/planet-reads.ts';
import { overtaken } from './overtaken.ts';
import { msg, texts } from './text.ts';

/** Who asked before a write, and stores after it, must not put the old row back. */
export const spec: ExerciseSpec = {
  id: 'slow-reader',
  number: 9,
  texts,
  text: {
    title: msg('exercise.slow-reader.title'),
    why: msg('exercise.slow-reader.why'),
    hint: msg('exercise.slow-reader.hint'),
  },
  functions: ['planet', 'rename'],
  hints: [
    msg('exercise.slow-reader.hint.1'),
    msg('exercise.slow-reader.hint.2'),
    msg('exercise.slow-reader.hint.3'),
  ],

  async check(bench) {
    const reads = new PlanetReads(bench);
    const [row, slow = row] = bench.world.table.rows;
    await reads.miss(row);
    await reads.hit(row);
    const renamed = reads.renamed(row);
    const { called, wire } = await reads.attemptRename(renamed);
    await reads.wrote(called, row, renamed);
    await reads.readsNew(row, renamed, wire);
    await overtaken(reads, slow);
    await reads.keptAgain(renamed);
  },
};

export const exercise = defineExercise(spec);
