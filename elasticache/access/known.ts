import { CATEGORIES, COMMANDS, LATER_SUBCOMMANDS, MODULES, SUBCOMMANDS } from './commands.ts';

/** The oldest version of Valkey or Redis OSS that knows something; null is for none does. */
export type Since = string | null;

const OLDEST = '6.0';

const since = new Map(
  [COMMANDS, LATER_SUBCOMMANDS].flatMap((table) =>
    Object.entries(table).flatMap(([version, names]) =>
      wordsOf(names).map((name) => [name, version] as const),
    ),
  ),
);
const categories = new Set([...wordsOf(CATEGORIES), ...Object.values(MODULES)]);
const subcommands = new Map(
  Object.entries(SUBCOMMANDS).map(([name, subs]) => [name, new Set(wordsOf(subs))]),
);

/** Since when a command, or a sub-command as `config|get`, can be named; case does not matter. */
export function sinceOf(name: string): Since {
  const lower = name.toLowerCase();
  if (isOfModule(lower)) return OLDEST;
  const [command = '', sub, ...deeper] = lower.split('|');
  const known = since.get(command);
  if (known === undefined || sub === '' || deeper.length > 0) return null;
  if (sub === undefined) return known;
  const subs = subcommands.get(command);
  if (subs === undefined) return known;
  return subs.has(sub) ? (since.get(lower) ?? known) : null;
}

/** True for a command whose sub-commands are commands of their own, which alone can be taken away. */
export function hasSubcommands(name: string): boolean {
  return subcommands.has(name.toLowerCase());
}

/** True for a category of commands; case does not matter. */
export function isCategory(name: string): boolean {
  return categories.has(name.toLowerCase());
}

/** True for a command such as `json.get`, or the category of a module: what a bare server does not know. */
export function isOfModule(name: string): boolean {
  const [prefix = '', command] = name.toLowerCase().split('.');
  return command === undefined
    ? Object.values(MODULES).includes(prefix)
    : prefix in MODULES && /^[a-z_]+$/.test(command);
}

function wordsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
