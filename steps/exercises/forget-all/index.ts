import { defineExercise, type ExerciseSpec } from '../../kit/exercise/define.ts';
import { Forgetting } from './forgetting.ts';
import { Others } from './others.ts';
import { msg, texts } from './text.ts';

/** Everything under a prefix is forgotten, among many keys of others, and nobody waits for it. */
export const spec: ExerciseSpec = {
  id: 'forget-all',
  number: 14,
  texts,
  text: {
    title: msg('exercise.forget-all.title'),
    why: msg('exercise.forget-all.why'),
    hint: msg('exercise.forget-all.hint'),
  },
  functions: ['fetch', 'forget'],
  // To go through the keys in small parts and delete them one by one is right, and takes its time on a busy machine.
  callMs: 10_000,
  hints: [
    msg('exercise.forget-all.hint.1'),
    msg('exercise.forget-all.hint.2'),
    msg('exercise.forget-all.hint.3'),
  ],

  async check(bench) {
    bench.world.keyspace.rest();
    const forgetting = await Forgetting.open(bench);
    await amongMany(forgetting);
    await forgetting.forget(`nobody${stemOf(forgetting)}:`);
    for (const [special, like] of SPECIAL) await literally(forgetting, special, like);
  },
};

export const exercise = defineExercise(spec);

const OTHERS = 5000;
/** More than may be named in one command. */
const EARLIER = 1100;

/** Keys of others lie before and after the program's own, so that they are not all on the first page of a SCAN. */
async function amongMany(forgetting: Forgetting): Promise<void> {
  const { bench } = forgetting;
  const { redis, table } = bench.world;
  const stem = stemOf(forgetting);
  const prefix = `planets${stem}:`;
  const neighbour = `planets${stem}2:`;
  const [near, ...rows] = table.rows;
  const others = new Others(redis);
  await others.plant(`orders${stem}:`, OTHERS / 2);
  for (const row of rows) await forgetting.kept(prefix, row);
  await forgetting.kept(neighbour, near);
  await others.plant(`visits${stem}:`, OTHERS / 2);
  // As an earlier version of the program may have left them.
  await new Others(redis).plant(`${prefix}earlier:`, EARLIER);
  const seen = await forgetting.forget(prefix);
  await forgetting.spared(others, prefix);
  await forgetting.sparedRow(neighbour, near, prefix);
  forgetting.inSmallParts(seen);
  for (const row of rows) await forgetting.gone(prefix, row);
}

/** What stands for other characters in a pattern, and what it would stand for. */
const SPECIAL: readonly (readonly [string, string])[] = [
  ['*', 'zz'],
  ['?', 'z'],
  ['[z]', 'z'],
  ['\\z', 'z'],
];

/** A prefix is a text and no pattern. */
async function literally(forgetting: Forgetting, special: string, like: string): Promise<void> {
  const { redis, table } = forgetting.bench.world;
  await redis.command('FLUSHALL');
  const stem = stemOf(forgetting);
  const prefix = `${stem}${special}:`;
  const others = new Others(redis);
  await others.plant(`${stem}${like}:`, 3);
  await forgetting.kept(prefix, table.rows[0]);
  await forgetting.forget(prefix);
  await forgetting.spared(others, prefix);
  await forgetting.gone(prefix, table.rows[0]);
}

/** Another one in each check. */
function stemOf({ bench }: Forgetting): string {
  return bench.world.table.name.replace('exercise', '');
}
