import { texts as createPage } from '../elasticache/text/index.ts';
import type { Course } from '#tutorial';
import { createRedis } from './create-redis/index.ts';
import { createMysql } from './create-mysql/index.ts';
import { seedPlanets } from './seed-planets/index.ts';
import { cachedRead } from './cached-read/index.ts';
import { cleanup } from './cleanup/index.ts';
import { labs } from './labs/index.ts';
import { texts as kit } from './kit/text.ts';
import { summarize } from './summary.ts';
import { words } from './words/index.ts';
import { texts as wordTexts } from './words/text.ts';

const steps = [createRedis, createMysql, seedPlanets, cachedRead, cleanup];

/** The table of contents: the steps in the order a learner takes them, and the optional labs. */
export const course: Course = {
  steps,
  cleanup,
  labs,
  words,
  texts: [kit, createPage, wordTexts, ...[...steps, ...labs].map(({ texts }) => texts)],
  summarize,
};
