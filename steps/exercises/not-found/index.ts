import type { Typed } from '#tutorial';
import type { CheckBench } from '../../kit/exercise/bench.ts';
import { defineExercise, type ExerciseSpec } from '../../kit/exercise/define.ts';
import { Failed, failIf } from '../../kit/exercise/failed.ts';
import { Fetching, type Question } from '../../kit/exercise/fetch.ts';
import { shownValue } from '../../kit/exercise/shown-value.ts';
import type { Birth } from '../../kit/exercise/keyspace.ts';
import type { TableRow } from '../../kit/exercise/planets.ts';
import { ms } from '../../kit/quantities.ts';
import { msg, texts } from './text.ts';

/** How far a life may be from what was asked for, in ms: servers count in whole seconds. */
const TOLERANCE_MS = 1100;

/** "There is nothing" is an answer, and is kept for a shorter time. */
export const spec: ExerciseSpec = {
  id: 'not-found',
  number: 7,
  texts,
  text: {
    title: msg('exercise.not-found.title'),
    why: msg('exercise.not-found.why'),
    hint: msg('exercise.not-found.hint'),
  },
  functions: ['fetch'],
  hints: [
    msg('exercise.not-found.hint.1'),
    msg('exercise.not-found.hint.2'),
    msg('exercise.not-found.hint.3'),
  ],

  async check(bench) {
    const fetching = new ShortFetching(bench);
    const { rows } = bench.world.table;
    const [row] = rows;
    await keepsWhatIsThere(fetching, row);
    const last = rows.at(-1) ?? row;
    const nobody = { ...last, id: last.id + 100 + Math.floor(bench.world.random() * 900) };
    const births = await keepsThatThereIsNothing(fetching, nobody.id);
    await seesWhatCameMeanwhile(fetching, nobody, births);
  },
};

export const exercise = defineExercise(spec);

/** Asks `fetch(sql, params, ttl, missingTtl)`. */
class ShortFetching extends Fetching {
  /** Seconds; far enough below every `ttl` to be told from it. */
  readonly missingTtl: number;

  constructor(bench: CheckBench) {
    super(bench);
    this.missingTtl = 8 + Math.floor(bench.world.random() * 8);
  }

  protected override argumentsOf(question: Question): readonly unknown[] {
    return [...super.argumentsOf(question), this.missingTtl];
  }
}

async function keepsWhatIsThere(fetching: ShortFetching, row: TableRow): Promise<void> {
  const { keyspace } = fetching.bench.world;
  const before = keyspace.births.length;
  await fetching.miss(row);
  for (const birth of await standing(fetching, before)) foundLives(birth, fetching, row);
  await fetching.hit(row);
}

async function keepsThatThereIsNothing(
  fetching: ShortFetching,
  id: number,
): Promise<readonly Birth[]> {
  const { keyspace } = fetching.bench.world;
  const before = keyspace.births.length;
  const question = fetching.byId({ id });
  const first = await fetching.read(question);
  isEmpty(first.value, id);
  const births = await standing(fetching, before);
  for (const birth of births) missingLives(birth, fetching, id);
  const second = await fetching.read(question);
  if (second.selects > 0) throw askedAgain(id, births[0]);
  failIf(
    JSON.stringify(second.value) !== JSON.stringify(first.value),
    'types-differ',
    msg('exercise.not-found.types-differ', { id: String(id), came: shownValue(second.value) }),
    msg('exercise.not-found.empty.wanted'),
  );
  fetching.stored(before, { id });
  return births;
}

/** The row comes into being, and the life of what was kept ends. */
async function seesWhatCameMeanwhile(
  fetching: ShortFetching,
  row: TableRow,
  births: readonly Birth[],
): Promise<void> {
  const { keyspace, mysql, table } = fetching.bench.world;
  const { id, name, moons } = row;
  await mysql.query(`INSERT INTO ${table.name} (id, name, moons) VALUES (?, ?, ?)`, [
    ...[id, name, moons],
  ]);
  await keyspace.end(births.map(({ key }) => key));
  const before = keyspace.births.length;
  const { value, selects } = await fetching.read(fetching.byId(row));
  failIf(
    selects === 0,
    'kept-in-process',
    msg('exercise.not-found.kept-in-process', { id: String(id) }),
    msg('exercise.not-found.kept-in-process.wanted'),
  );
  fetching.sameRow(value, row);
  for (const birth of await standing(fetching, before)) foundLives(birth, fetching, row);
  await fetching.hit(row);
}

/** Keys that came to be and are there: a lock, for one, is gone when the call has returned. */
async function standing({ bench }: Fetching, before: number): Promise<readonly Birth[]> {
  const { keyspace, redis } = bench.world;
  const there: Birth[] = [];
  for (const birth of keyspace.births.slice(before)) {
    if (Number(await redis.command('EXISTS', birth.key)) === 1) there.push(birth);
  }
  return there;
}

function isEmpty(value: Typed, id: number): void {
  failIf(
    value[0] !== 'list' || value[1].length > 0,
    'wrong-rows',
    msg('exercise.not-found.not-empty', { id: String(id), came: shownValue(value) }),
    msg('exercise.not-found.empty.wanted'),
  );
}

/** @throws Failed `missing-asked-again`, which tells of the key that was there where there was one */
function askedAgain(id: number, kept: Birth | undefined): Failed {
  return new Failed(
    'missing-asked-again',
    kept === undefined
      ? msg('exercise.not-found.asked-again', { id: String(id) })
      : msg('exercise.not-found.asked-again.kept', { id: String(id), key: cut(kept.key) }),
    msg('exercise.not-found.asked-again.wanted'),
  );
}

function missingLives({ key, lifeMs }: Birth, { missingTtl }: ShortFetching, id: number): void {
  const wanted = msg('exercise.not-found.life.wanted', { seconds: missingTtl });
  if (lifeMs === null) {
    throw new Failed(
      'no-expiry',
      msg('exercise.not-found.no-expiry', { id: String(id), key: cut(key) }),
      wanted,
    );
  }
  const apart = lifeMs - missingTtl * 1000;
  const life = msg('exercise.not-found.life', { id: String(id), life: ms(lifeMs) });
  failIf(apart > TOLERANCE_MS, 'missing-too-long', life, wanted);
  // Too short a life is seen at another moment on each machine; what comes of it is the same.
  failIf(apart < -TOLERANCE_MS, 'missing-asked-again', life, wanted);
}

function foundLives({ lifeMs }: Birth, { ttl }: ShortFetching, { id }: TableRow): void {
  const life = lifeMs ?? 0;
  failIf(
    Math.abs(life - ttl * 1000) > TOLERANCE_MS,
    'ttl-wrong',
    msg('exercise.not-found.found-life', { id: String(id), life: ms(life) }),
    msg('exercise.not-found.found-life.wanted', { ttl }),
  );
}

function cut(key: string): string {
  return key.length <= 40 ? key : `${key.slice(0, 40)}…`;
}
