import { msg } from '../text/message.ts';
import type { Kit } from './kit.ts';
import { INDENT } from './label.ts';
import {
  lifeLeft,
  pathInWords,
  serverDetails,
  serverName,
  sumOf,
  type PathInWords,
  type PathStep,
  type Server,
  type WatchedRead,
} from './path-steps.ts';
import { padEnd, padStart } from './width.ts';
import { wrap } from './wrap.ts';

/** A picture is drawn from this many columns on; below it the steps stand under each other. */
const NARROWEST = 60;
/** Columns of a picture on the widest terminal, and of the way between two boxes at most. */
const WIDEST = 76;
const LONGEST_WAY = 26;

/**
 * The way of a read: the app between cache and database, each question as it goes there and comes back, and grey what
 * was not asked. Under it the sum of all times. In blocks that stand together.
 */
export function readPicture(read: WatchedRead, kit: Kit): string[][] {
  const room = Math.min(kit.columns() - 1 - INDENT, WIDEST);
  const words = pathInWords(read, kit);
  const beside = room < NARROWEST ? null : boxes(words, read, kit, room);
  const drawn = beside ?? underEachOther(words, read, kit, room);
  const sum = wrap(sumOf(words, kit), room, kit.measure);
  return [...drawn.slice(0, -1), [...(drawn.at(-1) ?? []), ...sum]].map((lines) =>
    lines.map((line) => ' '.repeat(INDENT) + line),
  );
}

type Paint = (text: string) => string;
const asIs: Paint = (text) => text;

/** The words in the box of a server. */
function boxWords(server: Server, read: WatchedRead, kit: Kit): string[] {
  const life = server === 'cache' && read.ttlMs !== null ? [lifeLeft(read.ttlMs, kit)] : [];
  return [serverName(server), ...serverDetails(read, server), ...life].map((word) => kit.say(word));
}

/** A box of `height` rows between its borders, with words from its first row on. */
function box(words: readonly string[], height: number, kit: Kit, paint: Paint): string[] {
  const inner = Math.max(...words.map((word) => kit.measure(word))) + 2;
  const rows = Array.from(
    { length: height },
    (_, row) => `│${padEnd(` ${words[row] ?? ''}`, inner, kit.measure)}│`,
  );
  const edge = '─'.repeat(inner);
  return [`┌${edge}┐`, ...rows, `└${edge}┘`].map(paint);
}

/** The way between the app and a server, `length` columns: three rows for each question. */
function way(steps: readonly PathStep[], toTheLeft: boolean, length: number, kit: Kit): string[] {
  const { theme, measure } = kit;
  if (steps.length === 0) {
    const words = kit.say(msg('ui.path.not-asked'));
    const before = Math.max(0, Math.floor((length - measure(words)) / 2));
    return [theme.quiet(padEnd(' '.repeat(before) + words, length, measure))];
  }
  return steps.flatMap(({ step, time, answer, ok }) => {
    const gap = Math.max(1, length - 2 - measure(step) - measure(time));
    const head = ` ${theme.strong(step)}${' '.repeat(gap)}${time} `;
    const line = '─'.repeat(length - 1);
    // What was not answered did not arrive.
    const asked = toTheLeft ? (ok ? '<' : 'x') + line : line + (ok ? '>' : 'x');
    const rest = Math.max(1, length - 4 - measure(answer));
    const word = ok ? theme.strong(answer) : theme.warn(answer);
    const back = toTheLeft ? `─ ${word} ${'─'.repeat(rest)}>` : `<${'─'.repeat(rest)} ${word} ─`;
    const none = ` ${word}${' '.repeat(length - 1 - measure(answer))}`;
    return [head, asked, ok ? back : none];
  });
}

/** Cache, app and database beside each other; null where the words do not fit on the ways between them. */
function boxes(
  { steps }: PathInWords,
  read: WatchedRead,
  kit: Kit,
  room: number,
): string[][] | null {
  const of = (server: Server): readonly PathStep[] =>
    steps.filter((step) => step.server === server);
  const cache = boxWords('cache', read, kit);
  const database = boxWords('database', read, kit);
  const height = Math.max(
    3,
    ...[of('cache'), of('database')].map((steps) => steps.length * 3),
    cache.length,
    database.length,
  );
  const paint = (server: Server): Paint => (of(server).length === 0 ? kit.theme.quiet : asIs);
  const left = box(cache, height, kit, paint('cache'));
  const middle = box([kit.say(msg('ui.path.app'))], height, kit, asIs);
  const right = box(database, height, kit, paint('database'));
  const taken = [left, middle, right].reduce((sum, [edge = '']) => sum + kit.measure(edge), 0);
  const length = Math.min(LONGEST_WAY, Math.floor((room - taken) / 2));
  const words = (step: PathStep): number =>
    Math.max(kit.measure(step.step) + kit.measure(step.time) + 3, kit.measure(step.answer) + 5);
  if (steps.some((step) => words(step) > length)) return null;
  const toCache = way(of('cache'), true, length, kit);
  const toDatabase = way(of('database'), false, length, kit);
  const none = ' '.repeat(length);
  const rows = left.map((edge, row) =>
    [
      edge,
      toCache[row - 1] ?? none,
      middle[row] ?? '',
      toDatabase[row - 1] ?? none,
      right[row] ?? '',
    ].join(''),
  );
  return [rows];
}

/** Two lines for each question, for a narrow terminal, and a block of what else is known. */
function underEachOther(
  { steps }: PathInWords,
  read: WatchedRead,
  kit: Kit,
  room: number,
): string[][] {
  const { theme, measure } = kit;
  const app = kit.say(msg('ui.path.app'));
  const names = { cache: kit.say(serverName('cache')), database: kit.say(serverName('database')) };
  const name = Math.max(...Object.values(names).map((word) => measure(word)));
  const length = room - measure(app) - name - 2;
  const drawn = steps.map(({ server, step, time, answer, ok }) => {
    const gap = Math.max(0, length - 7 - measure(step) - measure(time));
    const go = `─ ${theme.strong(step)} ${'─'.repeat(gap)} ${time} ─${ok ? '>' : 'x'}`;
    const rest = Math.max(0, length - 4 - measure(answer));
    const come = ok ? `<─ ${theme.strong(answer)} ${'─'.repeat(rest)}` : `   ${theme.warn(answer)}`;
    return [`${app} ${go} ${names[server]}`, `${padStart('', measure(app) + 1, measure)}${come}`];
  });
  const idle = (['cache', 'database'] as const).filter((server) =>
    steps.every((step) => step.server !== server),
  );
  const [cache = '', ...details] = boxWords('cache', read, kit);
  const known = [cache, ...details].join(kit.say(msg('ui.read.separator')));
  return [
    drawn.flat(),
    [
      ...idle.map((server) =>
        theme.quiet(kit.say(msg('ui.path.told.not-asked', { server: serverName(server) }))),
      ),
      ...(details.length === 0 ? [] : wrap(known, room, measure)),
    ],
  ];
}
