import type { RedisFact } from '../../contract/facts.ts';
import type { Implementation } from '../family.ts';
import type { InstallAdvice } from '../kinds/advice.ts';
import { awsKind } from '../kinds/aws.ts';
import { embeddedKind } from '../kinds/embedded.ts';
import { externalKind } from '../kinds/external.ts';
import { systemKind } from '../kinds/system.ts';
import { ABOUT } from './about.ts';
import { startAwsRedis } from './aws.ts';
import { canRedis, requireFor, requireRealServer } from './capabilities.ts';
import type { RedisEngine, RedisSpec } from './contract.ts';
import { redisClientCall } from './client-call.ts';
import { startEmbeddedRedis } from './embedded.ts';
import { startExternalRedis } from './external.ts';
import { redisOperations } from './operations/index.ts';
import { probeSystemRedis } from './probe.ts';
import { reachRedis } from './reach.ts';
import { remoteKeys } from './remote.ts';
import { attempt } from './sessions/attempt.ts';
import { openRedis } from './sessions/open.ts';
import { stopRedis } from './stop.ts';
import { startSystemRedis } from './system.ts';
import { redisUrl, redisVariables } from './variables.ts';

const INSTALL: InstallAdvice = {
  packages: {
    apt: 'redis-server',
    dnf: 'valkey',
    pacman: 'valkey',
    apk: 'valkey',
    brew: 'redis',
  },
  windows: { message: 'doctor.advice.wsl', command: 'wsl --install' },
  other: 'doctor.advice.other',
};

/** Everything the family of Redis can do. */
export const implementation: Implementation<RedisSpec, RedisFact, RedisEngine> = {
  kinds: [
    externalKind(ABOUT, startExternalRedis),
    systemKind({
      probe: probeSystemRedis,
      start: startSystemRedis,
      preferred: ({ engine }) => engine,
      install: INSTALL,
    }),
    embeddedKind(ABOUT, startEmbeddedRedis),
    awsKind({ product: 'elasticache' }, startAwsRedis),
  ],
  engine: (starter, bench) => ({
    ...starter,
    ...redisOperations(bench),
    open: (fact, options = {}) => openRedis(fact, options, bench.secrets),
    url: (fact) => redisUrl(fact, bench.secrets),
    can: canRedis,
    require: requireRealServer,
    requireFor,
    attempt: (fact, as, command) => attempt(fact, as, command, bench.secrets),
  }),
  stop: stopRedis,
  remote: remoteKeys,
  reach: reachRedis,
  variables: (fact, { secrets }) => redisVariables(fact, secrets),
  client: redisClientCall,
};
