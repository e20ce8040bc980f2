// Asks the plan: which room a file stands in, and whether one file may import another.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXCEPTIONS } from './known.js';
import { ROOMS } from './rooms.js';

/** The package's root. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const TOKEN = /:(\w+)|\{([^}]*)\}|\*\*\/|\*\*|\*|[.+?^$()|[\]\\]/g;
const WILD = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*' };

const { imports: ALIASES = {} } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const PATTERNS = ROOMS.flatMap((room) => room.files.map((glob) => ({ room, regex: regex(glob) })));

/** A pattern of `rooms.js` as a regular expression; `:name` becomes a group. */
export function regex(glob) {
  return new RegExp(`^${source(glob)}$`);
}

function source(glob) {
  return glob.replaceAll(TOKEN, (token, name, either) => {
    if (name !== undefined) return `(?<${name}>[^/]+)`;
    if (either !== undefined) return `(?:${either.split(',').map(source).join('|')})`;
    return WILD[token] ?? `\\${token}`;
  });
}

/** The room of a file, given from the root, with the names that cut it; null where it has none. */
export function roomOf(file) {
  for (const { room, regex: pattern } of PATTERNS) {
    const match = pattern.exec(file);
    if (match !== null) return { room, cut: match.groups ?? {} };
  }
  return null;
}

/** What a room is called, with the names that cut it: `lab load`. */
export function nameOf({ room, cut }) {
  return [room.name, ...Object.values(cut)].join(' ');
}

/** The file a specifier means, from the root; null for a package or a module of Node. */
export function fileMeant(importer, specifier) {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(importer), specifier);
  if (specifier.startsWith('/') || specifier.startsWith('file:')) return specifier;
  if (!specifier.startsWith('#')) return null;
  const meant = JSON.stringify(ALIASES[specifier] ?? specifier);
  return /"(?:\.\/)?([^"]+\.ts)"/.exec(meant)?.[1] ?? specifier;
}

/**
 * Why `importer` may not import `specifier`; null where it may.
 * `used` takes the exceptions that were needed.
 */
export function refusal(importer, specifier, onlyTypes, exceptions = EXCEPTIONS, used = new Set()) {
  const from = roomOf(importer);
  if (from === null) return `${importer} stands in no room: give it one in lint/rooms.js.`;
  const file = fileMeant(importer, specifier);
  const problem =
    file === null ? refusalOfPackage(from, specifier) : refusalOfFile(from, file, onlyTypes);
  if (problem === null) return null;
  const target = file ?? specifier;
  const excepted = exceptions.find(
    (one) => regex(one.from).test(importer) && regex(one.to).test(target),
  );
  if (excepted === undefined) return `${problem}: ${from.room.because}.`;
  used.add(excepted);
  return null;
}

function refusalOfPackage({ room }, specifier) {
  const node = specifier.startsWith('node:');
  const list = (node ? room.node : room.packages) ?? [];
  const name = node ? specifier.slice('node:'.length) : specifier;
  if (list.some((glob) => regex(glob === '*' ? '**' : glob).test(name))) return null;
  return `"${room.name}" may not import ${specifier}`;
}

function refusalOfFile(from, file, onlyTypes) {
  const to = roomOf(file);
  if (to === null) return `"${from.room.name}" may not import ${file}, which stands in no room`;
  const may = [...(from.room.may ?? []), ...(onlyTypes ? (from.room.types ?? []) : [])];
  const named = from.room === to.room || may.includes('*') || may.includes(to.room.name);
  const apart = Object.keys(from.cut).some(
    (name) => name in to.cut && from.cut[name] !== to.cut[name],
  );
  if (named && !apart) return null;
  const kind = from.room.types?.includes(to.room.name) ? ' anything but types of' : '';
  return `"${nameOf(from)}" may not import${kind} "${nameOf(to)}"`;
}
