import { randomBytes } from 'node:crypto';
import type { RedisServerState } from 'js-redis-server/core';
import type { EmbeddedNodeConfig, EmbeddedRedisConfig } from './config.ts';
import { Settings } from './settings.ts';
import type { Shard } from './shard.ts';
import { Slowlog } from './slowlog.ts';
import { Stats } from './stats.ts';

/**
 * What redis-server 7.0 uses before the first key, and for each connected client, in bytes
 * (measured on 7.0.15), so that a small maxmemory holds about as many keys here as there.
 */
const STARTUP_BYTES = 876_088;
const CLIENT_BYTES = 22_000;

/** One listener: its own counters, parameters and clients, on a shard's keys. */
export class EmbeddedNode {
  readonly id: string;
  readonly port: number;
  readonly role: EmbeddedNodeConfig['role'];
  readonly shardNumber: number;
  readonly clusterMode: boolean;
  readonly tls: boolean;
  readonly runId = randomBytes(20).toString('hex');
  readonly state: RedisServerState;
  readonly shard: Shard;
  readonly settings: Settings;
  readonly stats = new Stats();
  readonly slowlog = new Slowlog();
  /** All nodes of the same shard, this one included. */
  readonly family: EmbeddedNode[];
  /** Ends the whole process in an orderly way. */
  readonly shutdown: () => void;
  /** Connections open now. */
  clients = 0;
  peakBytes = 0;

  constructor(options: {
    id: string;
    node: EmbeddedNodeConfig;
    config: EmbeddedRedisConfig;
    state: RedisServerState;
    shard: Shard;
    family: EmbeddedNode[];
    shutdown: () => void;
  }) {
    this.id = options.id;
    this.port = options.node.port;
    this.role = options.node.role;
    this.shardNumber = options.node.shard;
    this.clusterMode = options.config.clusterMode === true;
    this.tls = options.config.tls !== null;
    this.state = options.state;
    this.shard = options.shard;
    this.family = options.family;
    this.shutdown = options.shutdown;
    this.settings = new Settings(options.config, options.state, options.node.port);
    this.family.push(this);
  }

  get primary(): EmbeddedNode {
    return this.family.find((node) => node.role === 'primary') ?? this;
  }

  get replicas(): EmbeddedNode[] {
    return this.family.filter((node) => node.role === 'replica');
  }

  /** Bytes in use beside the keys. */
  get overheadBytes(): number {
    return STARTUP_BYTES + this.clients * CLIENT_BYTES;
  }

  /** What INFO calls `used_memory`: an estimate in bytes of what Redis itself would use. */
  get usedBytes(): number {
    const used = this.overheadBytes + Math.round(this.shard.bytes);
    this.peakBytes = Math.max(this.peakBytes, used);
    return used;
  }
}
