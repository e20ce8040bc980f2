import { msg } from '../../text/message.ts';
import type { Kit } from '../kit.ts';
import { padEnd, padStart, truncate } from '../width.ts';
import { wrap } from '../wrap.ts';
import type { SpokenBoard, SpokenItem } from './board.ts';

/** What the learner did to a board so far. */
export interface BoardState {
  /** Index of the item under the cursor among those that are shown; -1 where none is. */
  readonly at: number;
  /** First row of the list on the screen. */
  readonly top: number;
  /** What is looked for; null when nothing is. */
  readonly filter: string | null;
}

/** A screen of lines, none wider than the terminal, and the row the cursor stands in. */
export interface BoardScreen {
  readonly lines: readonly string[];
  readonly cursorRow: number;
  /** First row of the list, as it is now. */
  readonly top: number;
}

/** An item with its place among all items. */
export interface ShownItem {
  readonly index: number;
  readonly item: SpokenItem;
}

type Row = { readonly heading: string } | ShownItem | null;

const GAP = 2;
const LEAD = 4;
const NAME = { most: 18, least: 8 };
/** From so many columns on, what came of an item stands beside what it is about, and not in its place. */
const WIDE = 110;
/** Below so many columns there is no room at the right. */
const NARROW = 56;
/** Longest line of a board, in columns: beyond it the eye loses the row. */
const LONGEST = 140;
/** Rows under the list that tell of the item under the cursor. */
const DETAIL = 2;

/** Items that match what is looked for; all where nothing is. */
export function shownItems(board: SpokenBoard, filter: string | null): readonly ShownItem[] {
  const items = board.groups.flatMap((group) => group.items);
  const wanted = plain(filter ?? '');
  return items
    .map((item, index) => ({ index, item }))
    .filter(({ item: { name, about } }) => plain(`${name} ${about}`).includes(wanted));
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Draws a board for a terminal of `columns` and `rows`. */
export function drawBoard(
  board: SpokenBoard,
  state: BoardState,
  kit: Kit,
  size: { readonly columns: number; readonly rows: number },
): BoardScreen {
  const width = Math.max(1, Math.min(size.columns - 1, LONGEST));
  const shown = shownItems(board, state.filter);
  const head = headOf(board, kit, width, size.rows);
  const foot = footOf(state, kit, width);
  const detail = size.rows >= 16 ? detailOf(shown[state.at], kit, width) : [];
  const room = Math.max(1, size.rows - head.length - detail.length - 1);
  const rows = rowsOf(board, shown);
  const selected = rows.findIndex(
    (row) => row !== null && 'item' in row && row === shown[state.at],
  );
  const top = topOf({ top: state.top, selected, count: rows.length, room });
  const columns = columnsOf(shown, kit, width);
  const list = rows
    .slice(top, top + room)
    .map((row) => rowLine(row, row === shown[state.at], columns, kit));
  if (shown.length === 0) list.push(' '.repeat(LEAD) + kit.say(msg('ui.board.none')));
  while (list.length < room) list.push('');
  const itemsIn = (part: readonly Row[]): number =>
    part.filter((row) => row !== null && 'item' in row).length;
  const above = top > 0 ? itemsIn(rows.slice(0, top + 1)) : 0;
  const below = rows.length > top + room ? itemsIn(rows.slice(top + room - 1)) : 0;
  const lines = [...head, ...marked(list, { above, below }, kit, width)];
  return {
    lines: [...lines, ...detail, foot],
    cursorRow: state.filter === null ? head.length + Math.max(0, selected - top) : size.rows - 1,
    top,
  };
}

function headOf(board: SpokenBoard, kit: Kit, width: number, rows: number): string[] {
  const { theme, measure } = kit;
  const corner = measure(board.corner) + GAP < width / 2 ? board.corner : '';
  const title = truncate(board.title, width - measure(corner) - (corner === '' ? 0 : GAP), measure);
  const gap = padStart(corner, width - measure(title), measure);
  const said = board.lines.flatMap((line) => wrap(line, width, measure));
  const kept = rows >= 16 ? said.slice(0, Math.max(1, Math.floor(rows / 4))) : [];
  return [theme.title(title) + theme.quiet(gap), ...kept.map((line) => theme.quiet(line)), ''];
}

/** The full words of the item under the cursor, which its line may have had to cut. */
function detailOf(selected: ShownItem | undefined, kit: Kit, width: number): string[] {
  const item = selected?.item;
  const words = [item?.about ?? '', item?.result ?? '', item?.aside ?? ''].filter(
    (text) => text !== '',
  );
  const lines = wrap(words.join(' - '), width - GAP, kit.measure).slice(0, DETAIL);
  while (lines.length < DETAIL) lines.push('');
  return ['', ...lines.map((line) => ' '.repeat(GAP) + line)];
}

function footOf({ filter }: BoardState, kit: Kit, width: number): string {
  if (filter !== null) {
    const asked = kit.say(msg('ui.board.finding', { filter }));
    return kit.theme.accent(truncate(asked, width, kit.measure));
  }
  const keys = [
    msg('ui.board.choose'),
    msg('ui.board.go'),
    msg('ui.board.leave'),
    msg('ui.board.find'),
  ];
  let line = '';
  for (const key of keys) {
    const longer = line === '' ? kit.say(key) : `${line}   ${kit.say(key)}`;
    if (line !== '' && kit.measure(longer) > width) break;
    line = longer;
  }
  return kit.theme.accent(truncate(line, width, kit.measure));
}

/** Headings stand over what is shown of their group; null is an empty row. */
function rowsOf(board: SpokenBoard, shown: readonly ShownItem[]): readonly Row[] {
  const rows: Row[] = [];
  let from = 0;
  for (const { heading, items } of board.groups) {
    const own = shown.filter(({ index }) => index >= from && index < from + items.length);
    from += items.length;
    if (own.length === 0) continue;
    if (rows.length > 0) rows.push(null);
    if (heading !== null) rows.push({ heading });
    rows.push(...own);
  }
  return rows;
}

/** The first row of the list on the screen: moved as little as keeps the cursor in sight, with its heading. */
function topOf(list: {
  readonly top: number;
  readonly selected: number;
  readonly count: number;
  readonly room: number;
}): number {
  const { selected, count, room } = list;
  const before = Math.min(2, Math.floor((room - 1) / 2));
  const lowest = Math.max(0, selected - before);
  const highest = Math.max(0, selected - room + 1 + Math.min(before, count - 1 - selected));
  const top = Math.min(Math.max(list.top, highest), lowest);
  return Math.max(0, Math.min(top, count - room));
}

interface Columns {
  readonly name: number;
  readonly about: number;
  /** Null where what came of an item stands in the place of what it is about. */
  readonly result: number | null;
  readonly aside: number;
}

function columnsOf(shown: readonly ShownItem[], kit: Kit, width: number): Columns {
  const widest = (word: (item: SpokenItem) => string): number =>
    Math.max(0, ...shown.map(({ item }) => kit.measure(word(item))));
  // Who stands without words about it may be as long as its line.
  const named = Math.max(
    0,
    ...shown.map(({ item }) => (item.about === '' ? 0 : kit.measure(item.name))),
  );
  const name = Math.max(NAME.least, Math.min(NAME.most, named));
  const aside = width < NARROW ? 0 : widest((item) => item.aside);
  const rest = width - LEAD - name - GAP - (aside === 0 ? 0 : aside + GAP);
  const result =
    width >= WIDE
      ? Math.min(
          widest((item) => item.result),
          Math.floor(rest / 2),
        )
      : null;
  const beside = result === null || result === 0 ? 0 : result + GAP;
  return { name, about: Math.max(0, rest - beside), result, aside };
}

function rowLine(row: Row, selected: boolean, columns: Columns, kit: Kit): string {
  if (row === null) return '';
  const { theme, measure } = kit;
  if ('heading' in row) return ' '.repeat(GAP) + theme.strong(row.heading);
  const { name, about, result, aside, done } = row.item;
  const lead = `${selected ? '>' : ' '} ${done === true ? '✓' : done === false ? '·' : ' '} `;
  const paint = selected ? theme.accent : (text: string): string => text;
  const cell = (text: string, width: number): string =>
    padEnd(truncate(text, width, measure), width, measure);
  const right =
    columns.aside === 0 ? '' : ' '.repeat(GAP) + padStart(aside, columns.aside, measure);
  if (about === '' && result === '') {
    const width = columns.name + GAP + columns.about;
    return lead + paint(cell(name, width)) + theme.quiet(right);
  }
  const inPlace = columns.result === null && result !== '';
  const middle = cell(inPlace ? result : about, columns.about);
  const beside =
    columns.result === null || columns.result === 0
      ? ''
      : ' '.repeat(GAP) + cell(result, columns.result);
  const first = paint(cell(name, columns.name));
  return lead + first + ' '.repeat(GAP) + middle + beside + theme.quiet(right);
}

/** Says at the ends of the list what is out of sight. */
function marked(
  list: readonly string[],
  { above, below }: { readonly above: number; readonly below: number },
  kit: Kit,
  width: number,
): readonly string[] {
  const lines = [...list];
  const say = (n: number, key: 'ui.board.above' | 'ui.board.below'): string =>
    kit.theme.quiet(truncate(' '.repeat(LEAD) + kit.say(msg(key, { n })), width, kit.measure));
  if (lines.length < 4) return lines;
  if (above > 0) lines[0] = say(above, 'ui.board.above');
  if (below > 0) lines[lines.length - 1] = say(below, 'ui.board.below');
  return lines;
}
