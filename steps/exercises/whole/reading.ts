import { type CodeLanguage, type LearnerProgram, median } from '#tutorial';
import type { AfterwardsSetting } from '../../kit/exercise/afterwards.ts';
import { fromHere, placeStarter } from '../../kit/exercise/files.ts';
import { languageOfFile, placeholderOf } from '../../kit/exercise/languages.ts';
import { openWorld, type World } from '../../kit/exercise/world.ts';
import { ms } from '../../kit/quantities.ts';
import { msg } from './text.ts';

/** Hits of each. */
const HITS = 60;
/** The same functions, written with this package's core. */
const CORE = { name: '19-whole.core.mjs', fixture: 'exercises/whole/core.mjs' };

/** A hit of the learner's beside one of this package's core, and the core's file to compare with. No verdict. */
export async function besideTheCore(setting: AfterwardsSetting): Promise<void> {
  const { file, folder, redis, mysql, ctx, tell } = setting;
  const { path: core } = await placeStarter(folder, CORE.name, await ctx.fixture(CORE.fixture));
  await using world = await openWorld({
    ...{
      id: 'whole',
      file,
      language: languageOfFile(file),
      redis,
      mysql,
      random: Math.random,
      ctx,
    },
  });
  const own = await world.start();
  const theirs = await world.start({ file: core, language: 'js' });
  for (const program of [own, theirs]) await program.load();
  const times = await hits([own, theirs], [world.language, 'js'], world, ctx.clock);
  if (times !== null) {
    const [ownMs = 0, coreMs = 0] = times.map((list) => median(list));
    tell.say(
      'result',
      msg('exercise.whole.hits', { own: ms(ownMs), core: ms(coreMs), count: HITS }),
    );
    tell.say('text', msg('exercise.whole.hits.how'));
  }
  tell.say('tip', msg('exercise.whole.compare', { core: fromHere(core), file: fromHere(file) }));
}

/** Ms that each hit took, of each program, by turns: what the machine does meanwhile meets both. Null where a call did not return. */
async function hits(
  programs: readonly LearnerProgram[],
  languages: readonly CodeLanguage[],
  { table }: Pick<World, 'table'>,
  clock: Pick<AfterwardsSetting['ctx']['clock'], 'now'>,
): Promise<readonly (readonly number[])[] | null> {
  const times: number[][] = programs.map(() => []);
  const [{ id }] = table.rows;
  // The first of each is a miss.
  for (let round = 0; round <= HITS; round += 1) {
    for (const [index, program] of programs.entries()) {
      const mark = placeholderOf(languages[index] ?? 'js');
      const sql = `SELECT id, name, moons FROM ${table.name} WHERE id = ${mark}`;
      const begin = clock.now();
      const { kind } = await program.call('fetch', sql, [id], TTL, TTL);
      if (kind !== 'returned') return null;
      if (round > 0) times[index]?.push(clock.now() - begin);
    }
  }
  return times;
}

const TTL = 60;
