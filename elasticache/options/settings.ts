import { checkName, checkParameterGroup, checkVersion } from '../formats.ts';
import { msg } from '../text/index.ts';
import { checkNodeType } from '../node-types.ts';
import { hasNodes, onPage, redisNodes, speaksRedis, type Answers } from './on-the-page.ts';

/** Eviction policies of Valkey and Redis OSS. */
const POLICIES = [
  'volatile-lru',
  'allkeys-lru',
  'volatile-lfu',
  'allkeys-lfu',
  'volatile-random',
  'allkeys-random',
  'volatile-ttl',
  'noeviction',
] as const;

const sharded = (answers: Answers): boolean =>
  redisNodes(answers) && answers['cluster-mode'] === true;
const valkeyNodes = (answers: Answers): boolean =>
  redisNodes(answers) && answers['cache-engine'] === 'valkey';
const memcachedNodes = (answers: Answers): boolean => hasNodes(answers) && !speaksRedis(answers);

/** Name, version, port, parameters, and the nodes. */
export const settingsOptions = {
  name: onPage(
    'name',
    { group: 'settings', here: 'real' },
    { type: 'text', placeholder: 'name', default: 'tutorial', check: checkName },
  ),
  description: onPage(
    'description',
    { group: 'settings', here: 'checked', applies: speaksRedis },
    { type: 'text', placeholder: 'text', default: 'Cache in front of MySQL' },
  ),
  'engine-version': onPage(
    'engine-version',
    { group: 'settings', here: 'checked' },
    { type: 'text', placeholder: 'version', default: null, check: checkVersion },
  ),
  port: onPage(
    'port',
    { group: 'settings', here: 'real', applies: hasNodes },
    { type: 'integer', placeholder: 'number', default: null, min: 1024, max: 55_535 },
  ),
  'parameter-group': onPage(
    'parameter-group',
    { group: 'settings', here: 'checked', applies: hasNodes },
    { type: 'text', placeholder: 'name', default: null, check: checkParameterGroup },
  ),
  'maxmemory-policy': onPage(
    'maxmemory-policy',
    { group: 'settings', here: 'real', applies: redisNodes },
    { type: 'choice', placeholder: 'policy', values: POLICIES, default: 'volatile-lru' },
  ),
  'reserved-memory-percent': onPage(
    'reserved-memory-percent',
    { group: 'settings', here: 'real', applies: redisNodes },
    { type: 'integer', placeholder: 'percent', default: 25, min: 0, max: 100 },
  ),
  'node-type': onPage(
    'node-type',
    { group: 'settings', here: 'memory-only', applies: hasNodes },
    { type: 'text', placeholder: 'type', default: 'cache.t4g.micro', check: checkNodeType },
  ),
  'data-tiering': onPage(
    'data-tiering',
    { group: 'settings', here: 'checked', applies: redisNodes },
    { type: 'switch', default: false },
  ),
  shards: onPage(
    'shards',
    { group: 'settings', here: 'real', applies: sharded },
    { type: 'integer', placeholder: 'number', default: null, min: 1, max: 500 },
  ),
  replicas: onPage(
    'replicas',
    { group: 'settings', here: 'real', applies: redisNodes },
    { type: 'integer', placeholder: 'number', default: 0, min: 0, max: 5 },
  ),
  'cache-nodes': onPage(
    'cache-nodes',
    { group: 'settings', here: 'checked', applies: memcachedNodes },
    { type: 'integer', placeholder: 'number', default: 1, min: 1, max: 60 },
  ),
  durability: onPage(
    'durability',
    { group: 'settings', here: 'checked', applies: valkeyNodes },
    {
      type: 'choice',
      placeholder: 'kind',
      values: ['none', 'async', 'sync'],
      default: 'none',
      labels: {
        none: msg('create-page.value.none'),
        async: msg('create-page.value.async'),
        sync: msg('create-page.value.sync'),
      },
    },
  ),
  'global-datastore': onPage(
    'global-datastore',
    { group: 'settings', here: 'not-here', applies: redisNodes },
    { type: 'switch', default: false },
  ),
} as const;
