import {
  createClusterCommands,
  RedisCommandError,
  type CommandDefinition,
  type RedisValue,
} from 'js-redis-server/core';
import type { EmbeddedNode } from '../node.ts';
import { arrayReply, bulk, command, container, integerReply, libraryRun, text } from './define.ts';

const SLOTS = 16_384;

function slotNumber(word: Buffer | undefined): number {
  const slot = Number(text(word));
  if (!Number.isInteger(slot) || slot < 0 || slot >= SLOTS) {
    throw new RedisCommandError('Invalid or out of range slot');
  }
  return slot;
}

function clusterDisabled(): never {
  throw new RedisCommandError('This instance has cluster support disabled');
}

/** CLUSTER, READONLY and READWRITE: the library's in cluster mode with what it lacks, else refusals. */
export function clusterCommands(node: EmbeddedNode): CommandDefinition[] {
  if (!node.clusterMode) {
    return [
      command({ name: 'cluster', arity: -2, flags: ['readonly'], run: clusterDisabled }),
      command({ name: 'readonly', arity: 1, flags: ['fast'], run: clusterDisabled }),
      command({ name: 'asking', arity: 1, flags: ['fast'], run: clusterDisabled }),
      command({ name: 'readwrite', arity: 1, flags: ['fast'], run: clusterDisabled }),
    ];
  }
  const library = createClusterCommands(node.id);
  const topology = node.state.clusterTopology;
  const keysIn = (slot: number): Buffer[] =>
    node.shard
      .index(0)
      .all.map((entry) => entry.key)
      .filter((key) => topology.calculateSlot(key) === slot);
  const cluster = container({
    name: 'cluster',
    flags: ['readonly'],
    fallback: libraryRun(library, 'cluster').run,
    table: {
      keyslot: {
        arity: 3,
        run: ([key]) => integerReply(topology.calculateSlot(key ?? Buffer.alloc(0))),
      },
      countkeysinslot: { arity: 3, run: ([slot]) => integerReply(keysIn(slotNumber(slot)).length) },
      getkeysinslot: {
        arity: 4,
        run: ([slot, count]) => {
          const wanted = Number(text(count));
          if (!Number.isInteger(wanted) || wanted < 0) {
            throw new RedisCommandError('Invalid number of keys');
          }
          return arrayReply(
            keysIn(slotNumber(slot))
              .slice(0, wanted)
              .map((key) => bulk(key)),
          );
        },
      },
      replicas: {
        arity: 3,
        run: () => arrayReply(node.replicas.map((replica): RedisValue => bulk(replica.id))),
      },
    },
  });
  return [...library.filter((definition) => definition.name !== 'cluster'), cluster];
}
