import { isOn } from './access-string.ts';

/** What programs in front of a cache run, with the categories that `COMMAND INFO` of Redis 7 tells. */
const USED: Readonly<Record<string, readonly string[]>> = {
  get: ['read', 'string', 'fast'],
  set: ['write', 'string', 'slow'],
  del: ['keyspace', 'write', 'slow'],
  pexpire: ['keyspace', 'write', 'fast'],
  pttl: ['keyspace', 'read', 'fast'],
  ping: ['connection', 'fast'],
  dbsize: ['keyspace', 'read', 'fast'],
  info: ['slow', 'dangerous'],
};

/** How much of what a program in front of a cache needs an access string allows: more is more; 0 for a user who is off. */
export function usefulness(access: string): number {
  if (isOn(access) !== true) return 0;
  const words = ownWords(access);
  const allowed = Object.entries(USED).filter(([command, categories]) =>
    isAllowed(words, command, categories),
  );
  const keys = words.findLast((word) => /^(?:allkeys|resetkeys|~.*|%rw~.*)$/.test(word));
  const reach =
    keys === undefined || keys === 'resetkeys' ? 0 : /^(?:allkeys|.*~\*)$/.test(keys) ? 2 : 1;
  return 1 + allowed.length * 3 + reach;
}

/** The last rule about a command decides. */
function isAllowed(
  words: readonly string[],
  command: string,
  categories: readonly string[],
): boolean {
  const names = new Set(['@all', command, ...categories.map((category) => `@${category}`)]);
  const last = words.findLast(
    (word) =>
      word === 'allcommands' ||
      word === 'nocommands' ||
      (/^[+-]/.test(word) && names.has(word.slice(1))),
  );
  return last === 'allcommands' || last?.startsWith('+') === true;
}

/** Without selectors, which add keys and commands for special cases. */
function ownWords(access: string): readonly string[] {
  return access
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
}
