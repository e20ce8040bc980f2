import type { EngineKind } from '../../contract/engine-kind.ts';
import type { Implementation } from '../family.ts';
import type { InstallAdvice } from '../kinds/advice.ts';
import { embeddedKind } from '../kinds/embedded.ts';
import { externalKind } from '../kinds/external.ts';
import { systemKind } from '../kinds/system.ts';
import { ABOUT } from './about.ts';
import type {
  MemcachedCapability,
  MemcachedEngine,
  MemcachedFact,
  MemcachedSpec,
} from './contract.ts';
import { startEmbeddedMemcached } from './embedded.ts';
import { startExternalMemcached } from './external.ts';
import { memcachedOperations } from './operations.ts';
import { probeSystemMemcached } from './probe.ts';
import { endpointsOf, reachMemcached } from './reach.ts';
import { openMemcached } from './session.ts';
import { stopMemcached } from './stop.ts';
import { startSystemMemcached } from './system.ts';
import { memcachedUrl, memcachedVariables } from './variables.ts';

const OWN: readonly MemcachedCapability[] = ['exclusive', 'configure', 'kill'];

/** Windows stops no process for a while, and Linux alone tells the time of each thread. */
function capabilities(kind: EngineKind, platform: NodeJS.Platform): readonly MemcachedCapability[] {
  if (kind === 'external') return [];
  const own = platform === 'win32' ? OWN : [...OWN, 'pause' as const];
  return kind === 'system' && platform === 'linux' ? [...own, 'workers'] : own;
}

const INSTALL: InstallAdvice = {
  packages: {
    apt: 'memcached',
    dnf: 'memcached',
    pacman: 'memcached',
    apk: 'memcached',
    brew: 'memcached',
  },
  windows: { message: 'doctor.advice.memcached-windows', command: 'wsl --install' },
  other: 'doctor.advice.memcached',
};

/** Everything the family of memcached can do. */
export const implementation: Implementation<MemcachedSpec, MemcachedFact, MemcachedEngine> = {
  kinds: [
    externalKind(ABOUT, startExternalMemcached, endpointsOf),
    systemKind({ probe: probeSystemMemcached, start: startSystemMemcached, install: INSTALL }),
    embeddedKind(ABOUT, startEmbeddedMemcached),
  ],
  engine: (starter, bench) => ({
    ...starter,
    ...memcachedOperations(bench),
    open: (fact, { node = fact } = {}) => openMemcached(fact, node, bench.secrets),
    url: (fact) => memcachedUrl(fact, bench.secrets),
    can: ({ kind }, capability) => capabilities(kind, bench.platform).includes(capability),
  }),
  stop: stopMemcached,
  reach: reachMemcached,
  variables: (fact, { secrets }) => memcachedVariables(fact, secrets),
};
