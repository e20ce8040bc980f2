import type { ServerFact } from '../../contract/facts.ts';
import type { CommonCapability, FamilyEngine } from '../family.ts';
import type { MemcachedClient } from './client.ts';

/** What a lab asks for. */
export interface MemcachedSpec {
  readonly owner: string;
  /** Null picks a free port. */
  readonly port: number | null;
  /** Bytes for all items together; a whole number of MB, as memcached takes no less. */
  readonly memoryBytes: number;
  /** Bytes of the largest item with its key and header: a multiple of 512 kB, at most half of the memory. */
  readonly maxItemBytes: number;
}

/** One server of the learner's own memcached; keys are spread over several by the client alone. */
export interface MemcachedNode {
  readonly host: string;
  readonly port: number;
}

/** The memcached a lab works with. Plain JSON; the password is a reference into the secrets file. */
export interface MemcachedFact extends ServerFact {
  /** The first is the fact's own address. */
  readonly nodes: readonly MemcachedNode[];
  /** Null when everybody who can reach the server may use it. */
  readonly user: string | null;
  readonly keyPrefix: string;
  /** Bytes; null when the server was not started by the tutorial. */
  readonly memoryBytes: number | null;
  readonly maxItemBytes: number | null;
}

/** How a session is opened. */
export interface MemcachedSessionOptions {
  /** Default: the first of the fact's. */
  readonly node?: MemcachedNode;
}

/** memcached as steps see it; a session is one connection to one node. */
export type MemcachedEngine = FamilyEngine<
  MemcachedSpec,
  MemcachedFact,
  MemcachedClient,
  MemcachedSessionOptions,
  CommonCapability
>;
