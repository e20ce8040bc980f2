import {
  RedisCommandError,
  RedisValue,
  type CommandDefinition,
  type RedisExecutionContext,
} from 'js-redis-server/core';
import { encoding } from '../encodings.ts';
import type { KeyEntry } from '../keys.ts';
import type { EmbeddedNode } from '../node.ts';
import { isIntegerText } from '../sizes.ts';
import {
  arrayReply,
  bulk,
  bulkReply,
  container,
  integerReply,
  notSupported,
  reply,
} from './define.ts';

const help = (name: string, lines: readonly string[]) => ({
  arity: 2,
  run: () =>
    arrayReply(
      [
        `${name} <subcommand> [<arg> [value] [opt] ...]. Subcommands are:`,
        ...lines,
        'HELP',
        '    Print this help.',
      ].map((line) => RedisValue.simpleString(line)),
    ),
});

/** OBJECT, MEMORY and LATENCY: looking at keys and at the server without changing them. */
export function inspectCommands(node: EmbeddedNode): CommandDefinition[] {
  const find = (key: Buffer | undefined, context: RedisExecutionContext): KeyEntry | undefined =>
    key === undefined ? undefined : node.shard.index(context.session.selectedDatabase).find(key);
  const firstKey = (args: readonly Buffer[]): readonly Buffer[] => args.slice(1, 2);
  const onKey = (answer: (entry: KeyEntry, context: RedisExecutionContext) => RedisValue) => ({
    arity: 3,
    run: (args: readonly Buffer[], context: RedisExecutionContext) => {
      const entry = find(args[0], context);
      return entry === undefined ? bulkReply(null) : reply(answer(entry, context));
    },
  });
  const lfu = (): boolean => node.settings.maxmemoryPolicy.endsWith('lfu');
  const object = container({
    name: 'object',
    flags: ['readonly'],
    keys: firstKey,
    table: {
      encoding: onKey((entry, context) => {
        const value = context.db.get(entry.key);
        if (value?.type === 'string' && node.shard.mayHoldRaw) {
          throw notSupported(
            'OBJECT ENCODING of a string after APPEND, SETRANGE or a command of bits',
          );
        }
        return bulk(value === null ? null : encoding(value));
      }),
      refcount: onKey(() => RedisValue.integer(1)),
      idletime: onKey((entry) => {
        if (lfu()) {
          throw new RedisCommandError(
            'An LFU maxmemory policy is selected, idle time not tracked. Please note that when switching between policies at runtime LRU and LFU data will take some time to adjust.',
          );
        }
        return RedisValue.integer(Math.floor((Date.now() - entry.touchedAt) / 1000));
      }),
      freq: onKey((entry) => {
        if (!lfu()) {
          throw new RedisCommandError(
            'An LFU maxmemory policy is not selected, access frequency not tracked. Please note that when switching between policies at runtime LRU and LFU data will take some time to adjust.',
          );
        }
        return RedisValue.integer(entry.frequency);
      }),
      help: help('OBJECT', ['ENCODING <key>', 'FREQ <key>', 'IDLETIME <key>', 'REFCOUNT <key>']),
    },
  });
  const memory = container({
    name: 'memory',
    flags: ['readonly'],
    table: {
      usage: {
        arity: -3,
        run: ([key, option, samples, ...more], context) => {
          const isSampled = option?.toString().toLowerCase() === 'samples';
          const count = isSampled ? samples?.toString() : '0';
          if (count !== undefined && !isIntegerText(Buffer.from(count))) {
            throw new RedisCommandError('value is not an integer or out of range');
          }
          const isWrong = !isSampled && option !== undefined;
          if (isWrong || count === undefined || count.startsWith('-') || more.length > 0) {
            throw new RedisCommandError('syntax error');
          }
          const entry = find(key, context);
          return entry === undefined ? bulkReply(null) : integerReply(entry.usage);
        },
      },
      stats: {
        arity: 2,
        run: () => {
          const total = node.usedBytes;
          const keys = node.shard.indexes.reduce((sum, index) => sum + index.all.length, 0);
          const entries: [string, number][] = [
            ['peak.allocated', node.peakBytes],
            ['total.allocated', total],
            ['overhead.total', node.overheadBytes],
            ['keys.count', keys],
            ['keys.bytes-per-key', keys === 0 ? 0 : Math.round(node.shard.bytes / keys)],
            ['dataset.bytes', Math.round(node.shard.bytes)],
          ];
          return reply(
            RedisValue.map(entries.map(([name, value]) => [bulk(name), RedisValue.integer(value)])),
          );
        },
      },
      purge: { arity: 2, run: () => reply(RedisValue.simpleString('OK')) },
      doctor: {
        arity: 2,
        run: () =>
          bulkReply('The memory figures of the embedded engine are estimates; there is no doctor.'),
      },
      help: help('MEMORY', ['DOCTOR', 'PURGE', 'STATS', 'USAGE <key> [SAMPLES <count>]']),
    },
  });
  const latency = container({
    name: 'latency',
    flags: ['admin', 'noscript'],
    table: {
      latest: { arity: 2, run: () => arrayReply([]) },
      history: { arity: 3, run: () => arrayReply([]) },
      reset: { arity: -2, run: () => integerReply(0) },
      doctor: {
        arity: 2,
        run: () => bulkReply('Latency monitoring is not part of the embedded engine.'),
      },
      help: help('LATENCY', ['DOCTOR', 'HISTORY <event>', 'LATEST', 'RESET [<event> ...]']),
    },
  });
  return [object, memory, latency];
}
