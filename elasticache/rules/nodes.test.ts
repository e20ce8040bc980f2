import { choicesWith } from '../choices-fixture.ts';
import { nodeRules } from './nodes.ts';
import { describeRules, MEMCACHED, VALKEY } from './rules-fixture.ts';

describeRules('the rules of nodes, shards and replicas', nodeRules, {
  R10: {
    refused: [['failover with one node', choicesWith({ failover: 'on' })]],
    taken: [
      ['failover with a replica', choicesWith({ failover: 'on', replicas: 1 })],
      ['cluster mode without replicas', choicesWith({ 'cluster-mode': true, failover: 'on' })],
    ],
  },
  R11: {
    refused: [
      ['cluster mode, failover off', choicesWith({ 'cluster-mode': true, failover: 'off' })],
    ],
    taken: [['cluster mode off, failover off', choicesWith({ replicas: 1, failover: 'off' })]],
  },
  R12: {
    refused: [
      ['without replicas', choicesWith({ 'multi-az': true })],
      ['shards without replicas', choicesWith({ 'multi-az': true, 'cluster-mode': true })],
      ['failover off', choicesWith({ 'multi-az': true, replicas: 1, failover: 'off' })],
      [
        'one zone',
        choicesWith({ 'multi-az': true, replicas: 1, 'availability-zones': 'us-east-1a' }),
      ],
      [
        'one zone twice',
        choicesWith({
          'multi-az': true,
          replicas: 1,
          'availability-zones': 'us-east-1a,US-EAST-1A',
        }),
      ],
    ],
    taken: [
      ['a replica', choicesWith({ 'multi-az': true, replicas: 1 })],
      [
        'two zones',
        choicesWith({
          'multi-az': true,
          replicas: 1,
          'availability-zones': 'us-east-1a,us-east-1b',
        }),
      ],
      ['one zone without Multi-AZ', choicesWith({ 'availability-zones': 'us-east-1a' })],
    ],
  },
  R13: {
    refused: [
      ['six replicas', choicesWith({ replicas: 6 })],
      ['two shards without cluster mode', choicesWith({ shards: 2 })],
      ['91 nodes', choicesWith({ 'cluster-mode': true, shards: 91 })],
      ['16 shards with 5 replicas', choicesWith({ 'cluster-mode': true, shards: 16, replicas: 5 })],
    ],
    taken: [
      ['five replicas', choicesWith({ replicas: 5 })],
      ['90 shards', choicesWith({ 'cluster-mode': true, shards: 90 })],
      ['15 shards with 5 replicas', choicesWith({ 'cluster-mode': true, shards: 15, replicas: 5 })],
    ],
  },
  R14: {
    refused: [
      [
        'cluster mode without .cluster.on',
        choicesWith({ 'cluster-mode': true, 'parameter-group': 'default.redis7' }),
      ],
      [
        '.cluster.on without cluster mode',
        choicesWith({ 'parameter-group': 'default.redis7.cluster.on' }),
      ],
      ['another family', choicesWith({ 'parameter-group': 'default.redis6.x' })],
      [
        'the family of another engine',
        choicesWith({ ...VALKEY, 'parameter-group': 'default.redis7' }),
      ],
    ],
    taken: [
      [
        '.cluster.on',
        choicesWith({ 'cluster-mode': true, 'parameter-group': 'default.redis7.cluster.on' }),
      ],
      [
        'the family of the version',
        choicesWith({ 'engine-version': '6.2', 'parameter-group': 'default.redis6.x' }),
      ],
      [
        'a group of their own',
        choicesWith({ 'cluster-mode': true, 'parameter-group': 'our-settings' }),
      ],
    ],
  },
  R15: {
    refused: [['two nodes of Redis OSS', choicesWith({ 'cache-nodes': 2 })]],
    taken: [['two nodes of Memcached', choicesWith({ ...MEMCACHED, 'cache-nodes': 2 })]],
  },
  P1: {
    refused: [
      [
        'a policy with a default group',
        choicesWith({ 'parameter-group': 'default.redis7', 'maxmemory-policy': 'allkeys-lru' }),
      ],
    ],
    taken: [
      ['a default group alone', choicesWith({ 'parameter-group': 'default.redis7' })],
      [
        'a policy with a group of their own',
        choicesWith({ 'parameter-group': 'ours', 'maxmemory-policy': 'allkeys-lru' }),
      ],
      ['a policy without a group', choicesWith({ 'maxmemory-policy': 'allkeys-lru' })],
    ],
  },
  P2: {
    refused: [
      ['one zone for two nodes', choicesWith({ replicas: 1, 'availability-zones': 'us-east-1a' })],
      [
        'fewer zones than nodes of Memcached',
        choicesWith({
          ...MEMCACHED,
          'cache-nodes': 3,
          'availability-zones': 'us-east-1a,us-east-1b',
        }),
      ],
    ],
    taken: [
      [
        'a zone for each node of a shard',
        choicesWith({
          'cluster-mode': true,
          replicas: 1,
          'availability-zones': 'us-east-1a,us-east-1b',
        }),
      ],
      ['no zones', choicesWith({ replicas: 3 })],
    ],
  },
});
