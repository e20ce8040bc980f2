import type { EngineKind } from '../../contract/engine-kind.ts';
import type { RedisFact, RedisNode, TlsFact } from '../../contract/facts.ts';
import type { RedisSpec } from './contract.ts';
import { secretRef } from '../process/instance-folder.ts';
import type { RedisAccounts } from './config/accounts.ts';

/** Keys of the tutorial in a Redis of its own. */
export const KEY_PREFIX = 'tutorial:';

/** The fact of a Redis that was started for this run. */
export function privateRedisFact(started: {
  readonly instance: string;
  readonly spec: RedisSpec;
  readonly kind: EngineKind;
  readonly product: string;
  readonly version: string;
  /** The first is where clients begin. */
  readonly nodes: readonly RedisNode[];
  readonly accounts: RedisAccounts;
  readonly adminSecret: string | null;
  readonly tls: TlsFact | null;
}): RedisFact {
  const { instance, spec, kind, product, version, nodes, accounts, adminSecret, tls } = started;
  const [user] = accounts.users;
  const ownSecret = user === undefined ? secretRef.password(instance) : (user.secrets[0] ?? null);
  return {
    instance,
    name: spec.name,
    kind,
    product,
    version,
    host: '127.0.0.1',
    port: nodes[0]?.port ?? 0,
    tls,
    username: accounts.username,
    secret: accounts.password === null ? null : ownSecret,
    adminSecret,
    users: accounts.users.map(({ name, secrets }) => ({ name, secrets })),
    keyPrefix: KEY_PREFIX,
    clusterMode: spec.clusterMode,
    nodes,
    maxmemory: spec.maxmemory,
    maxmemoryPolicy: spec.maxmemoryPolicy,
  };
}
