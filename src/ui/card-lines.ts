import type { Card, CardRow } from '../contract/card.ts';
import { dateText } from '../text/date.ts';
import { enginesText } from '../text/engines-text.ts';
import { msg } from '../text/message.ts';
import { figure } from '../text/quantities.ts';
import { guessScaleLines } from './guess-scale.ts';
import type { Kit } from './kit.ts';
import { labelled } from './label.ts';
import { padEnd, padStart, truncate } from './width.ts';
import { wrap } from './wrap.ts';

/** A card wider than this fits no screenshot. */
const WIDEST = 92;
/** Columns between a row's name and what is said of it. */
const GAP = 2;
/** Columns that what is said needs beside the names; else it stands under them. */
const LEAST_BESIDE = 44;
/** Columns under which a bar says nothing. */
const LEAST_BAR = 6;
/** Lines a query may take. */
const QUERY_LINES = 2;

/** A card in a frame, and under it what to type next. */
export function cardLines(card: Card, kit: Kit): string[] {
  return cardBlocks(card, kit).flat();
}

/** The same in what stands together: its rows, and what to type next. */
export function cardBlocks(card: Card, kit: Kit): string[][] {
  const width = Math.max(36, Math.min(kit.columns() - 1, WIDEST));
  const inner = width - 4;
  const { title, rows, engines, next, measuredAt } = card;
  const names = Math.max(0, ...rows.map(({ name }) => kit.measure(kit.say(name)))) + GAP;
  const beside = inner - names >= LEAST_BESIDE;
  const bar = kit.theme.quiet('│');
  const framed = (lines: readonly string[]): string[] =>
    lines.map((line) => `${bar} ${padEnd(line, inner, kit.measure)} ${bar}`);
  const body = rows.map((row, at) => {
    const below = rows[at + 1];
    const gap = below !== undefined && !(isShort(row) && isShort(below)) ? [''] : [];
    const lines = beside ? besideLines(row, names, inner, kit) : underLines(row, inner, kit);
    return framed([...lines, ...gap]);
  });
  const behind = kit.say(enginesText(engines, kit.translator));
  // Under a frame that is too narrow for them they stand inside.
  const fits = kit.measure(behind) <= inner - 2;
  const foot = fits ? [] : ['', ...wrap(behind, inner, kit.measure).map(kit.theme.quiet)];
  const date = dateText(measuredAt, kit.translator);
  const head = kit.say(msg('ui.card.head', { title, date }));
  // In a narrow terminal the date stands inside.
  const whole = kit.measure(head) <= inner - 2;
  const dated = whole ? [] : [kit.theme.quiet(date), ''];
  const [first = [], ...more] = body;
  const last = more.pop() ?? [];
  const above = [
    '',
    edge('┌', '┐', whole ? head : kit.say(title), kit.theme.strong, width, kit),
    ...framed(dated),
  ];
  const below = [...framed(foot), edge('└', '┘', fits ? behind : '', kit.theme.quiet, width, kit)];
  return [
    [...above, ...first],
    ...more,
    [...last, ...below],
    ...(next === null ? [] : [labelled(msg('ui.label.next'), kit.theme.strong, [next], kit)]),
    [''],
  ];
}

/** The upper or lower edge of the frame with a text in it. */
function edge(
  left: string,
  right: string,
  text: string,
  paint: (text: string) => string,
  width: number,
  kit: Kit,
): string {
  const shown = text === '' ? '' : ` ${truncate(text, width - 6, kit.measure)} `;
  const rest = '─'.repeat(Math.max(0, width - 3 - kit.measure(shown)));
  return `${kit.theme.quiet(`${left}─`)}${paint(shown)}${kit.theme.quiet(rest + right)}`;
}

function isShort(row: CardRow | undefined): boolean {
  return row?.bars.length === 0 && row.of === null && row.guess === null;
}

function besideLines(row: CardRow, names: number, inner: number, kit: Kit): readonly string[] {
  const lead = ' '.repeat(names);
  return contentLines(row, inner - names, kit).map((line, at) =>
    at === 0 ? kit.theme.strong(padEnd(kit.say(row.name), names, kit.measure)) + line : lead + line,
  );
}

function underLines(row: CardRow, inner: number, kit: Kit): readonly string[] {
  const name = kit.say(row.name);
  const lines = contentLines(row, inner - GAP, kit);
  const [only = ''] = lines;
  const together = kit.measure(name) + GAP + kit.measure(only);
  if (lines.length === 1 && together <= inner) {
    return [`${kit.theme.strong(name)}${' '.repeat(GAP)}${only}`];
  }
  return [kit.theme.strong(name), ...lines.map((line) => ' '.repeat(GAP) + line)];
}

function contentLines(row: CardRow, room: number, kit: Kit): readonly string[] {
  const scale = row.guess === null ? [] : guessScaleLines(row.guess, kit, room);
  return [
    ...queryLines(row, room, kit),
    ...barLines(row, room, kit),
    ...wrap(kit.say(row.said), room, kit.measure),
    ...scale,
  ];
}

function queryLines({ of }: CardRow, room: number, kit: Kit): readonly string[] {
  if (of === null) return [];
  const lines = wrap(kit.say(of).replaceAll(/\s+/g, ' '), room, kit.measure);
  if (lines.length <= QUERY_LINES) return lines;
  const [last = '', ...before] = lines.slice(0, QUERY_LINES).toReversed();
  const more = ' ...';
  const width = room - more.length;
  const cut = kit.measure(last) <= width ? last : truncate(last, width, kit.measure);
  return [...before.toReversed(), cut.endsWith('...') ? cut : cut + more];
}

/** Bars to one scale from nothing; a value that is too short for a bar is a thin line. */
function barLines({ bars }: CardRow, room: number, kit: Kit): readonly string[] {
  const names = bars.map(({ name }) => kit.say(name));
  const values = bars.map(({ value, unit }) => figure(value, unit, kit.translator));
  const nameWidth = Math.max(0, ...names.map((name) => kit.measure(name)));
  const valueWidth = Math.max(0, ...values.map((value) => kit.measure(value)));
  const most = Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE);
  const behind = room - nameWidth - valueWidth - 2;
  const length = behind >= LEAST_BAR ? behind : room;
  return bars.flatMap(({ value, subject }, at) => {
    const cells = Math.round((value / most) * length);
    const bar = kit.theme.series(subject, 0)(cells === 0 ? '▏' : '█'.repeat(cells));
    const name = padEnd(names[at] ?? '', nameWidth, kit.measure);
    const words = `${name} ${padStart(values[at] ?? '', valueWidth, kit.measure)}`;
    return length === behind ? [`${words} ${bar}`] : [words, bar];
  });
}
