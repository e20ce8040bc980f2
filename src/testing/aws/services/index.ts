import type { Service } from './operation.ts';
import { secretsmanager } from './secrets.ts';
import { cloudformation } from './stacks.ts';
import { sts } from './sts.ts';

/** What the fake answers, by the name of the service in the scope of a signature. */
export const SERVICES: Readonly<Record<string, Service>> = {
  cloudformation,
  secretsmanager,
  sts,
};
