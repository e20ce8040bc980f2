import { choicesWith } from '../choices-fixture.ts';
import { featureRules } from './features.ts';
import { describeRules, MEMCACHED, SERVERLESS, VALKEY } from './rules-fixture.ts';

/** All that durability needs. */
const DURABLE = {
  ...VALKEY,
  durability: 'sync',
  'cluster-mode': true,
  replicas: 1,
  'multi-az': true,
  'node-type': 'cache.r7g.large',
} as const;

describeRules('the rules of features and node types', featureRules, {
  R16: {
    refused: [
      ['r6g with tiering', choicesWith({ 'node-type': 'cache.r6g.large', 'data-tiering': true })],
      ['r6gd without tiering', choicesWith({ 'node-type': 'cache.r6gd.xlarge' })],
      [
        'another policy',
        choicesWith({
          'node-type': 'cache.r6gd.xlarge',
          'data-tiering': true,
          'maxmemory-policy': 'allkeys-lfu',
        }),
      ],
    ],
    taken: [
      [
        'r6gd with tiering',
        choicesWith({
          'node-type': 'cache.r6gd.xlarge',
          'data-tiering': true,
          'maxmemory-policy': 'allkeys-lru',
        }),
      ],
      [
        'r6g without tiering',
        choicesWith({ 'node-type': 'cache.r6g.large', 'maxmemory-policy': 'allkeys-lfu' }),
      ],
    ],
  },
  R17: {
    refused: [
      ['serverless', choicesWith({ ...SERVERLESS, 'global-datastore': true })],
      ['Memcached', choicesWith({ ...MEMCACHED, 'global-datastore': true })],
      [
        'IPv6',
        choicesWith({
          'node-type': 'cache.r7g.large',
          'global-datastore': true,
          'network-type': 'dual-stack',
        }),
      ],
      ['another family', choicesWith({ 'node-type': 'cache.m4.large', 'global-datastore': true })],
    ],
    taken: [
      ['r7g.large', choicesWith({ 'node-type': 'cache.r7g.large', 'global-datastore': true })],
    ],
  },
  R18: {
    refused: [
      ['t1', choicesWith({ 'node-type': 'cache.t1.micro' })],
      ['t2', choicesWith({ 'node-type': 'cache.t2.medium' })],
      ['t4g with tiering', choicesWith({ 'data-tiering': true })],
      [
        't3 with Global Datastore',
        choicesWith({ 'node-type': 'cache.t3.small', 'global-datastore': true }),
      ],
      ['t4g with durability', choicesWith({ ...VALKEY, durability: 'sync' })],
    ],
    taken: [
      [
        't4g with failover and backup',
        choicesWith({ replicas: 1, failover: 'on', 'backup-retention': 7 }),
      ],
      ['t3', choicesWith({ 'node-type': 'cache.t3.medium' })],
    ],
  },
  D1: {
    refused: [
      ['Redis OSS', choicesWith({ durability: 'sync' })],
      ['Valkey 8.2', choicesWith({ ...VALKEY, 'engine-version': '8.2', durability: 'sync' })],
      ['one node', choicesWith({ ...VALKEY, durability: 'sync', 'node-type': 'cache.r7g.large' })],
      ['an old family', choicesWith({ ...DURABLE, 'node-type': 'cache.r5.large' })],
      ['at rest off', choicesWith({ ...DURABLE, 'at-rest-encryption': 'off' })],
      [
        'with tiering',
        choicesWith({ ...DURABLE, 'node-type': 'cache.r6gd.xlarge', 'data-tiering': true }),
      ],
    ],
    taken: [['Valkey 9 with all it needs', choicesWith({ ...DURABLE })]],
  },
  V1: {
    refused: [
      ['Redis OSS 7.2', choicesWith({ 'engine-version': '7.2' })],
      ['Redis OSS 8', choicesWith({ 'engine-version': '8.0' })],
      ['Valkey 7.0', choicesWith({ ...VALKEY, 'engine-version': '7.0' })],
      ['Memcached 1.4.4', choicesWith({ ...MEMCACHED, 'engine-version': '1.4.4' })],
    ],
    taken: [
      ['Redis OSS 5.0.6', choicesWith({ 'engine-version': '5.0.6' })],
      ['Valkey 9.1', choicesWith({ ...VALKEY, 'engine-version': '9.1' })],
    ],
  },
  N1: {
    refused: [['a type without a size', choicesWith({ 'node-type': 'cache.x9g.large' })]],
    taken: [
      [
        'the same with --maxmemory',
        choicesWith({ 'node-type': 'cache.x9g.large', maxmemory: '64mb' }),
      ],
      ['a known type', choicesWith({ 'node-type': 'cache.c7gn.16xlarge' })],
    ],
  },
});
