import { defineExercise, type ExerciseSpec } from '../../kit/exercise/define.ts';
import { failIf } from '../../kit/exercise/failed.ts';
import { Fetching, type Question } from '../../kit/exercise/fetch.ts';
import { msg, texts } from './text.ts';

/** Each question has a key of its own, short and with a prefix. */
export const spec: ExerciseSpec = {
  id: 'own-key',
  number: 5,
  texts,
  text: {
    title: msg('exercise.own-key.title'),
    why: msg('exercise.own-key.why'),
    hint: msg('exercise.own-key.hint'),
  },
  functions: ['fetch'],
  hints: [
    msg('exercise.own-key.hint.1'),
    msg('exercise.own-key.hint.2'),
    msg('exercise.own-key.hint.3'),
  ],

  async check(bench) {
    const fetching = new Fetching(bench);
    await ownForItsId(fetching);
    for (const pair of PAIRS) await tellsApart(fetching, pair);
    await shortForALongStatement(fetching);
    prefixed(fetching);
    await theSameInEveryProcess(fetching);
  },
};

export const exercise = defineExercise(spec);

const KEY_BYTES = 200;

/** Lists that become one text where they are glued together, with whatever between. */
const PAIRS: readonly (readonly [readonly unknown[], readonly unknown[]])[] = [
  [
    ['1', '23'],
    ['12', '3'],
  ],
  ...[',', ':', '|', '-', '_', ' ', '/', ';'].map(
    (glue) =>
      [
        [`1${glue}2`, '3'],
        ['1', `2${glue}3`],
      ] as const,
  ),
  [
    [null, 'x'],
    ['null', 'x'],
  ],
];

async function ownForItsId(fetching: Fetching): Promise<void> {
  const [one, two = one] = fetching.bench.world.table.rows;
  await fetching.miss(one);
  const { value } = await fetching.read(fetching.byId(two));
  failIf(
    fetching.isRow(value, one),
    'key-without-params',
    msg('exercise.own-key.without-params', { id: String(two.id), other: String(one.id) }),
    msg('exercise.own-key.without-params.wanted'),
  );
  await fetching.hit(one);
}

/** Rows that are there for every list, so that an answer is kept for each. */
function question(fetching: Fetching, params: readonly unknown[]): Question {
  const { name, rows } = fetching.bench.world.table;
  const { mark } = fetching;
  const sql = `SELECT id, name, moons FROM ${name} WHERE note = ${mark} OR name = ${mark} OR id = ${rows[0].id}`;
  return { sql, params };
}

async function tellsApart(
  fetching: Fetching,
  [first, second]: readonly [readonly unknown[], readonly unknown[]],
): Promise<void> {
  await fetching.read(question(fetching, first));
  const { selects } = await fetching.read(question(fetching, second));
  failIf(
    selects === 0,
    'key-ambiguous',
    msg('exercise.own-key.ambiguous', {
      first: JSON.stringify(first),
      second: JSON.stringify(second),
    }),
    msg('exercise.own-key.ambiguous.wanted'),
  );
}

async function shortForALongStatement(fetching: Fetching): Promise<void> {
  const { keyspace, table } = fetching.bench.world;
  const ids = Array.from({ length: 700 }, (_, index) => 100_000 + index).join(', ');
  const long = fetching.byId(table.rows[0], ` AND id NOT IN (${ids})`);
  await fetching.miss(table.rows[0], long);
  const bytes = Math.max(...keyspace.births.map(({ key }) => new TextEncoder().encode(key).length));
  failIf(
    bytes > KEY_BYTES,
    'key-too-long',
    msg('exercise.own-key.too-long', { bytes, length: long.sql.length }),
    msg('exercise.own-key.too-long.wanted'),
  );
}

function prefixed(fetching: Fetching): void {
  const keys = fetching.bench.world.keyspace.births.map(({ key }) => key);
  const [first = '', ...others] = keys;
  const apart = Array.from(first).findIndex((letter, at) =>
    others.some((key) => key[at] !== letter),
  );
  failIf(
    apart >= 0 && apart < 2,
    'key-not-prefixed',
    msg('exercise.own-key.not-prefixed', {
      count: keys.length,
      first: first.slice(0, 20),
      second: others[0]?.slice(0, 20) ?? '',
    }),
    msg('exercise.own-key.not-prefixed.wanted'),
  );
}

/** Whether a key is made of something that another process has otherwise, as Python's hash() is. */
async function theSameInEveryProcess(fetching: Fetching): Promise<void> {
  const [row] = fetching.bench.world.table.rows;
  await fetching.read(fetching.byId(row));
  await fetching.knownToAnother(row);
}
