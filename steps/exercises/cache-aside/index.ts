import { defineExercise, type ExerciseSpec } from '../../kit/exercise/define.ts';
import { Failed, failIf } from '../../kit/exercise/failed.ts';
import { Fetching } from '../../kit/exercise/fetch.ts';
import type { TableRow } from '../../kit/exercise/planets.ts';
import { shownWords } from '../../kit/exercise/shown-words.ts';
import { msg, texts } from './text.ts';

/** A miss asks MySQL once and is kept; a hit asks nobody but Redis, in every process. */
export const spec: ExerciseSpec = {
  id: 'cache-aside',
  number: 2,
  texts,
  text: {
    title: msg('exercise.cache-aside.title'),
    why: msg('exercise.cache-aside.why'),
    hint: msg('exercise.cache-aside.hint'),
  },
  functions: ['fetch'],
  hints: [
    msg('exercise.cache-aside.hint.1'),
    msg('exercise.cache-aside.hint.2'),
    msg('exercise.cache-aside.hint.3'),
  ],

  async check(bench) {
    const fetching = new Fetching(bench);
    const [row, other = row] = bench.world.table.rows;
    await missed(fetching, row);
    await missed(fetching, other);
    const { redisAnswered } = await fetching.hit(row);
    failIf(
      !redisAnswered,
      'hit-not-from-redis',
      msg('exercise.cache-aside.hit-not-from-redis', { id: String(row.id) }),
      msg('exercise.cache-aside.hit-not-from-redis.wanted'),
    );
    neverImmortal(fetching);
    await fetching.knownToAnother(row);
    await goneWithItsKey(fetching, row);
  },
};

export const exercise = defineExercise(spec);

async function missed(fetching: Fetching, row: TableRow): Promise<void> {
  const { births } = fetching.bench.world.keyspace;
  const before = births.length;
  const { value, selects } = await fetching.read(fetching.byId(row));
  const wanted = msg('exercise.cache-aside.miss-no-query.wanted');
  const { id } = row;
  failIf(
    selects === 0,
    'miss-no-query',
    msg('exercise.cache-aside.miss-no-query', { id: String(id) }),
    wanted,
  );
  failIf(
    selects > 1,
    'miss-many-queries',
    msg('exercise.cache-aside.miss-many-queries', { id: String(id), count: selects }),
    wanted,
  );
  fetching.sameRow(value, row);
  fetching.stored(before, row);
}

/** How exactly it ends is asked of the next exercise. */
function neverImmortal({ bench, ttl }: Fetching): void {
  const endless = bench.world.keyspace.immortal.find(({ cured }) => cured === null);
  if (endless === undefined) return;
  const first = shownWords(endless.words);
  throw new Failed(
    'no-expiry',
    msg('exercise.cache-aside.no-expiry', { first }),
    msg('exercise.cache-aside.no-expiry.wanted', { ttl }),
  );
}

async function goneWithItsKey(fetching: Fetching, row: TableRow): Promise<void> {
  await fetching.bench.world.redis.command('FLUSHALL');
  const { value, selects } = await fetching.read(fetching.byId(row));
  failIf(
    selects === 0,
    'kept-in-process',
    msg('exercise.cache-aside.kept-in-process', { id: String(row.id) }),
    msg('exercise.cache-aside.kept-in-process.wanted'),
  );
  fetching.sameRow(value, row);
}
