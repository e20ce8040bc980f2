import type { Typed } from '#tutorial';
import { defineExercise, type ExerciseSpec } from '../../kit/exercise/define.ts';
import { Failed } from '../../kit/exercise/failed.ts';
import { Fetching, type Question } from '../../kit/exercise/fetch.ts';
import { plain } from '../../kit/exercise/rows.ts';
import { msg, texts } from './text.ts';

/** A hit has the values and the types of the miss. */
export const spec: ExerciseSpec = {
  id: 'same-types',
  number: 4,
  texts,
  text: {
    title: msg('exercise.same-types.title'),
    why: msg('exercise.same-types.why'),
    hint: msg('exercise.same-types.hint'),
  },
  functions: ['fetch'],
  hints: [
    msg('exercise.same-types.hint.1'),
    msg('exercise.same-types.hint.2'),
    msg('exercise.same-types.hint.3'),
  ],

  async check(bench) {
    const fetching = new Fetching(bench);
    const { rows } = bench.world.table;
    const [row] = rows;
    const mark = bench.world.keyspace.births.length;
    const question = everyColumn(fetching, row.id);
    const miss = await fetching.read(question);
    fetching.stored(mark, row);
    const hit = await fetching.read(question);
    fetching.queriedNothing(hit, row);
    same(miss.value, hit.value);
    await fetching.miss(rows.at(-1) ?? row);
    const nobody = everyColumn(fetching, 1);
    const [first, second] = [await fetching.read(nobody), await fetching.read(nobody)];
    same(first.value, second.value);
  },
};

export const exercise = defineExercise(spec);

function everyColumn(fetching: Fetching, id: number): Question {
  const { name } = fetching.bench.world.table;
  const sql = `SELECT id, name, found, seen, mass, distance, mark, note, nothing FROM ${name} WHERE id = ${fetching.mark}`;
  return { sql, params: [id] };
}

/** @throws Failed `types-differ` at the first place where two values are not the same in type and value */
function same(miss: Typed, hit: Typed, column = 'rows'): void {
  if (JSON.stringify(miss) === JSON.stringify(hit)) return;
  if (miss[0] === 'list' && hit[0] === 'list' && miss[1].length === hit[1].length) {
    for (const [index, value] of miss[1].entries()) {
      same(value, hit[1][index] ?? ['nothing'], `${column}[${index}]`);
    }
    return;
  }
  if (miss[0] === 'object' && hit[0] === 'object') {
    const fields = new Map(hit[1]);
    for (const [name, value] of miss[1]) same(value, fields.get(name) ?? ['nothing'], name);
    if (miss[1].length === hit[1].length) return;
  }
  const params = { missType: miss[0], miss: cut(miss), hitType: hit[0], hit: cut(hit) };
  throw new Failed(
    'types-differ',
    msg('exercise.same-types.differ', { column, ...params }),
    msg('exercise.same-types.differ.wanted'),
  );
}

function cut(value: Typed): string {
  const text = value[0] === 'text' ? JSON.stringify(value[1]) : plain(value);
  return text.length <= 40 ? text : `${text.slice(0, 40)}…`;
}
