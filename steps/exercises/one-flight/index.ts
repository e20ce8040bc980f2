import { crowd, type CrowdSeen } from '../../kit/exercise/crowd.ts';
import { valueOf } from '../../kit/exercise/bench.ts';
import { defineExercise, type ExerciseSpec } from '../../kit/exercise/define.ts';
import { failIf } from '../../kit/exercise/failed.ts';
import { Fetching } from '../../kit/exercise/fetch.ts';
import type { TableRow } from '../../kit/exercise/planets.ts';
import { msg, texts } from './text.ts';

/** Readers of one key at once. */
const READERS = 20;

/** Who misses the same key at the same time waits for one query; nobody else does, and nothing of it stays. */
export const spec: ExerciseSpec = {
  id: 'one-flight',
  number: 10,
  texts,
  text: {
    title: msg('exercise.one-flight.title'),
    why: msg('exercise.one-flight.why'),
    hint: msg('exercise.one-flight.hint'),
  },
  functions: ['fetch'],
  hints: [
    msg('exercise.one-flight.hint.1'),
    msg('exercise.one-flight.hint.2'),
    msg('exercise.one-flight.hint.3'),
  ],

  async check(bench) {
    const fetching = new Fetching(bench);
    const [row, beside = row, failing = row, besideFailing = row] = bench.world.table.rows;
    await oneQuery(fetching, row, beside);
    await fetching.hit(row);
    await nothingStays(fetching, row);
    await failureForAll(fetching, failing, besideFailing);
    await failureIsForgotten(fetching, failing);
  },
};

export const exercise = defineExercise(spec);

async function oneQuery(fetching: Fetching, row: TableRow, beside: TableRow): Promise<void> {
  const { program } = fetching.bench;
  const came = await crowd(fetching, { row, places: [{ program, beside }], readers: READERS });
  const { called, queries, asked, othersWaited } = came;
  failIf(
    queries > 1,
    'crowd-queries',
    msg('exercise.one-flight.crowd-queries', {
      readers: READERS,
      id: String(row.id),
      count: queries,
    }),
    msg('exercise.one-flight.crowd-queries.wanted'),
    asked,
  );
  failIf(
    othersWaited,
    'others-wait',
    msg('exercise.one-flight.others-wait', { id: String(row.id), other: String(beside.id) }),
    msg('exercise.one-flight.others-wait.wanted'),
  );
  for (const one of called) fetching.sameRow(valueOf(one, 'fetch'), row);
}

/** What waiters shared is gone when they have it: from then on only Redis knows. */
async function nothingStays(fetching: Fetching, row: TableRow): Promise<void> {
  await fetching.bench.world.redis.command('FLUSHALL');
  const { selects } = await fetching.read(fetching.byId(row));
  failIf(
    selects === 0,
    'kept-in-process',
    msg('exercise.one-flight.kept-in-process', { id: String(row.id) }),
    msg('exercise.one-flight.kept-in-process.wanted'),
  );
}

async function failureForAll(fetching: Fetching, row: TableRow, beside: TableRow): Promise<void> {
  const { program } = fetching.bench;
  const came = await crowd(fetching, {
    ...{ row, readers: READERS, fails: true },
    places: [{ program, beside }],
  });
  const told = toldOf(came);
  failIf(
    told < READERS,
    'failure-not-told',
    msg('exercise.one-flight.failure-not-told', { id: String(row.id), readers: READERS, told }),
    msg('exercise.one-flight.failure-not-told.wanted'),
  );
}

function toldOf({ called }: CrowdSeen): number {
  return called.filter(({ kind }) => kind === 'threw').length;
}

async function failureIsForgotten(fetching: Fetching, row: TableRow): Promise<void> {
  const { called } = await fetching.attempt(fetching.byId(row));
  const isRight = called.kind === 'returned' && fetching.isRow(called.value, row);
  const error = called.kind === 'threw' ? called.error : called.kind;
  failIf(
    !isRight,
    'failure-remembered',
    msg('exercise.one-flight.failure-remembered', { id: String(row.id), error }),
    msg('exercise.one-flight.failure-remembered.wanted'),
  );
}
