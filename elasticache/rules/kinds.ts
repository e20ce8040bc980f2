import { msg } from '../text/index.ts';
import type { CacheChoices } from '../cache-choices.ts';
import type { Flag } from '../options/page.ts';
import { isUsual } from '../options/usual.ts';
import { fix, rule, titles } from './rule.ts';

/** What a Memcached made of nodes has not; backups, logs and encryption at rest have rules of their own. */
const NOT_FOR_MEMCACHED = [
  'cluster-mode',
  'shards',
  'replicas',
  'multi-az',
  'failover',
  'data-tiering',
  'auth-token',
  'access-control',
  'user',
] as const;

/** What a serverless cache decides by itself. */
const NOT_FOR_SERVERLESS = [
  'parameter-group',
  'maxmemory-policy',
  'reserved-memory-percent',
  'node-type',
  'shards',
  'replicas',
  'cache-nodes',
  'data-tiering',
  'port',
  'location',
  'subnet-group',
  'maintenance-window',
] as const;

/** What the kind of cache rules out. */
export const kindRules = [
  rule('R21', (c) => {
    const flags = c.engine === 'memcached' ? changed(c, NOT_FOR_MEMCACHED) : [];
    return flags.length === 0
      ? undefined
      : {
          about: [...flags, 'cache-engine'],
          problem: msg('create-page.rule.r21', { choices: titles(flags) }),
          remedy: fix.addOrDrop('--cache-engine valkey', typed(flags)),
          aws: 'Specified engine does not support replication.',
        };
  }),
  rule('S1', (c) => {
    const flags = c.serverless ? changed(c, NOT_FOR_SERVERLESS) : [];
    return flags.length === 0
      ? undefined
      : {
          about: [...flags, 'deployment'],
          problem: msg('create-page.rule.s1', { choices: titles(flags) }),
          remedy: fix.addOrDrop('--deployment node-based', typed(flags)),
        };
  }),
];

/** The flags among these that were given something else than their default. */
function changed(c: CacheChoices, flags: readonly Flag[]): readonly Flag[] {
  return flags.filter((flag) => !isUsual(flag, c.asked[flag]));
}

function typed(flags: readonly Flag[]): string {
  return flags.map((flag) => `--${flag}`).join(', ');
}
