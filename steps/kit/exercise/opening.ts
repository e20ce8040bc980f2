import type { WireExchange } from '#tutorial';

const OPENING: ReadonlySet<string> = new Set([
  ...['AUTH', 'HELLO', 'CLIENT', 'INFO', 'SELECT', 'COMMAND', 'READONLY'],
]);

/** What clients ask of a Redis when they connect, which is not the learner's doing. */
export function opensConnection({ server, asked }: WireExchange): boolean {
  return server === 'redis' && OPENING.has(asked[0]?.toUpperCase() ?? '');
}
