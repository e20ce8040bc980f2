import { msg } from '../text/index.ts';
import type { CacheChoices } from '../cache-choices.ts';
import { changedParameters, PARAMETER_FLAGS } from '../parameters.ts';
import { fix, rule, titles } from './rule.ts';

/** Parameters and places of nodes, which are no properties of a cache. Source: CreateReplicationGroup, CreateCacheCluster. */
export const placementRules = [
  rule('P1', (c) => {
    const group = c.asked['parameter-group'];
    if (group?.startsWith('default.') !== true) return undefined;
    const changed = changedParameters(c).map(([, , flag]) => flag);
    const typed = changed.map((flag) => `--${flag}`).join(', ');
    return changed.length === 0
      ? undefined
      : {
          about: ['parameter-group', ...PARAMETER_FLAGS],
          problem: msg('create-page.rule.p1', { group, choices: titles(changed) }),
          remedy: fix.drop(`--parameter-group, ${typed}`),
        };
  }),
  rule('P2', (c) => {
    const nodes = nodesToPlace(c);
    const zones = c.zones.length;
    if (zones === 0 || c.serverless || zones === nodes) return undefined;
    const enough = Array.from({ length: nodes }, (_, index) => c.zones[index % zones] ?? '');
    return {
      about: ['availability-zones', c.engine === 'memcached' ? 'cache-nodes' : 'replicas'],
      problem: msg('create-page.rule.p2', { nodes, zones }),
      remedy: fix.addOrDrop(`--availability-zones ${enough.join(',')}`, '--availability-zones'),
    };
  }),
];

/** Nodes that are placed by a list of zones: all of Memcached, those of one shard otherwise. */
function nodesToPlace({ engine, nodes, replicas }: CacheChoices): number {
  return engine === 'memcached' ? nodes : 1 + replicas;
}
