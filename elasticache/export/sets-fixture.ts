import { createTranslator, type Language } from '../../src/text/index.ts';
import type { CacheChoices } from '../cache-choices.ts';
import { choicesWith } from '../choices-fixture.ts';
import { en } from '../text/en/index.ts';
import { ja } from '../text/ja/index.ts';
import type { Say } from './head.ts';

/** For tests: speaks as a run does. */
export function sayIn(language: Language): Say {
  const translator = createTranslator(language, language === 'ja' ? ja : en);
  return (message) => translator.text(message);
}

const VALKEY_8 = { 'cache-engine': 'valkey', 'engine-version': '8.0' } as const;

/** For tests: choices whose exports were read by a person, by the name of their folder in `goldens/`. */
export const SETS: Readonly<Record<string, CacheChoices>> = {
  'one-node': choicesWith({}),
  'replicas-token': choicesWith({
    ...VALKEY_8,
    replicas: 2,
    'multi-az': true,
    tls: true,
    'access-control': 'token',
  }),
  'shards-user': choicesWith({
    ...VALKEY_8,
    'cluster-mode': true,
    shards: 3,
    replicas: 1,
    'multi-az': true,
    tls: true,
    user: ['app:on ~app:* +@all -@dangerous'],
  }),
  serverless: choicesWith({
    ...VALKEY_8,
    deployment: 'serverless',
    user: ['app:on ~* +@all'],
  }),
  memcached: choicesWith({ 'cache-engine': 'memcached', 'cache-nodes': 3, tls: true }),
  upkeep: choicesWith({
    ...VALKEY_8,
    replicas: 1,
    tls: true,
    'access-control': 'open',
    'maxmemory-policy': 'allkeys-lru',
    'slow-log': 'cloudwatch-logs',
    'slow-log-threshold': 5000,
    'backup-retention': 1,
    'backup-window': '03:00-04:00',
    'maintenance-window': 'sun:05:00-sun:06:00',
  }),
  durability: choicesWith({
    'cache-engine': 'valkey',
    'engine-version': '9.0',
    'cluster-mode': true,
    shards: 2,
    replicas: 1,
    'multi-az': true,
    tls: true,
    durability: 'sync',
    'node-type': 'cache.m7g.large',
    'availability-zones': 'us-east-1a,us-east-1b',
  }),
  'iam-users': choicesWith({
    replicas: 1,
    tls: true,
    user: ['default:off -@all', 'app,iam:on ~app:* +@read', 'admin:on ~* +@all'],
  }),
};

/** For tests: the sets that Docker Compose can stand in for. */
export const COMPOSED = ['one-node', 'replicas-token', 'memcached', 'upkeep', 'iam-users'];
