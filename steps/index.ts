import { texts as createPage } from '../elasticache/text/index.ts';
import type { Course } from '#tutorial';
import { createRedis } from './create-redis/index.ts';
import { createMysql } from './create-mysql/index.ts';
import { seedPlanets } from './seed-planets/index.ts';
import { cachedRead } from './cached-read/index.ts';
import { cleanup } from './cleanup/index.ts';
import { comparison } from './compare/index.ts';
import { texts as comparisonTexts } from './compare/text.ts';
import { exercises } from './exercises/index.ts';
import { labs } from './labs/index.ts';
import { quiz } from './quiz/index.ts';
import { texts as kit } from './kit/text.ts';
import { cardOf } from './card.ts';
import { words } from './words/index.ts';
import { texts as wordTexts } from './words/text.ts';

const steps = [createRedis, createMysql, seedPlanets, cachedRead, cleanup];

/** The table of contents: the steps in the order a learner takes them, and the optional labs. */
export const course: Course = {
  steps,
  cleanup,
  labs,
  exercises,
  words,
  comparison,
  quiz,
  texts: [
    kit,
    createPage,
    wordTexts,
    comparisonTexts,
    ...[...steps, ...labs, ...exercises].map(({ texts }) => texts),
  ],
  card: (told) => cardOf(told, { labs: labs.map(({ id }) => id), cleanup: cleanup.id }),
};
