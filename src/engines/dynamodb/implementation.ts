import type { EngineKind } from '../../contract/engine-kind.ts';
import { msg } from '../../text/message.ts';
import type { Implementation } from '../family.ts';
import { embeddedKind } from '../kinds/embedded.ts';
import { externalKind } from '../kinds/external.ts';
import type { Kind } from '../kinds/kind.ts';
import { ABOUT } from './about.ts';
import type { DynamodbCapability, DynamodbEngine, DynamodbFact, DynamodbSpec } from './contract.ts';
import { startEmbeddedDynamodb } from './embedded.ts';
import { startExternalDynamodb } from './external.ts';
import { dynamodbOperations } from './operations.ts';
import { reachDynamodb } from './reach.ts';
import { remoteTable } from './remote.ts';
import { openDynamodb } from './session.ts';
import { endpointOfUrl } from './url.ts';
import { dynamodbUrl, dynamodbVariables } from './variables.ts';

const CAPABILITIES: Readonly<Record<EngineKind, readonly DynamodbCapability[]>> = {
  aws: [],
  external: [],
  system: [],
  embedded: ['exclusive', 'configure', 'kill'],
};

/** DynamoDB is a service: Amazon's local program for developers is used by its URL, as its licence has it. */
const noProgram: Kind<DynamodbSpec, DynamodbFact> = {
  kind: 'system',
  install: { packages: null, other: 'doctor.advice.dynamodb' },
  probe: () =>
    Promise.resolve([
      {
        availability: {
          usable: false,
          kind: 'system',
          product: ABOUT.id,
          reason: msg('engine.refused.service'),
        },
        start: null,
      },
    ]),
};

/** Everything the family of DynamoDB can do. */
export const implementation: Implementation<DynamodbSpec, DynamodbFact, DynamodbEngine> = {
  kinds: [
    externalKind(ABOUT, startExternalDynamodb, endpointOfUrl),
    noProgram,
    embeddedKind(ABOUT, startEmbeddedDynamodb),
  ],
  engine: (starter, bench) => ({
    ...starter,
    open: (fact) => openDynamodb(fact, bench.secrets),
    url: (fact) => dynamodbUrl(fact, bench.secrets),
    can: ({ kind }, capability) => CAPABILITIES[kind].includes(capability),
    ...dynamodbOperations(bench),
  }),
  // Its protocol has no word for it; the signal that follows is enough, as all it holds is in its journal.
  stop: () => Promise.resolve(false),
  remote: remoteTable,
  reach: reachDynamodb,
  variables: (fact, { secrets }) => dynamodbVariables(fact, secrets),
};
