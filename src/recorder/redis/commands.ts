/** What of a command matters to whoever passes it on. */
export type Passing =
  /** Answered at once: the others wait for it. */
  | 'stepped'
  /** May wait in the server for somebody else: the others must not wait for it. */
  | 'blocking'
  /** From here on the server speaks by itself. */
  | 'streaming'
  /** Has no answer to count by. */
  | 'unanswered';

const BLOCKING: ReadonlySet<string> = new Set([
  ...['BLPOP', 'BRPOP', 'BLMOVE', 'BRPOPLPUSH', 'BLMPOP', 'BZPOPMIN', 'BZPOPMAX', 'BZMPOP'],
  ...['WAIT', 'WAITAOF'],
]);
const STREAMING: ReadonlySet<string> = new Set([
  ...['SUBSCRIBE', 'PSUBSCRIBE', 'SSUBSCRIBE', 'MONITOR', 'SYNC', 'PSYNC'],
]);

/** Commands that change no key; after any other one the keyspace may look different. */
const READS: ReadonlySet<string> = new Set([
  ...['GET', 'MGET', 'EXISTS', 'TTL', 'PTTL', 'EXPIRETIME', 'PEXPIRETIME', 'TYPE', 'STRLEN'],
  ...['HGET', 'HMGET', 'HGETALL', 'HEXISTS', 'HLEN', 'LRANGE', 'LLEN', 'SMEMBERS', 'SISMEMBER'],
  ...['ZRANGE', 'ZREVRANGE', 'ZRANK', 'ZREVRANK', 'ZSCORE', 'ZCARD', 'SCAN', 'HSCAN', 'SSCAN'],
  ...['PING', 'ECHO', 'AUTH', 'HELLO', 'CLIENT', 'INFO', 'SELECT', 'QUIT', 'COMMAND', 'READONLY'],
  ...['WATCH', 'UNWATCH', 'MULTI', 'CLUSTER', 'DBSIZE', 'KEYS', 'OBJECT', 'ASKING', 'CONFIG'],
]);

/** How a command is passed on, by its words. */
export function passingOf(words: readonly string[]): Passing {
  const name = words[0]?.toUpperCase() ?? '';
  if (BLOCKING.has(name)) return 'blocking';
  if (STREAMING.has(name)) return 'streaming';
  const reads = name === 'XREAD' || name === 'XREADGROUP';
  if (reads && words.some((word) => word.toUpperCase() === 'BLOCK')) return 'blocking';
  const reply = name === 'CLIENT' && words[1]?.toUpperCase() === 'REPLY';
  return reply && words[2]?.toUpperCase() !== 'ON' ? 'unanswered' : 'stepped';
}

/** True when a command can have changed a key. A script can do anything. */
export function mayWrite(words: readonly string[]): boolean {
  return !READS.has(words[0]?.toUpperCase() ?? '');
}

/** The words of a command as they may be shown: what signs in is left out. */
export function shownWords(words: readonly string[]): readonly string[] {
  const name = words[0]?.toUpperCase() ?? '';
  if (name === 'AUTH') return [words[0] ?? '', '…'];
  if (name !== 'HELLO') return words;
  const auth = words.findIndex((word) => word.toUpperCase() === 'AUTH');
  return auth < 0 ? words : [...words.slice(0, auth + 1), '…'];
}
