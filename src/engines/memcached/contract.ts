import type { EngineKind } from '../../contract/events.ts';

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
export interface MemcachedFact {
  readonly instance: string;
  readonly kind: EngineKind;
  readonly product: string;
  readonly version: string;
  /** The first of `nodes`. */
  readonly host: string;
  readonly port: number;
  readonly nodes: readonly MemcachedNode[];
  /** Null when everybody who can reach the server may use it. */
  readonly user: string | null;
  /** Reference into the secrets file; null when there is no password. */
  readonly secret: string | null;
  readonly keyPrefix: string;
  /** Bytes; null when the server was not started by the tutorial. */
  readonly memoryBytes: number | null;
  readonly maxItemBytes: number | null;
}
