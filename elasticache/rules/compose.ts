import { msg } from '../text/index.ts';
import { fix, rule, type Rule } from './rule.ts';

/** What Docker Compose on a laptop cannot stand in for. They apply when a file for it is asked for. */
export const COMPOSE_RULES: readonly Rule[] = [
  rule('C1', (c) =>
    c.clusterMode && !c.serverless
      ? {
          about: ['cluster-mode'],
          problem: msg('create-page.rule.c1'),
          remedy: fix.drop('--cluster-mode'),
        }
      : undefined,
  ),
  rule('C2', (c) =>
    c.serverless
      ? {
          about: ['deployment'],
          problem: msg('create-page.rule.c2'),
          remedy: fix.drop('--deployment serverless'),
        }
      : undefined,
  ),
];
