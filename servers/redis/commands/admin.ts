import {
  RedisCommandError,
  RedisResult,
  RedisValue,
  WrongNumberOfArgumentsError,
  type CommandDefinition,
} from 'js-redis-server/core';
import type { EmbeddedNode } from '../node.ts';
import {
  arrayReply,
  bulk,
  bulkReply,
  container,
  integerReply,
  libraryRun,
  notSupported,
  reply,
  text,
} from './define.ts';
import { globMatcher } from './glob.ts';

const NOTIFY = 'notify-keyspace-events';

function config(node: EmbeddedNode, library: readonly CommandDefinition[]): CommandDefinition {
  const { settings, stats, shard, state } = node;
  const own = libraryRun(library, 'config');
  const definition = container({
    name: 'config',
    flags: ['admin', 'noscript'],
    table: {
      rewrite: {
        arity: 2,
        run: () => {
          throw new RedisCommandError('The server is running without a config file');
        },
      },
      get: {
        arity: -3,
        run: (patterns) => {
          const matchers = patterns.map((pattern) =>
            globMatcher(Buffer.from(text(pattern).toLowerCase(), 'latin1')),
          );
          const all: [string, string][] = [
            ...settings.entries(),
            [NOTIFY, state.notifyKeyspaceEvents],
          ];
          const matched = all.filter(([name]) => matchers.some((matches) => matches(name)));
          return reply(RedisValue.map(matched.map(([name, value]) => [bulk(name), bulk(value)])));
        },
      },
      set: {
        arity: -4,
        run: (args, context) => {
          if (args.length % 2 !== 0) throw new RedisCommandError('syntax error');
          const changes: (() => void)[] = [];
          for (let at = 0; at < args.length; at += 2) {
            const name = text(args[at]).toLowerCase();
            const value = args[at + 1] ?? Buffer.alloc(0);
            // The library checks and keeps this one: its own notifier reads it.
            if (name === NOTIFY)
              void own.run([Buffer.from('set'), Buffer.from(name), value], context);
            else changes.push(settings.prepare(name, text(value)));
          }
          for (const change of changes) change();
          return RedisResult.ok();
        },
      },
      resetstat: {
        arity: 2,
        run: () => {
          stats.reset();
          shard.resetCounters();
          return RedisResult.ok();
        },
      },
    },
  });
  return {
    ...definition,
    monitor: {
      redactArgs: (args) =>
        args.some((arg) => text(arg).toLowerCase() === 'requirepass')
          ? [...args.slice(0, 1), ...args.slice(1).map(() => Buffer.from('(redacted)'))]
          : args,
    },
  };
}

function slowlog(node: EmbeddedNode): CommandDefinition {
  const log = node.slowlog;
  return container({
    name: 'slowlog',
    flags: ['admin', 'readonly'],
    table: {
      get: {
        arity: -2,
        run: ([count, ...more]) => {
          if (more.length > 0) throw new WrongNumberOfArgumentsError('slowlog|get');
          const wanted = count === undefined ? '10' : text(count);
          if (!/^(-1|0|[1-9]\d{0,17})$/.test(wanted)) {
            throw new RedisCommandError('count should be greater than or equal to -1');
          }
          const end = wanted === '-1' ? log.entries.length : Number(wanted);
          return arrayReply(
            log.entries
              .slice(0, end)
              .map((entry) =>
                RedisValue.array([
                  RedisValue.integer(entry.id),
                  RedisValue.integer(entry.at),
                  RedisValue.integer(entry.usec),
                  RedisValue.array(entry.args.map((arg) => bulk(arg))),
                  bulk(entry.client),
                  bulk(''),
                ]),
              ),
          );
        },
      },
      len: { arity: 2, run: () => integerReply(log.entries.length) },
      reset: {
        arity: 2,
        run: () => {
          log.reset();
          return RedisResult.ok();
        },
      },
    },
  });
}

function client(node: EmbeddedNode, library: readonly CommandDefinition[]): CommandDefinition {
  const own = libraryRun(library, 'client');
  return container({
    name: 'client',
    flags: ['readonly', 'admin', 'noscript'],
    table: {
      kill: {
        arity: -3,
        run: (args, context) => {
          const byAddress =
            args.length === 1
              ? args[0]
              : text(args[0]).toLowerCase() === 'addr'
                ? args[1]
                : undefined;
          if (byAddress === undefined) {
            const byId = args.findIndex((word) => /^id$/i.test(text(word)));
            if (byId >= 0 && !/^[1-9]\d{0,18}$/.test(text(args[byId + 1]))) {
              throw new RedisCommandError('client-id should be greater than 0');
            }
            return own.run([Buffer.from('kill'), ...args], context);
          }
          const victim = node.state
            .getConnectedClients()
            .find((session) => session.clientAddress === text(byAddress));
          if (victim === undefined && args.length === 1) {
            throw new RedisCommandError('No such client');
          }
          victim?.disconnect('client kill');
          return args.length === 1 ? RedisResult.ok() : integerReply(victim === undefined ? 0 : 1);
        },
      },
      pause: { arity: -3, run: () => refuse('CLIENT PAUSE') },
      tracking: { arity: -3, run: () => refuse('CLIENT TRACKING') },
      reply: { arity: 3, run: () => refuse('CLIENT REPLY') },
    },
    fallback: (args, context) => {
      if (/^list id /i.test(args.map(text).join(' '))) return refuse('CLIENT LIST ID');
      const result = own.run(args, context);
      if (!(result instanceof RedisResult) || result.value.kind !== 'bulk-string') return result;
      // The library writes the default port into every line of CLIENT LIST and CLIENT INFO.
      const line = result.value.value?.toString('latin1') ?? '';
      if (!line.includes('laddr=')) return result;
      return bulkReply(
        Buffer.from(line.replaceAll(/laddr=\S+/g, `laddr=127.0.0.1:${node.port}`), 'latin1'),
      );
    },
  });
}

function refuse(what: string): never {
  throw notSupported(what);
}

/** CONFIG, SLOWLOG, CLIENT with what the library only pretends. */
export function adminCommands(
  node: EmbeddedNode,
  library: readonly CommandDefinition[],
): CommandDefinition[] {
  const acl = libraryRun(library, 'acl');
  return [
    config(node, library),
    slowlog(node),
    client(node, library),
    container({
      name: 'acl',
      flags: ['admin', 'noscript'],
      table: {},
      fallback: (args, context) => {
        const sub = text(args[0]).toLowerCase();
        if (['whoami', 'dryrun', 'help'].includes(sub)) return acl.run(args, context);
        return refuse(`ACL ${sub.toUpperCase()}`);
      },
    }),
  ];
}
