import type { Message } from '#tutorial';
import { defineExercise, type ExerciseSpec } from '../../kit/exercise/define.ts';
import { Failed } from '../../kit/exercise/failed.ts';
import { Fetching } from '../../kit/exercise/fetch.ts';
import type { TableRow } from '../../kit/exercise/planets.ts';
import { FAULTS, recover } from './faults.ts';
import { msg, texts } from './text.ts';

/** Whatever happens to Redis, readers get their rows, and Redis is used again when it is well. */
export const spec: ExerciseSpec = {
  id: 'fail-open',
  number: 6,
  texts,
  text: {
    title: msg('exercise.fail-open.title'),
    why: msg('exercise.fail-open.why'),
    hint: msg('exercise.fail-open.hint'),
  },
  functions: ['fetch'],
  hints: [
    msg('exercise.fail-open.hint.1'),
    msg('exercise.fail-open.hint.2'),
    msg('exercise.fail-open.hint.3'),
  ],

  async check(bench) {
    const fetching = new Fetching(bench);
    const [kept, ...others] = bench.world.table.rows;
    await fetching.miss(kept);
    await fetching.hit(kept);
    for (const [index, { name, told, begin }] of FAULTS.entries()) {
      const row = others[index] ?? kept;
      await begin(bench.world);
      await answers(fetching, name, told, row);
      await recover(bench.world);
      await comesBack(fetching, kept);
    }
    await bench.world.spoilValues();
    await answers(fetching, 'garbage', msg('exercise.fail-open.fault.garbage'), kept);
  },
};

export const exercise = defineExercise(spec);

/** Asks for a row while Redis is sick. @throws Failed `closed-…`, `hangs-…` or `dies-…` */
async function answers(
  fetching: Fetching,
  name: string,
  fault: Message,
  row: TableRow,
): Promise<void> {
  const { called } = await fetching.attempt(fetching.byId(row));
  const when = name === 'garbage' ? 'on-garbage' : `when-${name}`;
  const wanted = msg('exercise.fail-open.wanted');
  switch (called.kind) {
    case 'returned':
      fetching.sameRow(called.value, row);
      return;
    case 'threw': {
      const { error } = called;
      throw new Failed(
        `closed-${when}`,
        msg('exercise.fail-open.closed', { fault, error }),
        wanted,
      );
    }
    case 'silent': {
      const seconds = called.limitMs / 1000;
      throw new Failed(
        `hangs-${when}`,
        msg('exercise.fail-open.hangs', { fault, seconds }),
        wanted,
      );
    }
    default: {
      const how = called.kind === 'ended' ? called.how : called.kind;
      throw new Failed(`dies-${when}`, msg('exercise.fail-open.dies', { fault, how }), wanted);
    }
  }
}

/** Looks until a hit comes, for about five seconds: a client tries again in its own time. */
async function comesBack(fetching: Fetching, row: TableRow): Promise<void> {
  const { clock, signal } = fetching.bench.world;
  for (let look = 0; look < LOOKS; look += 1) {
    const { selects } = await fetching.read(fetching.byId(row));
    if (selects === 0) return;
    await clock.sleep(LOOK_MS, signal);
  }
  throw new Failed(
    'never-comes-back',
    msg('exercise.fail-open.never-comes-back'),
    msg('exercise.fail-open.never-comes-back.wanted'),
  );
}

const LOOKS = 50;
const LOOK_MS = 100;
