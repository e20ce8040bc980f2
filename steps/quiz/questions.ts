import { access } from './access/index.ts';
import { cacheAside } from './cache-aside/index.ts';
import { cost } from './cost/index.ts';
import { createPage } from './create-page/index.ts';
import { others } from './others/index.ts';
import { patterns } from './patterns/index.ts';
import type { Topic } from './topic.ts';
import { ttl } from './ttl/index.ts';
import { upkeep } from './upkeep/index.ts';
import { why } from './why/index.ts';

/** All topics with their questions, in the order of the course. */
export const topics: readonly Topic[] = [
  ...[why, cacheAside, ttl, access, patterns, createPage, upkeep, cost, others],
];
