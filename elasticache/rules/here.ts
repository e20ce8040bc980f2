import { msg } from '../text/index.ts';
import { isOn, moduleRule, tooNew } from '../access/access-string.ts';
import { fix, rule, type Rule } from './rule.ts';

/** Servers that this tutorial starts at most. */
export const MOST_SERVERS = 18;
/** Servers up to which nobody needs a warning. */
export const MANY_SERVERS = 6;

/** A version whose commands the servers of today's distributions have. */
const COMMON_VERSION = '7.0';
/** The administrator of every private server. */
const OWN_USER = 'tutorial-admin';

/** What ElastiCache has and this machine has not. They apply when a cache is really made. */
export const HERE_RULES: readonly Rule[] = [
  rule('H1', (c) =>
    c.engine === 'memcached'
      ? {
          about: ['cache-engine'],
          problem: msg('create-page.rule.h1'),
          remedy: msg('create-page.fix.redis'),
        }
      : undefined,
  ),
  rule('H2', (c) =>
    c.nodes > MOST_SERVERS && c.engine !== 'memcached'
      ? {
          about: ['shards', 'replicas'],
          problem: msg('create-page.rule.h2', { nodes: c.nodes, most: MOST_SERVERS }),
          remedy: fix.drop('--shards, --replicas'),
        }
      : undefined,
  ),
  rule('H3', ({ users }) => {
    for (const { name, access } of users) {
      const strange = moduleRule(access) ?? tooNew(access, COMMON_VERSION)?.rule;
      if (strange !== undefined) {
        return {
          about: ['user'],
          problem: msg('create-page.rule.h3', { name, rule: strange }),
          remedy: fix.drop(strange),
        };
      }
    }
    return undefined;
  }),
  rule('H4', ({ users }) =>
    users.some(({ name }) => name === OWN_USER)
      ? {
          about: ['user'],
          problem: msg('create-page.rule.h4', { name: OWN_USER }),
          remedy: fix.drop(`--user "${OWN_USER}:..."`),
        }
      : undefined,
  ),
  rule('H5', ({ users }) =>
    users.length > 0 && !users.some(({ access }) => isOn(access) === true)
      ? {
          about: ['user'],
          problem: msg('create-page.rule.h5'),
          remedy: fix.add('--user "app:on ~* +@all"'),
        }
      : undefined,
  ),
];
