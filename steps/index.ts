import { texts as createPage } from '../elasticache/text/index.ts';
import type { Course } from '#tutorial';
import { createRedis } from './create-redis/index.ts';
import { createMysql } from './create-mysql/index.ts';
import { seedPlanets } from './seed-planets/index.ts';
import { cachedRead } from './cached-read/index.ts';
import { cleanup } from './cleanup/index.ts';
import { exercises } from './exercises/index.ts';
import { labs } from './labs/index.ts';
import { texts as kit } from './kit/text.ts';
import { summarize } from './summary.ts';

const steps = [createRedis, createMysql, seedPlanets, cachedRead, cleanup];

/** The table of contents: the steps in the order a learner takes them, and the optional labs. */
export const course: Course = {
  steps,
  cleanup,
  labs,
  exercises,
  texts: [kit, createPage, ...[...steps, ...labs, ...exercises].map(({ texts }) => texts)],
  summarize,
};
