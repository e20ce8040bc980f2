import type { CommandDefinition } from 'js-redis-server/core';
import type { EmbeddedNode } from '../node.ts';
import { checkScript } from '../scripts.ts';
import { bulkReply, command, libraryRun, text } from './define.ts';

/** SCRIPT, which compiles what it is to keep. */
export function scriptCommands(
  node: EmbeddedNode,
  library: readonly CommandDefinition[],
): CommandDefinition[] {
  const own = libraryRun(library, 'script');
  return [
    command({
      name: 'script',
      arity: -2,
      flags: ['noscript'],
      run: (args, context) => {
        const [sub, script, ...more] = args;
        if (text(sub).toLowerCase() !== 'load' || script === undefined || more.length > 0) {
          return own.run(args, context);
        }
        return checkScript(node.state, script, context).then(() =>
          bulkReply(context.server.scriptCache.load(script)),
        );
      },
    }),
  ];
}
