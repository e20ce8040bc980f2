import { msg } from './text.ts';
import { askGuess } from '../../kit/guess.ts';
import type { Instance } from '../../kit/instance.ts';
import type { Lab } from '../../kit/lab.ts';
import type { Narrator } from '../../kit/narrator.ts';
import { limitMs, Watcher } from '../../kit/watcher.ts';
import { behindSentences } from './sentences.ts';
import * as story from './story.ts';

const { ID, NEW_MOONS, OLD_MOONS, SELECT } = story;

/** Changes MySQL behind the cache's back and watches the old answer last. */
export async function behindTheCache(
  lab: Lab,
  reader: Instance,
  writer: Instance,
  tell: Narrator,
  ttlSeconds: number,
): Promise<void> {
  tell.say('heading', msg('lab.stale-read.behind'));
  await tell.mysql(writer.mysql, story.CREATE, story.INSERT);
  tell.say('text', msg('lab.stale-read.behind.plan', { old: OLD_MOONS, new: NEW_MOONS }));
  const question = msg('lab.stale-read.guess', { ttl: ttlSeconds, old: OLD_MOONS });
  const guess = await askGuess(lab.ctx, question, 'ms');

  const cache = reader.cache({ ttlSeconds });
  // A cache of its own for the reads that are shown: one that joins the watcher's read would be told its times.
  const shown = reader.cache({ ttlSeconds });
  tell.read(msg('lab.stale-read.label.before'), await shown.fetchWithOutcome(SELECT, [ID]));
  const watcher = new Watcher({
    ...lab.ctx,
    read: async () => story.moonsIn(await cache.fetch(SELECT, [ID])),
    isFresh: (moons) => moons === NEW_MOONS,
  });
  const watched = await watcher.during(async (changed) => {
    await tell.mysql(writer.mysql, story.update(NEW_MOONS));
    changed();
    await tell.mysql(writer.mysql, `SELECT name, moons FROM ${story.TABLE} WHERE id = ${ID}`);
    const read = await shown.fetchWithOutcome(SELECT, [ID]);
    const moons = story.moonsIn(read.rows);
    tell.read(msg('lab.stale-read.label.after', { moons }), read);
  }, limitMs(ttlSeconds));
  const [result, ...why] = behindSentences(watched, ttlSeconds);
  if (result !== undefined) tell.say('result', result);
  guess.answer(watched.staleMs);
  for (const sentence of why) tell.say('text', sentence);
}
