import { createHash } from 'node:crypto';
import {
  computeSlotRange,
  RedisClusterTopology,
  RedisPubSubBroker,
  RedisScriptCache,
  RedisServerState,
  type RedisClusterNode,
} from 'js-redis-server/core';
import { createCommands } from './commands/index.ts';
import type { EmbeddedNodeConfig, EmbeddedRedisConfig } from './config.ts';
import { EmbeddedExecutor } from './executor.ts';
import { Listener } from './listener.ts';
import { EmbeddedNode } from './node.ts';
import { useScripts } from './scripts.ts';
import { Shard } from './shard.ts';

const COMPATIBILITY = 'redis-7.0';
const DATABASES = 16;
const TICK_MS = 100;

/** A running embedded Redis: all its listeners. */
export interface EmbeddedRedis {
  /** Closes every port and connection; resolves when nothing keeps the process alive any more. */
  stop(): Promise<void>;
}

function nodeId(config: EmbeddedRedisConfig, node: EmbeddedNodeConfig): string {
  return createHash('sha1').update(`${config.instance}:${node.port}`).digest('hex');
}

function createTopology(
  config: EmbeddedRedisConfig,
  nodes: readonly EmbeddedNodeConfig[],
): RedisClusterTopology {
  if (config.clusterMode !== true) return new RedisClusterTopology();
  const primaries = nodes.filter((node) => node.role === 'primary');
  const described = nodes.map((node): RedisClusterNode => {
    const primary = primaries.find((other) => other.shard === node.shard) ?? node;
    const common = {
      id: nodeId(config, node),
      host: '127.0.0.1',
      port: node.port,
      slots: [computeSlotRange(node.shard, primaries.length)],
    };
    return node.role === 'primary'
      ? { ...common, role: 'master' }
      : { ...common, role: 'replica', masterId: nodeId(config, primary) };
  });
  return new RedisClusterTopology(described);
}

/**
 * A replica serves the very keys of its primary, so it never lags; what it has of its own are
 * clients, counters, parameters and the refusal of writes.
 */
function createStates(
  config: EmbeddedRedisConfig,
  nodes: readonly EmbeddedNodeConfig[],
): Map<EmbeddedNodeConfig, RedisServerState> {
  const clusterTopology = createTopology(config, nodes);
  const pubsubBroker = new RedisPubSubBroker();
  const states = new Map<EmbeddedNodeConfig, RedisServerState>();
  const caches = new Map<number, RedisScriptCache>();
  for (const node of nodes) {
    const scriptCache = caches.get(node.shard) ?? new RedisScriptCache();
    caches.set(node.shard, scriptCache);
    const state = new RedisServerState({
      clusterTopology,
      pubsubBroker,
      scriptCache,
      databaseCount: config.clusterMode === true ? 1 : DATABASES,
      // Shard.expireCycle() does it: the library's sweep walks all keys ten times a second.
      activeExpiryIntervalMs: false,
      compatibility: COMPATIBILITY,
      ...(config.password === null ? {} : { requirepass: config.password }),
    });
    useScripts(state);
    states.set(node, state);
  }
  for (const [node, state] of states) {
    if (node.role === 'primary') continue;
    const primary = nodes.find((other) => other.role === 'primary' && other.shard === node.shard);
    const keys = primary === undefined ? undefined : states.get(primary)?.databases;
    if (keys !== undefined) state.databases.splice(0, state.databases.length, ...keys);
  }
  return states;
}

function createNodes(config: EmbeddedRedisConfig, shutdown: () => void): EmbeddedNode[] {
  const configs = config.nodes ?? [{ port: config.port, role: 'primary', shard: 0 } as const];
  const states = createStates(config, configs);
  const shards = new Map<number, Shard>();
  for (const [node, state] of states) {
    if (node.role === 'primary') shards.set(node.shard, new Shard(state));
  }
  const families = new Map<number, EmbeddedNode[]>();
  const nodes: EmbeddedNode[] = [];
  for (const [node, state] of states) {
    const shard = shards.get(node.shard);
    if (shard === undefined) continue;
    const family = families.get(node.shard) ?? [];
    families.set(node.shard, family);
    const id = nodeId(config, node);
    nodes.push(new EmbeddedNode({ id, node, config, state, shard, family, shutdown }));
  }
  return nodes;
}

/**
 * Opens every listener of the configuration on 127.0.0.1. `onShutdown` is called once when a client
 * sends SHUTDOWN. Rejects with the system's error when a port cannot be opened; nothing stays open then.
 */
export async function startEmbeddedRedis(
  config: EmbeddedRedisConfig,
  onShutdown: () => void,
): Promise<EmbeddedRedis> {
  const nodes = createNodes(config, onShutdown);
  const listeners = nodes.map((node) => {
    const listener = new Listener(
      node,
      new EmbeddedExecutor(node, createCommands(node)),
      config.tls,
    );
    return { listener, port: node.port };
  });
  const timer = setInterval(() => {
    const now = Date.now();
    for (const node of nodes) {
      if (node.role === 'primary') node.shard.expireCycle(now);
      node.stats.sample(now);
    }
  }, TICK_MS);
  const stop = async (): Promise<void> => {
    clearInterval(timer);
    await Promise.all(listeners.map(({ listener }) => listener.close()));
    for (const node of nodes) node.state.close();
  };
  try {
    for (const { listener, port } of listeners) await listener.listen(port);
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}
