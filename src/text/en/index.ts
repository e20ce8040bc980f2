import { cachedRead } from './cached-read.ts';
import { cleanup } from './cleanup.ts';
import { cli } from './cli.ts';
import { createMysql } from './create-mysql.ts';
import { createRedis } from './create-redis.ts';
import { engines } from './engines.ts';
import { errors } from './errors.ts';
import { createPage } from './create-page/index.ts';
import { labs } from './labs/index.ts';
import { report } from './report.ts';
import { run } from './run.ts';
import { seedPlanets } from './seed-planets.ts';
import { ui } from './ui.ts';

/** The English catalog: the key set every other language must fill. */
export const en = {
  ...cli,
  ...run,
  ...ui,
  ...errors,
  ...engines,
  ...createRedis,
  ...createMysql,
  ...seedPlanets,
  ...cachedRead,
  ...cleanup,
  ...report,
  ...createPage,
  ...labs,
} as const;
