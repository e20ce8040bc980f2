import type { WireExchange } from '#tutorial';
import { valueOf, type CheckBench } from '../../kit/exercise/bench.ts';
import { defineExercise, type ExerciseSpec } from '../../kit/exercise/define.ts';
import { Failed, failIf } from '../../kit/exercise/failed.ts';
import { Fetching, type Question } from '../../kit/exercise/fetch.ts';
import type { Birth } from '../../kit/exercise/keyspace.ts';
import { endsOf } from './lives.ts';
import { ms } from '../../kit/quantities.ts';
import { msg, texts } from './text.ts';

/** Keys that are warmed together, and how many of them with the shortest life there is. */
const KEYS = 100;
const SHORTEST = 12;
/** Parts of the life that was asked for. */
const FARTHEST = 0.2;
const APART = 0.1;
/** The part of the keys of which more may not end in one second. */
const TOGETHER = 1 / 3;
/** Servers count in whole seconds, and a short life is rounded. */
const TOLERANCE_MS = 1100;

/** Keys that are warmed together do not end together, and none of them is born dead. */
export const spec: ExerciseSpec = {
  id: 'jitter',
  number: 12,
  texts,
  text: {
    title: msg('exercise.jitter.title'),
    why: msg('exercise.jitter.why'),
    hint: msg('exercise.jitter.hint'),
  },
  functions: ['fetch'],
  hints: [
    msg('exercise.jitter.hint.1'),
    msg('exercise.jitter.hint.2'),
    msg('exercise.jitter.hint.3'),
  ],

  async check(bench) {
    const fetching = new Fetching(bench);
    const [row] = bench.world.table.rows;
    // Whole seconds must leave room for chance.
    const ttl = 200 + Math.floor(bench.world.random() * 400);
    const births = await warmed(fetching, KEYS, ttl);
    for (const birth of births) staysNear(birth, ttl);
    apart(births, ttl);
    const { value, selects } = await asked(fetching, question(fetching, ttl, 0), ttl);
    fetching.queriedNothing({ value, selects, redisAnswered: true }, row);
    fetching.sameRow(value, row);
    for (const birth of await warmed(fetching, SHORTEST, 1)) staysNear(birth, 1);
  },
};

export const exercise = defineExercise(spec);

/** Questions without number about the first row, each with a key of its own. */
function question(fetching: Fetching, ttl: number, index: number): Question {
  const [row] = fetching.bench.world.table.rows;
  return fetching.byId(row, ` AND id <> ${String(10_000 + 1000 * ttl + index)}`);
}

/** Reads so many questions that are not kept, one after the other, and gives the keys that came to be. */
async function warmed(fetching: Fetching, count: number, ttl: number): Promise<readonly Birth[]> {
  const { keyspace, table } = fetching.bench.world;
  const before = keyspace.births.length;
  for (let index = 0; index < count; index += 1) {
    const born = keyspace.births.length;
    const { value, wire } = await asked(fetching, question(fetching, ttl, index), ttl);
    notRefused(wire, ttl);
    fetching.sameRow(value, table.rows[0]);
    fetching.stored(born, table.rows[0]);
  }
  return keyspace.births.slice(before);
}

async function asked(
  fetching: Fetching,
  { sql, params }: Question,
  ttl: number,
): Promise<Awaited<ReturnType<CheckBench['call']>> & { readonly selects: number }> {
  const { bench } = fetching;
  const { called, wire } = await bench.attempt(bench.program, 'fetch', sql, params, ttl);
  return { value: valueOf(called, 'fetch'), wire, selects: fetching.costOf(wire).selects };
}

/** What Redis says of a life that is none: a fraction, or nothing at all. */
const NO_LIFE = /integer|invalid expire/i;

/** A program that goes on without Redis hides what Redis refused. @throws Failed `life-refused` */
function notRefused(wire: readonly WireExchange[], ttl: number): void {
  for (const { server, asked: words, answer } of wire) {
    if (server !== 'redis' || answer.kind !== 'error' || !NO_LIFE.test(answer.text)) continue;
    const [name = '', , ...rest] = words;
    const number = rest.filter((word) => /^-?[\d.]+$/.test(word)).join(', ');
    throw new Failed(
      'life-refused',
      msg('exercise.jitter.life-refused', { name, number, ttl, error: answer.text }),
      msg('exercise.jitter.life-refused.wanted'),
    );
  }
}

/** @throws Failed `no-expiry`, `ttl-wrong` */
function staysNear({ key, lifeMs }: Birth, ttl: number): void {
  const shown = key.length > 40 ? `${key.slice(0, 40)}…` : key;
  if (lifeMs === null) {
    throw new Failed(
      'no-expiry',
      msg('exercise.jitter.no-expiry', { key: shown }),
      msg('exercise.jitter.no-expiry.wanted'),
    );
  }
  const asked = ttl * 1000;
  const [least, most] = [asked * (1 - FARTHEST), asked * (1 + FARTHEST)];
  failIf(
    lifeMs < least - TOLERANCE_MS || lifeMs > most + TOLERANCE_MS,
    'ttl-wrong',
    msg('exercise.jitter.ttl-wrong', { key: shown, life: ms(lifeMs), ttl }),
    msg('exercise.jitter.ttl-wrong.wanted', { least: ms(least), most: ms(most) }),
  );
}

/** @throws Failed `ends-together` */
function apart(births: readonly Birth[], ttl: number): void {
  const { together, spreadMs } = endsOf(births.map(({ lifeMs }) => lifeMs ?? 0));
  const count = births.length;
  failIf(
    spreadMs < APART * ttl * 1000 || together > TOGETHER * count,
    'ends-together',
    msg('exercise.jitter.ends-together', { count, ttl, together, spread: ms(spreadMs) }),
    msg('exercise.jitter.ends-together.wanted', { apart: ms(APART * ttl * 1000) }),
  );
}
