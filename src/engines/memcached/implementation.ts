import type { EngineKind } from '../../contract/engine-kind.ts';
import type { CommonCapability, Implementation } from '../family.ts';
import type { InstallAdvice } from '../kinds/advice.ts';
import { embeddedKind } from '../kinds/embedded.ts';
import { externalKind } from '../kinds/external.ts';
import { systemKind } from '../kinds/system.ts';
import { ABOUT } from './about.ts';
import type { MemcachedEngine, MemcachedFact, MemcachedSpec } from './contract.ts';
import { startEmbeddedMemcached } from './embedded.ts';
import { startExternalMemcached } from './external.ts';
import { probeSystemMemcached } from './probe.ts';
import { endpointsOf, reachMemcached } from './reach.ts';
import { openMemcached } from './session.ts';
import { stopMemcached } from './stop.ts';
import { startSystemMemcached } from './system.ts';
import { memcachedUrl, memcachedVariables } from './variables.ts';

const CAPABILITIES: Readonly<Record<EngineKind, readonly CommonCapability[]>> = {
  external: [],
  system: ['exclusive', 'configure'],
  embedded: ['exclusive', 'configure'],
};

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
  engine: (starter, { secrets }) => ({
    ...starter,
    open: (fact, { node = fact } = {}) => openMemcached(fact, node, secrets),
    url: (fact) => memcachedUrl(fact, secrets),
    can: ({ kind }, capability) => CAPABILITIES[kind].includes(capability),
  }),
  stop: stopMemcached,
  reach: reachMemcached,
  variables: (fact, { secrets }) => memcachedVariables(fact, secrets),
};
