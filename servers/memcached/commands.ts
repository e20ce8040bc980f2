import { arithmetic, flushAll, remove, shutdown, touch, verbosity } from './changes.ts';
import { clusterConfig } from './discovery.ts';
import { line, notSupported, VERSION, type Outcome } from './outcome.ts';
import { parseI32 } from './numbers.ts';
import { get, getAndTouch } from './retrieval.ts';
import { statistics, type Server } from './statistics.ts';
import { storage, type StorageCommand } from './storage.ts';

interface Command {
  /** Fewest and most words of the line, the command's own included; any other number is an ERROR. */
  readonly words: readonly [min: number, max: number];
  run(server: Server, words: readonly string[]): Outcome;
}

const MANY = Number.MAX_SAFE_INTEGER;

function storing(command: StorageCommand, min = 5): Command {
  return { words: [min, min + 1], run: (server, words) => storage(server, command, words) };
}

function getting(withCas: boolean): Command {
  return { words: [2, MANY], run: (server, words) => get(server, words, withCas) };
}

function touching(withCas: boolean): Command {
  return { words: [2, MANY], run: (server, words) => getAndTouch(server, words, withCas) };
}

function counting(command: 'incr' | 'decr'): Command {
  return { words: [3, 4], run: (server, words) => arithmetic(server, command, words) };
}

/** What memcached has and this server has not: said, never answered as if it did not exist. */
function missing(name: string, min = 1, max = MANY): Command {
  return { words: [min, max], run: () => notSupported(name) };
}

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['get', getting(false)],
  ['bget', getting(false)],
  ['gets', getting(true)],
  ['gat', touching(false)],
  ['gats', touching(true)],
  ['set', storing('set')],
  ['add', storing('add')],
  ['replace', storing('replace')],
  ['append', storing('append')],
  ['prepend', storing('prepend')],
  ['cas', storing('cas', 6)],
  ['incr', counting('incr')],
  ['decr', counting('decr')],
  ['touch', { words: [3, 4], run: touch }],
  ['delete', { words: [2, 4], run: remove }],
  ['flush_all', { words: [1, 3], run: flushAll }],
  ['verbosity', { words: [2, 3], run: (_server, words) => verbosity(words) }],
  ['version', { words: [1, MANY], run: () => line(`VERSION ${VERSION}`) }],
  ['stats', { words: [1, MANY], run: statistics }],
  ['quit', { words: [1, MANY], run: () => ({ kind: 'quit' }) }],
  ['shutdown', { words: [1, MANY], run: ({ mayStop }, words) => shutdown(words, mayStop) }],
  ['config', { words: [1, MANY], run: ({ cluster }, words) => clusterConfig(cluster, words) }],
  ['ms', { words: [1, MANY], run: (_server, words) => metaSet(words) }],
  ['mg', missing('mg')],
  ['md', missing('md')],
  ['ma', missing('ma')],
  ['me', missing('me')],
  ['mn', missing('mn')],
  ['slabs', missing('slabs')],
  ['lru', missing('lru', 2)],
  ['lru_crawler', missing('lru_crawler')],
  ['watch', missing('watch')],
  ['cache_memlimit', missing('cache_memlimit', 2, 3)],
  ['extstore', missing('extstore', 2)],
  ['refresh_certs', missing('refresh_certs')],
]);

/** Runs one command line, which has no line end any more. */
export function run(server: Server, text: string): Outcome {
  const [command] = text.split('\0', 1);
  const words = (command ?? '').split(' ').filter((word) => word !== '');
  const found = COMMANDS.get(words[0] ?? '');
  if (found === undefined) return line('ERROR');
  const [min, max] = found.words;
  return words.length < min || words.length > max ? line('ERROR') : found.run(server, words);
}

/** Refused, too, but with its value: that must not be read as commands. */
function metaSet(words: readonly string[]): Outcome {
  const then = notSupported('ms');
  const length = parseI32(words[2] ?? '');
  return length === null || length < 0 ? then : { kind: 'swallow', length: length + 2, then };
}
