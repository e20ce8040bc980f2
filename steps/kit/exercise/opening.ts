import type { WireExchange } from '#tutorial';

const OPENING: ReadonlySet<string> = new Set([
  ...['AUTH', 'HELLO', 'CLIENT', 'INFO', 'SELECT', 'COMMAND', 'READONLY', 'CLUSTER'],
]);

/** PyMySQL begins with it, for each connection. */
const OPENING_STATEMENT = /^SET (?:AUTOCOMMIT|NAMES)\b/i;

/** What clients ask of a server when they connect, which is not the learner's doing. */
export function opensConnection({
  server,
  asked: [first = ''],
}: Pick<WireExchange, 'server' | 'asked'>): boolean {
  return server === 'redis' ? OPENING.has(first.toUpperCase()) : OPENING_STATEMENT.test(first);
}
