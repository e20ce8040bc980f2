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
  H3: {
    refused: [
      ['a command of a module', choicesWith({ user: ['app:on ~* +json.get'] })],
      ['the category of a module', choicesWith({ user: ['app:on ~* -@search'] })],
      ['a command of Valkey 9', choicesWith({ user: ['app:on ~* +hexpire'] })],
    ],
    taken: [['a command of Redis 7.0', choicesWith({ user: ['app:on %R~* +sintercard'] })]],
  },
  H4: {
    refused: [["the administrator's name", choicesWith({ user: ['tutorial-admin:on ~* +@all'] })]],
    taken: [['another name', choicesWith({ user: ['admin:on ~* +@all'] })]],
  },
  H5: {
    refused: [
      ['users who are all off', choicesWith({ user: ['default:off -@all', 'app:on Off ~*'] })],
    ],
    taken: [
      ['one in capitals who is on', choicesWith({ user: ['default:off -@all', 'app:ON ~*'] })],
      ['no users', choicesWith({})],
    ],
  },
});
