import type { Service } from './operation.ts';
import { secretsmanager } from './secrets.ts';
import { elasticache } from './snapshots-elasticache.ts';
import { rds } from './snapshots-rds.ts';
import { cloudformation } from './stacks.ts';
import { sts } from './sts.ts';
import { tagging } from './tagging.ts';

/** What the fake answers, by the name of the service in the scope of a signature. */
export const SERVICES: Readonly<Record<string, Service>> = {
  cloudformation,
  elasticache,
  rds,
  secretsmanager,
  sts,
  tagging,
};
