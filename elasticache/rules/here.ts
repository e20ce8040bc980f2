import { msg } from '../text/index.ts';
import { fix, rule, type Rule } from './rule.ts';

/** Servers that this tutorial starts at most. */
export const MOST_SERVERS = 18;
/** Servers up to which nobody needs a warning. */
export const MANY_SERVERS = 6;

/** What ElastiCache has and this machine has not. They apply when a cache is really made. */
export const HERE_RULES: readonly Rule[] = [
  rule('H1', (c) =>
    c.engine === 'memcached'
      ? { problem: msg('create-page.rule.h1'), remedy: msg('create-page.fix.redis') }
      : undefined,
  ),
  rule('H2', (c) =>
    c.nodes > MOST_SERVERS && c.engine !== 'memcached'
      ? {
          problem: msg('create-page.rule.h2', { nodes: c.nodes, most: MOST_SERVERS }),
          remedy: fix.drop('--shards, --replicas'),
        }
      : undefined,
  ),
];
