import type { KeyValue, Stored } from '../ports.ts';
import { onClose, type Closing } from './close-event.ts';
import { slotOf } from './cluster-slot.ts';

/**
 * What the adapter uses of an ioredis client: `new Redis(…)` (also through Sentinel) and
 * `new Redis.Cluster(…)` both fit. Spelled out so that the core needs no ioredis to compile.
 */
export interface IoredisLike extends Closing {
  readonly status: string;
  readonly isCluster?: boolean;
  /** Of a cluster: for each slot the addresses that hold it, the primary first. */
  readonly slots?: readonly (readonly string[] | undefined)[];
  readonly options?: { readonly keyPrefix?: string | undefined };
  get(key: string): Promise<string | null>;
  getBuffer(key: string): Promise<Uint8Array | null>;
  mget(keys: string[]): Promise<(string | null)[]>;
  mgetBuffer(keys: string[]): Promise<(Uint8Array | null)[]>;
  del(key: string): Promise<unknown>;
  // ioredis types each form of SET apart; this is the one way to name those used here.
  call(command: string, ...args: (string | number | Buffer)[]): Promise<unknown>;
}

const DEL_IF_EQUALS = `if redis.call('GET', KEYS[1]) == ARGV[1] then
  return redis.call('DEL', KEYS[1])
end
return 0`;

// pcall: a key that holds a list or a hash is neither a fence nor a value, and may be overwritten.
const SET_IF_UNCHANGED = `local held = redis.pcall('GET', KEYS[1])
if type(held) == 'string' and held ~= ARGV[3] then
  return 0
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1`;

/** The states of an ioredis client in which a command would wait for a connection. */
const AWAY = ['close', 'reconnecting', 'disconnecting', 'end'];

/**
 * An ioredis client as the core's store. The client's options stay as they are: with ioredis's own
 * defaults commands queue up while Redis is away, but the core's deadline and breaker answer first.
 */
export function fromIoredis(client: IoredisLike): KeyValue {
  const single: KeyValue = {
    get: (key) => client.get(key),
    getBuffer: (key) => client.getBuffer(key),
    // Commands go by call() in small letters: before 5.9, ioredis gave a capital name no keyPrefix (ioredis#1933).
    // SETEX where it can say the time to live: that is the command the lesson shows.
    setWithTtl: (key, value, ttlMs) =>
      ttlMs % 1000 === 0
        ? client.call('setex', key, ttlMs / 1000, bytes(value))
        : client.call('psetex', key, ttlMs, bytes(value)),
    del: (key) => client.del(key),
    setIfAbsent: async (key, value, ttlMs) =>
      (await client.call('set', key, value, 'PX', ttlMs, 'NX')) === 'OK',
    delIfEquals: async (key, value) =>
      isOne(await client.call('eval', DEL_IF_EQUALS, 1, key, value)),
    setIfUnchanged: async ({ key, value, ttlMs, seen }) =>
      isOne(
        await client.call('eval', SET_IF_UNCHANGED, 1, key, bytes(value), ttlMs, bytes(seen ?? '')),
      ),
    isDown: () => AWAY.includes(client.status),
    onDown: (listener) => onClose(client, listener),
  };
  // A cluster answers MGET for keys of one slot only, and ours are spread over all.
  if (client.isCluster === true) return { ...single, partOf: (key) => shardOf(client, key) };
  return {
    ...single,
    mget: (keys) => client.mget([...keys]),
    mgetBuffer: (keys) => client.mgetBuffer([...keys]),
  };
}

/** The address of the primary that holds a key, as far as the client knows. */
function shardOf({ slots, options }: IoredisLike, key: string): string {
  return slots?.[slotOf(`${options?.keyPrefix ?? ''}${key}`)]?.[0] ?? '';
}

/** Redis's 1, also from a client that gives numbers as text (`stringNumbers`). */
function isOne(reply: unknown): boolean {
  return String(reply) === '1';
}

function bytes(value: Stored): string | Buffer {
  if (typeof value === 'string' || Buffer.isBuffer(value)) return value;
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
}
