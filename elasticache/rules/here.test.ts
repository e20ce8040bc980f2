import { choicesWith } from '../choices-fixture.ts';
import { HERE_RULES, MOST_SERVERS } from './here.ts';
import { describeRules, MEMCACHED, VALKEY } from './rules-fixture.ts';

describeRules('the limits of this machine', HERE_RULES, {
  H1: {
    refused: [['Memcached', choicesWith({ ...MEMCACHED })]],
    taken: [['Valkey', choicesWith({ ...VALKEY })]],
  },
  H2: {
    refused: [['one too many', choicesWith({ 'cluster-mode': true, shards: MOST_SERVERS + 1 })]],
    taken: [['3 shards with 5 replicas', choicesWith({ 'cluster-mode': true, replicas: 5 })]],
  },
});
