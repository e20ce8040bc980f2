import { nowYou } from '../kit/now-you.ts';
import type { Lesson } from './lesson.ts';
import { msg } from './text.ts';

/** Its id, in what is remembered. */
export const TASK = 'delete-key';

/** Long enough, in seconds, that a key which is gone was deleted: nobody thinks a task over for a day. */
const A_DAY = 86_400;

/** The learner deletes a key with their own hands, and the read after it has to ask the database. */
export async function deleteKey(lesson: Lesson): Promise<void> {
  const { ctx, redis: fact, sql } = lesson.spec;
  if (ctx.task === undefined) return;
  const cache = lesson.cacheWithTtl(A_DAY, A_DAY);
  const key = cache.keyFor(sql);
  // One that is there already would keep the little that is left of its TTL.
  await lesson.remove(key);
  await cache.fetchWithOutcome(sql);
  const seen = await nowYou(ctx, {
    id: TASK,
    server: 'redis',
    facts: { redis: fact },
    what: msg('cached-read.task'),
    lines: [`TTL ${key}`, `DEL ${key}`],
    hint: msg('cached-read.task.hint'),
    look: async () => {
      const there = Number(await lesson.redis.command('EXISTS', key)) > 0;
      return there ? msg('cached-read.task.still-there', { key }) : null;
    },
  });
  if (seen) await lesson.readAfterDelete();
  await lesson.remove(key);
}
