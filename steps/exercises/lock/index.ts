import type { LearnerProgram } from '#tutorial';
import { valueOf } from '../../kit/exercise/bench.ts';
import { crowd } from '../../kit/exercise/crowd.ts';
import { defineExercise, type ExerciseSpec } from '../../kit/exercise/define.ts';
import { Failed, failIf } from '../../kit/exercise/failed.ts';
import { Fetching } from '../../kit/exercise/fetch.ts';
import { HeldQuery } from '../../kit/exercise/held-query.ts';
import type { Birth } from '../../kit/exercise/keyspace.ts';
import type { TableRow } from '../../kit/exercise/planets.ts';
import { PassedOn } from './passed-on.ts';
import { ms } from '../../kit/quantities.ts';
import { msg, texts } from './text.ts';

/** Readers in each of two processes. */
const READERS = 10;
/** What a dead holder may cost, and what a server that counts in seconds may add, in ms. */
const LONGEST_MS = 10_000;
const TOLERANCE_MS = 1100;
/** Looks at most until a query comes. */
const LOOKS = 40;

/** Two processes miss one key and ask once; a holder may die, and nobody gives back what is not his. */
export const spec: ExerciseSpec = {
  id: 'lock',
  number: 11,
  texts,
  text: {
    title: msg('exercise.lock.title'),
    why: msg('exercise.lock.why'),
    hint: msg('exercise.lock.hint'),
  },
  functions: ['fetch'],
  hints: [msg('exercise.lock.hint.1'), msg('exercise.lock.hint.2'), msg('exercise.lock.hint.3')],

  async check(bench) {
    const fetching = new Fetching(bench);
    const other = await bench.another();
    const [row, ...more] = bench.world.table.rows;
    const [beside = row, besideOther = row, late = row, dead = row, besideDead = row] = more;
    const { program } = bench;
    await oneQuery(fetching, row, [
      { program, beside },
      { program: other, beside: besideOther },
    ]);
    await givesBackItsOwnAlone(fetching, late);
    await survivesItsHolder(fetching, dead, { program: other, beside: besideDead });
  },
};

export const exercise = defineExercise(spec);

/** A program, and a row that is read there beside the one in question. */
interface Place {
  readonly program: LearnerProgram;
  readonly beside: TableRow;
}

async function oneQuery(
  fetching: Fetching,
  row: TableRow,
  places: readonly [Place, Place],
): Promise<void> {
  const { called, queries, asked, othersWaited } = await crowd(fetching, {
    ...{ row, places },
    readers: READERS,
  });
  const { id } = row;
  failIf(
    queries > 1,
    'crowd-queries',
    msg('exercise.lock.crowd-queries', { readers: READERS, id: String(id), count: queries }),
    msg('exercise.lock.crowd-queries.wanted'),
    asked,
  );
  const [{ beside }] = places;
  failIf(
    othersWaited,
    'others-wait',
    msg('exercise.lock.others-wait', { id: String(id), other: String(beside.id) }),
    msg('exercise.lock.others-wait.wanted'),
  );
  for (const one of called) fetching.sameRow(valueOf(one, 'fetch'), row);
}

async function givesBackItsOwnAlone(fetching: Fetching, row: TableRow): Promise<void> {
  const { world } = fetching.bench;
  const { held, reading, locks } = await heldReader(fetching, row);
  using query = held;
  neverImmortal(fetching, locks);
  for (const lock of locks) livesNotTooLong(lock);
  using passedOn = new PassedOn(
    world,
    locks.map(({ key }) => key),
  );
  query.release();
  fetching.sameRow(valueOf((await reading).called, 'fetch'), row);
  // Whoever does not wait for its own DEL has sent it when the next read is answered.
  await fetching.read(fetching.byId(row));
  const [lost] = await passedOn.lost();
  if (lost === undefined) return;
  throw new Failed(
    'foreign-lock-deleted',
    msg('exercise.lock.foreign-lock-deleted', { lock: shown(lost) }),
    msg('exercise.lock.foreign-lock-deleted.wanted'),
  );
}

/** The holder is killed while its query is out; time passes by deleting what it left. */
async function survivesItsHolder(
  fetching: Fetching,
  row: TableRow,
  { program: other, beside }: Place,
): Promise<void> {
  const { world, program } = fetching.bench;
  const { held, reading, locks } = await heldReader(fetching, row);
  using query = held;
  await program.kill();
  await reading;
  query.release();
  const waiting = fetching.attempt(fetching.byId(row), other);
  await fetching.read(fetching.byId(beside), other);
  for (const { key } of locks) await world.redis.command('DEL', key);
  const { called } = await waiting;
  if (called.kind === 'silent') {
    const seconds = called.limitMs / 1000;
    throw new Failed(
      'silent',
      msg('exercise.lock.silent', { id: String(row.id), seconds }),
      msg('exercise.lock.silent.wanted'),
    );
  }
  fetching.sameRow(valueOf(called, 'fetch'), row);
}

/** One reader of a row that is not kept, whose query is held, and the keys that came to be before it. */
async function heldReader(
  fetching: Fetching,
  row: TableRow,
): Promise<{
  readonly held: HeldQuery;
  readonly reading: ReturnType<Fetching['attempt']>;
  readonly locks: readonly Birth[];
}> {
  const { world } = fetching.bench;
  const before = world.keyspace.births.length;
  const held = new HeldQuery(world, row);
  const reading = fetching.attempt(fetching.byId(row));
  await held.look(() => held.count > 0, LOOKS);
  return { held, reading, locks: world.keyspace.births.slice(before) };
}

function neverImmortal({ bench }: Fetching, locks: readonly Birth[]): void {
  const immortal = bench.world.keyspace.immortal.find(({ key }) =>
    locks.some((lock) => lock.key === key),
  );
  if (immortal === undefined) return;
  const lock = shown(immortal.key);
  const wanted = msg('exercise.lock.lock-immortal.wanted');
  const name = (words: readonly string[]): string => (words[0] ?? '').toUpperCase();
  const first = name(immortal.words);
  const seen =
    immortal.cured === null
      ? msg('exercise.lock.lock-immortal.never', { lock, first })
      : msg('exercise.lock.lock-immortal', { lock, first, second: name(immortal.cured.words) });
  throw new Failed('lock-immortal', seen, wanted);
}

function livesNotTooLong({ key, lifeMs }: Birth): void {
  const life = lifeMs ?? 0;
  failIf(
    life > LONGEST_MS + TOLERANCE_MS,
    'lock-too-long',
    msg('exercise.lock.lock-too-long', { lock: shown(key), life: ms(life) }),
    msg('exercise.lock.lock-too-long.wanted', { seconds: LONGEST_MS / 1000 }),
  );
}

/** The end of a key: its beginning is alike in all of them. */
function shown(key: string): string {
  return key.length > 40 ? `…${key.slice(-40)}` : key;
}
