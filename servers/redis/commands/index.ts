import { redisCommandDefinitions, type CommandDefinition } from 'js-redis-server/core';
import type { EmbeddedNode } from '../node.ts';
import { adminCommands } from './admin.ts';
import { clusterCommands } from './cluster.ts';
import { inspectCommands } from './inspect.ts';
import { keyspaceCommands } from './keyspace.ts';
import { loginCommands } from './login.ts';
import { scriptCommands } from './script.ts';
import { serverCommands } from './server.ts';

/** The commands of one node that replace the library's or are missing there. */
export function createCommands(node: EmbeddedNode): CommandDefinition[] {
  return [
    ...serverCommands(node),
    ...adminCommands(node, redisCommandDefinitions),
    ...loginCommands(redisCommandDefinitions),
    ...scriptCommands(node, redisCommandDefinitions),
    ...inspectCommands(node),
    ...keyspaceCommands(node),
    ...clusterCommands(node),
  ];
}
