import type { CheckBench } from '../../kit/exercise/bench.ts';
import { Failed } from '../../kit/exercise/failed.ts';
import { Fetching } from '../../kit/exercise/fetch.ts';
import type { TableRow } from '../../kit/exercise/planets.ts';
import { defineExercise, type ExerciseSpec } from '../../kit/exercise/define.ts';
import { shownWords } from '../../kit/exercise/shown-words.ts';
import { ms } from '../../kit/quantities.ts';
import { msg, texts } from './text.ts';

/** How far a life may be from what was asked for, in ms: servers count in whole seconds. */
const TOLERANCE_MS = 1100;

/** A key is born with its end, and keeps it. */
export const spec: ExerciseSpec = {
  id: 'ttl',
  number: 3,
  texts,
  text: {
    title: msg('exercise.ttl.title'),
    why: msg('exercise.ttl.why'),
    hint: msg('exercise.ttl.hint'),
  },
  functions: ['fetch'],
  hints: [msg('exercise.ttl.hint.1'), msg('exercise.ttl.hint.2'), msg('exercise.ttl.hint.3')],

  async check(bench) {
    const fetching = new Fetching(bench);
    const { keyspace, table } = bench.world;
    const [row] = table.rows;
    await fetching.miss(row);
    neverImmortal(bench, fetching.ttl);
    for (const birth of keyspace.births) livesFor(birth, fetching.ttl);
    await staysAsItIs(fetching, row);
  },
};

export const exercise = defineExercise(spec);

function neverImmortal({ world }: CheckBench, ttl: number): void {
  const [immortal] = world.keyspace.immortal;
  if (immortal === undefined) return;
  const first = shownWords(immortal.words);
  if (immortal.cured === null) {
    throw new Failed(
      'no-expiry',
      msg('exercise.ttl.no-expiry', { first }),
      msg('exercise.ttl.no-expiry.wanted', { ttl }),
    );
  }
  throw new Failed(
    'expiry-not-atomic',
    msg('exercise.ttl.not-atomic', { first, second: shownWords(immortal.cured.words) }),
    msg('exercise.ttl.not-atomic.wanted'),
  );
}

function livesFor(
  { lifeMs, words }: { readonly lifeMs: number | null; readonly words: readonly string[] },
  ttl: number,
): void {
  const life = lifeMs ?? 0;
  if (Math.abs(life - ttl * 1000) <= TOLERANCE_MS) return;
  const params = { first: shownWords(words), life: ms(life), ttl };
  // The number of seconds, taken for milliseconds.
  const unit = life <= ttl + TOLERANCE_MS;
  throw new Failed(
    'ttl-wrong',
    unit ? msg('exercise.ttl.wrong.unit', params) : msg('exercise.ttl.wrong', params),
    msg('exercise.ttl.wrong.wanted', { ttl }),
  );
}

/** Half of the life is taken away, and a hit must not give it back. */
async function staysAsItIs(fetching: Fetching, row: TableRow): Promise<void> {
  const { redis, keyspace } = fetching.bench.world;
  const half = fetching.ttl * 500;
  for (const { key } of keyspace.births) await redis.command('PEXPIRE', key, half);
  await fetching.hit(row);
  const lives = [];
  for (const { key } of keyspace.births) lives.push(Number(await redis.command('PTTL', key)));
  const after = Math.max(...lives);
  if (after <= half) return;
  throw new Failed(
    'ttl-renewed',
    msg('exercise.ttl.renewed', { before: half, after }),
    msg('exercise.ttl.renewed.wanted'),
  );
}
