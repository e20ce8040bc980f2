import {
  RedisCommandError,
  RedisResult,
  RedisValue,
  type CommandDefinition,
} from 'js-redis-server/core';
import { infoText } from '../info.ts';
import type { EmbeddedNode } from '../node.ts';
import {
  arrayReply,
  bulk,
  bulkReply,
  command,
  integerReply,
  notSupported,
  text,
} from './define.ts';

/** redis-server 7.0 refuses DEBUG by default too. */
const DEBUG_REFUSED =
  'DEBUG command not allowed. If the enable-debug-command option is set to "local", you can run it from a local connection, otherwise you need to set this option in the configuration file, and then restart the server.';

const REAL_SERVER_ONLY = [
  'bgrewriteaof',
  'bgsave',
  'brpoplpush',
  'dump',
  'failover',
  'lcs',
  'lolwut',
  'migrate',
  'module',
  'pfdebug',
  'pfselftest',
  'psync',
  'replconf',
  'replicaof',
  'restore',
  'restore-asking',
  'save',
  'slaveof',
  'swapdb',
  'sync',
];

function role(node: EmbeddedNode): RedisResult {
  if (node.role === 'replica') {
    return arrayReply([
      bulk('slave'),
      bulk('127.0.0.1'),
      RedisValue.integer(node.primary.port),
      bulk('connected'),
      RedisValue.integer(node.primary.stats.processed),
    ]);
  }
  const replicas = node.replicas.map((replica) =>
    RedisValue.array([
      bulk('127.0.0.1'),
      bulk(String(replica.port)),
      bulk(String(node.stats.processed)),
    ]),
  );
  return arrayReply([
    bulk('master'),
    RedisValue.integer(node.stats.processed),
    RedisValue.array(replicas),
  ]);
}

function checkShutdown(args: readonly Buffer[]): void {
  for (const arg of args) {
    const option = text(arg).toLowerCase();
    if (option === 'abort') throw new RedisCommandError('No shutdown in progress.');
    if (!['save', 'nosave', 'now', 'force'].includes(option)) {
      throw new RedisCommandError('syntax error');
    }
  }
}

/** INFO, ECHO, ROLE, WAIT, SHUTDOWN, and a clear refusal of what needs a real server. */
export function serverCommands(node: EmbeddedNode): CommandDefinition[] {
  return [
    command({
      name: 'info',
      arity: -1,
      flags: ['readonly'],
      run: (args) => bulkReply(infoText(node, args.map(text))),
    }),
    command({
      name: 'echo',
      arity: 2,
      flags: ['readonly', 'fast'],
      run: ([word]) => bulkReply(word ?? null),
    }),
    command({ name: 'role', arity: 1, flags: ['readonly', 'fast'], run: () => role(node) }),
    command({
      name: 'wait',
      arity: 3,
      flags: ['noscript'],
      run: async ([wanted, timeout], context) => {
        const [count, ms] = [text(wanted), text(timeout)];
        if (!/^-?\d+$/.test(count)) {
          throw new RedisCommandError('value is not an integer or out of range');
        }
        if (!/^\d+$/.test(ms))
          throw new RedisCommandError('timeout is not an integer or out of range');
        const present = node.replicas.length;
        if (present < Number(count)) {
          const timeoutMs = Number(ms) === 0 ? undefined : Number(ms);
          await context.park({
            waitFor: new Promise<never>(() => undefined),
            signal: context.signal,
            ...(timeoutMs === undefined ? {} : { timeoutMs }),
          });
        }
        return integerReply(present);
      },
    }),
    command({
      name: 'debug',
      arity: -2,
      flags: ['admin', 'noscript'],
      run: () => {
        throw new RedisCommandError(DEBUG_REFUSED);
      },
    }),
    command({
      name: 'shutdown',
      arity: -1,
      flags: ['admin', 'noscript'],
      run: (args) => {
        checkShutdown(args);
        return RedisResult.create(RedisValue.null(), {
          omitReply: true,
          close: true,
          afterReply: node.shutdown,
        });
      },
    }),
    ...REAL_SERVER_ONLY.map((name) =>
      command({
        name,
        arity: -1,
        flags: ['admin', 'noscript'],
        run: () => {
          throw notSupported(name.toUpperCase());
        },
      }),
    ),
  ];
}
