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

const T3 = { 'node-type': 'cache.t3.micro' } as const;
const V60 = { 'engine-version': '6.0' } as const;
const V72 = { 'engine-version': '7.2' } as const;

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
      ...['6.2.6', '6.0.5', '7.0.7', '7.1.0', '7.x', '5.x', '6', '7', '5.0', '5.0.5', '4.0'].map(
        (version) => [`Redis OSS ${version}`, choicesWith({ 'engine-version': version })] as const,
      ),
      ...['7.2.6', '8', '8.x', '8.0.1', '6.2'].map(
        (version) =>
          [`Valkey ${version}`, choicesWith({ ...VALKEY, 'engine-version': version })] as const,
      ),
      ['Memcached 1.6', choicesWith({ ...MEMCACHED, 'engine-version': '1.6' })],
      ['Memcached 1.6.9', choicesWith({ ...MEMCACHED, 'engine-version': '1.6.9' })],
      ['serverless 6.2', choicesWith({ ...SERVERLESS, 'engine-version': '6.2' })],
      ['serverless 8', choicesWith({ ...SERVERLESS, 'engine-version': '8' })],
    ],
    taken: [
      ...['7.1', '7.0', '6.2', '6.0', '6.x', '5.0.6', '4.0.10'].map(
        (version) => [`Redis OSS ${version}`, choicesWith({ 'engine-version': version })] as const,
      ),
      ['Valkey 7.2', choicesWith({ ...VALKEY, 'engine-version': '7.2' })],
      ['Memcached 1.6.12', choicesWith({ ...MEMCACHED, 'engine-version': '1.6.12' })],
      ['serverless 7', choicesWith({ ...SERVERLESS, 'engine-version': '7' })],
      ['serverless 7.1', choicesWith({ ...SERVERLESS, 'engine-version': '7.1' })],
      ['serverless as usual', choicesWith({ ...SERVERLESS })],
      ['Valkey 9.1', choicesWith({ ...VALKEY, 'engine-version': '9.1' })],
    ],
  },
  V2: {
    refused: [
      ['dual-stack with 6.0', choicesWith({ ...T3, ...V60, 'network-type': 'dual-stack' })],
      ['IPv6 with 6.0', choicesWith({ ...T3, ...V60, 'network-type': 'ipv6' })],
      [
        'IPv6 with Memcached 1.5.16',
        choicesWith({
          ...MEMCACHED,
          ...T3,
          'engine-version': '1.5.16',
          'network-type': 'ipv6',
        }),
      ],
      ...['cache.r7g.large', 'cache.m7g.large', 'cache.c7gn.large', 'cache.r6gd.xlarge'].map(
        (type) => [`${type} with 6.0`, choicesWith({ ...V60, 'node-type': type })] as const,
      ),
      ...['cache.t4g.micro', 'cache.m6g.large', 'cache.r6g.large'].flatMap(
        (type) =>
          [
            [`${type} with 4.0.10`, choicesWith({ 'engine-version': '4.0.10', 'node-type': type })],
            [
              `${type} with Memcached 1.5.10`,
              choicesWith({ ...MEMCACHED, 'engine-version': '1.5.10', 'node-type': type }),
            ],
          ] as const,
      ),
      ['tiering with 6.0', choicesWith({ ...T3, ...V60, 'data-tiering': true })],
      [
        'Global Datastore with 4.0.10',
        choicesWith({
          'node-type': 'cache.r5.large',
          'engine-version': '4.0.10',
          'global-datastore': true,
        }),
      ],
    ],
    taken: [
      ['dual-stack with 6.2', choicesWith({ 'engine-version': '6.2', 'network-type': 'ipv6' })],
      ['dual-stack with 6.x', choicesWith({ 'engine-version': '6.x', 'network-type': 'ipv6' })],
      ['IPv6 with Valkey 7.2', choicesWith({ ...VALKEY, ...V72, 'network-type': 'ipv6' })],
      [
        'IPv6 with Memcached 1.6.6',
        choicesWith({ ...MEMCACHED, 'engine-version': '1.6.6', 'network-type': 'ipv6' }),
      ],
      ['r7g with 6.2', choicesWith({ 'engine-version': '6.2', 'node-type': 'cache.r7g.large' })],
      ['r7g with 6.x', choicesWith({ 'engine-version': '6.x', 'node-type': 'cache.r7g.large' })],
      ['r7g with Valkey 7.2', choicesWith({ ...VALKEY, ...V72, 'node-type': 'cache.r7g.large' })],
      ['t4g with 5.0.6', choicesWith({ 'engine-version': '5.0.6' })],
      ['t3 with 4.0.10', choicesWith({ ...T3, 'engine-version': '4.0.10' })],
      ['serverless IPv6', choicesWith({ ...SERVERLESS, 'network-type': 'ipv6' })],
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
