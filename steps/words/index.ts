import type { Word } from '#tutorial';
import { msg } from './text.ts';
import type { en } from './text.en.ts';

type WordId = keyof typeof en extends infer Key
  ? Key extends `words.${infer Id}.name`
    ? Id
    : never
  : never;

/** Every word, and the step or lab that shows it, in the order in which a learner meets them. */
const SHOWN_IN: Readonly<Record<WordId, string>> = {
  hit: 'cached-read',
  'hit-ratio': 'cached-read',
  ttl: 'cached-read',
  'cache-aside': 'cached-read',
  'read-through': 'cached-read',
  'write-through': 'stale-read',
  'write-behind': 'cached-read',
  n: 'cached-read',
  p99: 'cached-read',
  'warm-up': 'cached-read',
  rounds: 'cached-read',
  core: 'bug-hunt',
  engine: 'create-redis',
  'create-page': 'create-redis',
  node: 'create-redis',
  shard: 'four-patterns',
  slot: 'four-patterns',
  'hash-tag': 'four-patterns',
  primary: 'four-patterns',
  replica: 'four-patterns',
  failover: 'four-patterns',
  sentinel: 'four-patterns',
  cas: 'memcached',
  ketama: 'memcached',
  'auto-discovery': 'memcached',
  slab: 'memcached',
  document: 'mongodb',
  'database-index': 'mongodb',
  explain: 'mongodb',
  eviction: 'eviction',
  'volatile-lru': 'eviction',
  'allkeys-lru': 'eviction',
  lfu: 'eviction',
  random: 'eviction',
  'volatile-ttl': 'eviction',
  noeviction: 'eviction',
  zipf: 'load',
  'coordinated-omission': 'load',
  jitter: 'stampede',
  stampede: 'stampede',
  'single-flight': 'stampede',
  invalidation: 'stale-read',
  fence: 'stale-read',
  auth: 'auth',
  rbac: 'auth',
  rdb: 'backup',
  'not-found': 'missing-rows',
  'capacity-unit': 'dynamodb',
  consistency: 'dynamodb',
  dax: 'dynamodb',
};

/** The words that the course explains. */
export const words: readonly Word[] = (Object.keys(SHOWN_IN) as readonly WordId[]).map((id) => ({
  id,
  name: msg(`words.${id}.name`),
  forms: msg(`words.${id}.forms`),
  meaning: msg(`words.${id}.meaning`),
  shownIn: SHOWN_IN[id],
}));
