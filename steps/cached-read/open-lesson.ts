import type { KeyValue, MysqlSessionOptions } from '#tutorial';
import { Refusals } from '../kit/refusals.ts';
import { Lesson, type LessonSpec } from './lesson.ts';
import { SQL_LIMITS } from './sql-limits.ts';

/**
 * Works with a lesson, and closes it.
 * @throws TutorialError EXTERNAL_REFUSED when a Redis of the learner's refused what the cache-aside needs of it
 */
export async function withLesson<T>(
  spec: LessonSpec,
  work: (lesson: Lesson) => Promise<T>,
): Promise<T> {
  const refusals = new Refusals();
  return await refusals.during(spec.ctx.signal, async (signal) => {
    const ctx = { ...spec.ctx, signal };
    await using lesson = await openLesson({ ...spec, ctx }, (store) => refusals.watch(store));
    return await work(lesson);
  });
}

/** Opens connections to both servers and puts the cache-aside core between them. */
export async function openLesson(
  spec: LessonSpec,
  watch: (store: KeyValue) => KeyValue = (store) => store,
): Promise<Lesson> {
  const { engines } = spec.ctx;
  const redis = await engines.redis.open(spec.redis);
  try {
    const mysql = await engines.mysql.open(spec.mysql, limitsOf(spec));
    return new Lesson(spec, redis, mysql, watch(redis.keyValue));
  } catch (error) {
    await redis[Symbol.asyncDispose]();
    throw error;
  }
}

function limitsOf({ own }: LessonSpec): MysqlSessionOptions {
  return own ? { limits: SQL_LIMITS } : {};
}
