import { hasNodes, onPage, redisNodes } from './on-the-page.ts';
import { msg } from '../text/index.ts';

/** The engines of the create page. */
const CACHE_ENGINES = ['valkey', 'redis', 'memcached'] as const;

/** Engine, deployment, cluster mode, location. */
export const engineOptions = {
  'cache-engine': onPage(
    'cache-engine',
    { group: 'engine', here: 'as-found' },
    {
      type: 'choice',
      placeholder: 'name',
      values: CACHE_ENGINES,
      default: 'redis',
      labels: {
        valkey: msg('create-page.value.valkey'),
        redis: msg('create-page.value.redis'),
        memcached: msg('create-page.value.memcached'),
      },
    },
  ),
  deployment: onPage(
    'deployment',
    { group: 'engine', here: 'nodes-only' },
    {
      type: 'choice',
      placeholder: 'kind',
      values: ['node-based', 'serverless'],
      default: 'node-based',
      labels: {
        'node-based': msg('create-page.value.node-based'),
        serverless: msg('create-page.value.serverless'),
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
      labels: {
        aws: msg('create-page.value.aws'),
        'on-premises': msg('create-page.value.on-premises'),
      },
    },
  ),
} as const;
