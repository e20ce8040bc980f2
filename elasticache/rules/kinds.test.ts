import { choicesWith } from '../choices-fixture.ts';
import { kindRules } from './kinds.ts';
import { describeRules, MEMCACHED, SERVERLESS, TOKEN } from './rules-fixture.ts';

describeRules('the rules of Memcached and serverless', kindRules, {
  R21: {
    refused: [
      ['replicas', choicesWith({ ...MEMCACHED, replicas: 1 })],
      ['failover', choicesWith({ ...MEMCACHED, failover: 'on' })],
      ['cluster mode', choicesWith({ ...MEMCACHED, 'cluster-mode': true })],
      ['a token', choicesWith({ ...MEMCACHED, 'auth-token': TOKEN })],
      ['a user', choicesWith({ ...MEMCACHED, user: ['app:on +@all'] })],
    ],
    taken: [['TLS and nodes', choicesWith({ ...MEMCACHED, 'cache-nodes': 3, tls: true })]],
  },
  S1: {
    refused: [
      ['a node type', choicesWith({ ...SERVERLESS, 'node-type': 'cache.r7g.large' })],
      ['replicas', choicesWith({ ...SERVERLESS, replicas: 1 })],
      ['a parameter group', choicesWith({ ...SERVERLESS, 'parameter-group': 'default.redis7' })],
      ['a policy', choicesWith({ ...SERVERLESS, 'maxmemory-policy': 'noeviction' })],
    ],
    taken: [['nothing of nodes', choicesWith({ ...SERVERLESS, 'backup-retention': 1 })]],
  },
});
