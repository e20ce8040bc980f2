import {
  RedisCommandError,
  RedisValue,
  type CommandDefinition,
  type RedisExecutionContext,
} from 'js-redis-server/core';
import type { KeyIndex } from '../keys.ts';
import type { EmbeddedNode } from '../node.ts';
import { arrayReply, bulk, bulkReply, command, integerReply, text } from './define.ts';
import { globMatcher } from './glob.ts';

interface ScanOptions {
  matches: (key: string) => boolean;
  count: number;
  type: string | undefined;
}

function scanOptions(words: readonly Buffer[]): ScanOptions {
  const options: ScanOptions = { matches: () => true, count: 10, type: undefined };
  for (let at = 0; at < words.length; at += 2) {
    const value = words[at + 1];
    const name = text(words[at]).toLowerCase();
    if (value === undefined) throw new RedisCommandError('syntax error');
    if (name === 'match') options.matches = globMatcher(value);
    else if (name === 'type') options.type = text(value).toLowerCase();
    else if (name === 'count') {
      if (!/^(0|-?[1-9]\d{0,17})$/.test(text(value))) {
        throw new RedisCommandError('value is not an integer or out of range');
      }
      options.count = Number(text(value));
      if (options.count < 1) throw new RedisCommandError('syntax error');
    } else throw new RedisCommandError('syntax error');
  }
  return options;
}

/**
 * SCAN over the index instead of a clone of the keyspace per call. It walks downwards: removing a key
 * moves the last one into its place, so a key that stays is seen at least once, as Redis promises.
 */
function scan(index: KeyIndex, cursor: number, options: ScanOptions): [number, RedisValue[]] {
  const now = Date.now();
  const found: RedisValue[] = [];
  let at = cursor === 0 ? index.all.length : Math.min(cursor, index.all.length);
  for (let seen = 0; seen < options.count && at > 0; seen += 1) {
    at -= 1;
    const entry = index.all[at];
    if (entry === undefined || (entry.expiresAt !== undefined && entry.expiresAt <= now)) continue;
    if (!options.matches(entry.id)) continue;
    if (options.type !== undefined && index.database.getType(entry.key) !== options.type) continue;
    found.push(bulk(entry.key));
  }
  return [at, found];
}

/** SCAN, KEYS, DBSIZE, RANDOMKEY: answered from the index, without copying values. */
export function keyspaceCommands(node: EmbeddedNode): CommandDefinition[] {
  const indexOf = (context: RedisExecutionContext): KeyIndex =>
    node.shard.index(context.session.selectedDatabase);
  return [
    command({
      name: 'scan',
      arity: -2,
      flags: ['readonly', 'random'],
      run: ([cursor, ...words], context) => {
        if (!/^\d+$/.test(text(cursor))) throw new RedisCommandError('invalid cursor');
        const [next, keys] = scan(indexOf(context), Number(text(cursor)), scanOptions(words));
        return arrayReply([bulk(String(next)), RedisValue.array(keys)]);
      },
    }),
    command({
      name: 'keys',
      arity: 2,
      flags: ['readonly'],
      run: ([pattern], context) => {
        const matches = globMatcher(pattern ?? Buffer.alloc(0));
        const index = indexOf(context);
        const [, keys] = scan(index, 0, { matches, count: index.all.length, type: undefined });
        return arrayReply(keys);
      },
    }),
    command({
      name: 'dbsize',
      arity: 1,
      flags: ['readonly', 'fast'],
      run: (_args, context) => integerReply(indexOf(context).all.length),
    }),
    command({
      name: 'randomkey',
      arity: 1,
      flags: ['readonly', 'random'],
      run: (_args, context) => {
        const { all } = indexOf(context);
        for (let tries = 0; tries < 100; tries += 1) {
          const entry = all[Math.floor(Math.random() * all.length)];
          if (entry === undefined) break;
          if (entry.expiresAt === undefined || entry.expiresAt > Date.now()) {
            return bulkReply(entry.key);
          }
        }
        return bulkReply(null);
      },
    }),
  ];
}
