import type { EngineKind } from '../../contract/engine-kind.ts';
import type { CommonCapability, Implementation } from '../family.ts';
import type { InstallAdvice } from '../kinds/advice.ts';
import { embeddedKind } from '../kinds/embedded.ts';
import { externalKind } from '../kinds/external.ts';
import { systemKind } from '../kinds/system.ts';
import { ABOUT } from './about.ts';
import { mongoClientCall } from './client-call.ts';
import type { MongoEngine, MongoFact, MongoSpec } from './contract.ts';
import { startEmbeddedMongo } from './embedded.ts';
import { startExternalMongo } from './external.ts';
import { probeSystemMongo } from './probe.ts';
import { reachMongo } from './reach.ts';
import { remoteDocuments } from './remote.ts';
import { openMongo } from './session.ts';
import { stopMongo } from './stop.ts';
import { startSystemMongo } from './system.ts';
import { mongoUrl, mongoVariables } from './variables.ts';

const CAPABILITIES: Readonly<Record<EngineKind, readonly CommonCapability[]>> = {
  aws: [],
  external: [],
  system: ['exclusive', 'configure'],
  embedded: ['exclusive', 'configure'],
};

/** Distributions have no package of it: MongoDB's own repository has, and Homebrew's tap. */
const INSTALL: InstallAdvice = {
  packages: { brew: 'mongodb/brew/mongodb-community' },
  windows: { message: 'doctor.advice.mongodb', command: 'winget install MongoDB.Server' },
  other: 'doctor.advice.mongodb',
};

/** Everything the family of MongoDB can do. */
export const implementation: Implementation<MongoSpec, MongoFact, MongoEngine> = {
  kinds: [
    externalKind(ABOUT, startExternalMongo),
    systemKind({ probe: probeSystemMongo, start: startSystemMongo, install: INSTALL }),
    embeddedKind(ABOUT, startEmbeddedMongo),
  ],
  engine: (starter, { secrets }) => ({
    ...starter,
    open: (fact) => openMongo(fact, secrets),
    url: (fact) => mongoUrl(fact, secrets),
    can: ({ kind }, capability) => CAPABILITIES[kind].includes(capability),
  }),
  stop: stopMongo,
  remote: remoteDocuments,
  reach: reachMongo,
  variables: (fact, { secrets }) => mongoVariables(fact, secrets),
  client: mongoClientCall,
};
