import { defineExercise, type ExerciseSpec } from '../../kit/exercise/define.ts';
import { failIf } from '../../kit/exercise/failed.ts';
import { RoundTrips } from '../../kit/exercise/round-trips.ts';
import { Asking } from './asking.ts';
import { lives } from './lives.ts';
import { msg, texts } from './text.ts';

/** Many rows by their ids: one round trip for what is kept, one query for the rest, one round trip to keep it. */
export const spec: ExerciseSpec = {
  id: 'many-at-once',
  number: 13,
  texts,
  text: {
    title: msg('exercise.many-at-once.title'),
    why: msg('exercise.many-at-once.why'),
    hint: msg('exercise.many-at-once.hint'),
  },
  functions: ['fetchMany'],
  hints: [
    msg('exercise.many-at-once.hint.1'),
    msg('exercise.many-at-once.hint.2'),
    msg('exercise.many-at-once.hint.3'),
  ],

  async check(bench) {
    const asking = await Asking.open(bench);
    const cost = await costOfHalfKept(asking);
    inFewTrips(cost);
    askedForTheRest(cost);
    lives(bench.world.keyspace, asking.ttl);
    await inTheOrderAsked(asking);
    await everythingKept(asking);
    await nothingAsked(asking);
  },
};

export const exercise = defineExercise(spec);

/** To read what is kept, and to keep what was not. */
const TRIPS = 2;
/** Long enough on any machine that runs; where it is not, the second look is taken with more patience. */
const QUIET_MS = [60, 250];

/** What a read cost of which a part was kept. */
interface Cost {
  readonly trips: number;
  readonly selects: number;
  readonly rows: number;
  readonly kept: number;
  readonly asked: number;
}

/** Some ids are read, then more of them together with these. More trips than there may be are counted twice. */
async function costOfHalfKept(asking: Asking): Promise<Cost> {
  let cost: Cost | undefined;
  for (const quietMs of QUIET_MS) {
    await asking.forget();
    const kept = asking.ids.slice(0, KEPT);
    asking.areRight((await asking.ask(kept)).value, kept);
    await asking.stored(kept.length);
    using trips = new RoundTrips(asking.bench.world.recorders.redis, { quietMs, limit: TRIPS });
    const { selects, rows } = await asking.ask(asking.ids);
    cost = { trips: trips.count, selects, rows, kept: kept.length, asked: asking.ids.length };
    if (cost.trips <= TRIPS) break;
  }
  await asking.settled();
  return cost ?? { trips: 0, selects: 0, rows: 0, kept: 0, asked: 0 };
}

const KEPT = 12;

function inFewTrips({ trips, asked, kept }: Cost): void {
  failIf(
    trips > TRIPS,
    'many-round-trips',
    msg('exercise.many-at-once.many-round-trips', { asked, kept, trips }),
    msg('exercise.many-at-once.many-round-trips.wanted'),
  );
}

function askedForTheRest({ selects, rows, asked, kept }: Cost): void {
  const missing = asked - kept;
  failIf(
    selects > 1,
    'many-queries',
    msg('exercise.many-at-once.many-queries', { missing, selects }),
    msg('exercise.many-at-once.many-queries.wanted'),
  );
  failIf(
    rows > missing,
    'asked-too-much',
    msg('exercise.many-at-once.asked-too-much', { asked, kept, rows }),
    msg('exercise.many-at-once.asked-too-much.wanted', { missing }),
  );
}

/** Some kept and some not, one of them twice, one that nobody has. */
async function inTheOrderAsked(asking: Asking): Promise<void> {
  const [first = 0, second = 0, ...others] = asking.ids;
  const fresh = asking.fresh();
  const ids = [fresh, second, NOBODY, others.at(-1) ?? first, first, fresh];
  asking.areRight((await asking.ask(ids)).value, ids);
}

/** Below every id of the table. */
const NOBODY = 1;

async function everythingKept(asking: Asking): Promise<void> {
  const ids = asking.ids.toReversed();
  const another = await asking.bench.another();
  const { value, selects } = await asking.ask(ids, another);
  failIf(
    selects > 0,
    'hit-queries',
    msg('exercise.many-at-once.hit-queries', { asked: ids.length }),
    msg('exercise.many-at-once.hit-queries.wanted'),
  );
  asking.areRight(value, ids);
}

async function nothingAsked(asking: Asking): Promise<void> {
  const { value, selects } = await asking.ask([]);
  failIf(
    selects > 0,
    'many-queries',
    msg('exercise.many-at-once.nothing-asked', { selects }),
    msg('exercise.many-at-once.nothing-asked.wanted'),
  );
  asking.areRight(value, []);
}
