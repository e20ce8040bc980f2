import { choicesWith } from '../choices-fixture.ts';
import { COMPOSE_RULES } from './compose.ts';
import { describeRules } from './rules-fixture.ts';

describeRules('what Docker Compose stands in for', COMPOSE_RULES, {
  C1: {
    refused: [['cluster mode', choicesWith({ 'cluster-mode': true })]],
    taken: [['replicas', choicesWith({ replicas: 5 })]],
  },
  C2: {
    refused: [['serverless', choicesWith({ deployment: 'serverless' })]],
    taken: [['nodes', choicesWith()]],
  },
});
