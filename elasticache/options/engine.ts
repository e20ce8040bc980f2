import { hasNodes, onPage, redisNodes } from './on-the-page.ts';

/** The engines of the create page. */
const CACHE_ENGINES = ['valkey', 'redis', 'memcached'] as const;

/** Engine, deployment, cluster mode, location. */
export const engineOptions = {
  'cache-engine': onPage(
    'cache-engine',
    { group: 'engine', here: 'real' },
    {
      type: 'choice',
      placeholder: 'name',
      values: CACHE_ENGINES,
      default: 'redis',
      labels: {
        valkey: 'create-page.value.valkey',
        redis: 'create-page.value.redis',
        memcached: 'create-page.value.memcached',
      },
    },
  ),
  deployment: onPage(
    'deployment',
    { group: 'engine', here: 'real' },
    {
      type: 'choice',
      placeholder: 'kind',
      values: ['node-based', 'serverless'],
      default: 'node-based',
      labels: {
        'node-based': 'create-page.value.node-based',
        serverless: 'create-page.value.serverless',
      },
    },
  ),
  'cluster-mode': onPage(
    'cluster-mode',
    { group: 'engine', here: 'real', applies: redisNodes },
    { type: 'switch', default: false },
  ),
  location: onPage(
    'location',
    { group: 'engine', here: 'not-here', applies: hasNodes },
    {
      type: 'choice',
      placeholder: 'place',
      values: ['aws', 'on-premises'],
      default: 'aws',
      labels: { aws: 'create-page.value.aws', 'on-premises': 'create-page.value.on-premises' },
    },
  ),
} as const;
