import type { ServerFact } from '../../contract/facts.ts';
import type { CommonCapability, FamilyEngine } from '../family.ts';

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

/** How a value is stored. */
export interface MemcachedStoreOptions {
  /** 0 (the default): for ever. Above 2,592,000 (30 days) the server takes it for a date. */
  readonly exptime?: number;
  readonly flags?: number;
}

/** What the server holds under a key. */
export interface MemcachedItem {
  readonly key: string;
  readonly flags: number;
  readonly value: Buffer;
  /** The number `cas` takes; null unless it was asked for. */
  readonly cas: string | null;
}

/** What went over a connection: questions, each with its answer a round trip, and bytes without those of TCP. */
export interface MemcachedTraffic {
  readonly asked: number;
  readonly sent: number;
  readonly received: number;
}

/**
 * A connection to one node. Every method rejects with a MemcachedError when the server answers ERROR, CLIENT_ERROR
 * or SERVER_ERROR, with TutorialError ENGINE_GONE, ENGINE_SILENT or EXTERNAL_UNREACHABLE when the connection fails or
 * an answer takes too long, and with a RangeError before anything is sent when a key is not one. Nothing is tried twice.
 */
export interface MemcachedSession extends AsyncDisposable {
  get(key: string): Promise<MemcachedItem | null>;
  getMany(keys: readonly string[]): Promise<ReadonlyMap<string, MemcachedItem>>;
  /** Like `get`, with the number that `cas` must name. */
  gets(key: string): Promise<MemcachedItem | null>;
  set(key: string, value: string | Buffer, options?: MemcachedStoreOptions): Promise<void>;
  /** False when the key is there already. */
  add(key: string, value: string | Buffer, options?: MemcachedStoreOptions): Promise<boolean>;
  /** Stores only when the item is still the one that `cas` came with. */
  cas(
    key: string,
    value: string | Buffer,
    cas: string,
    options?: MemcachedStoreOptions,
  ): Promise<'stored' | 'changed' | 'missing'>;
  delete(key: string): Promise<boolean>;
  /** The new number; null when there is no such key. */
  incr(key: string, by?: bigint): Promise<bigint | null>;
  decr(key: string, by?: bigint): Promise<bigint | null>;
  touch(key: string, exptime: number): Promise<boolean>;
  flushAll(): Promise<void>;
  stats(): Promise<ReadonlyMap<string, string>>;
  version(): Promise<string>;
  /** Sends what is typed and gives the answer as it came. */
  raw(text: string): Promise<string>;
  /** What went over this connection so far. */
  traffic(): MemcachedTraffic;
}

/** How a session is opened. */
export interface MemcachedSessionOptions {
  /** Default: the first of the fact's. */
  readonly node?: MemcachedNode;
}

/** What not every memcached can do. */
export type MemcachedCapability =
  | CommonCapability
  /** Its process can be killed and stopped for a while. */
  | 'kill'
  | 'pause'
  /** It has slabs and several workers, and the system tells what each of them did. */
  | 'workers';

/** A server whose process was stopped; it goes on when this is disposed of. */
export type PausedMemcached = AsyncDisposable;

/** What can be done with a memcached of this run, beside talking to it. */
export interface MemcachedOperations {
  /**
   * SIGKILL for its process, proved to be ours; resolves when it is gone. `owner` is who had it started.
   * @throws TutorialError ENGINE_GONE when nothing that is ours answers there, CLEANUP_INCOMPLETE
   */
  kill(fact: MemcachedFact, owner: string): Promise<void>;
  /** Stops its process for a while (SIGSTOP): it keeps its memory and answers nothing. @throws TutorialError ENGINE_GONE */
  pause(fact: MemcachedFact): Promise<PausedMemcached>;
  /** Nanoseconds of CPU time of each worker thread since its start. @throws TutorialError ENGINE_GONE */
  workerTimes(fact: MemcachedFact): Promise<readonly number[]>;
  /**
   * Starts an embedded memcached in the flavour of ElastiCache: `config get cluster` tells `nodes`.
   * @throws TutorialError ENGINE_START_FAILED, ENGINE_NOT_READY
   */
  startConfigurationEndpoint(
    spec: MemcachedSpec,
    nodes: readonly MemcachedNode[],
    signal: AbortSignal,
  ): Promise<MemcachedFact>;
}

/** memcached as steps see it; a session is one connection to one node. */
export type MemcachedEngine = FamilyEngine<
  MemcachedSpec,
  MemcachedFact,
  MemcachedSession,
  MemcachedSessionOptions,
  MemcachedCapability
> &
  MemcachedOperations;
