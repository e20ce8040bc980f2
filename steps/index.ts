import type { Course } from '../src/course.ts';
import { createRedis } from './1-create-redis.ts';
import { createMysql } from './2-create-mysql.ts';
import { seedPlanets } from './3-seed-planets.ts';
import { cachedRead } from './4-cached-read.ts';
import { cleanup } from './5-cleanup.ts';
import { labs } from './labs/index.ts';
import { summarize } from './summary.ts';

/** The table of contents: the steps in the order a learner takes them, and the optional labs. */
export const course: Course = {
  steps: [createRedis, createMysql, seedPlanets, cachedRead, cleanup],
  cleanup,
  labs,
  summarize,
};
