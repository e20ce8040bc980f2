import type { Chart, Failure, Table } from '../contract/events.ts';
import { enginesText } from '../text/engines-text.ts';
import { msg } from '../text/message.ts';
import { chartParts } from './chart.ts';
import type { Kit } from './kit.ts';
import { failureLabel, INDENT, labelled, paragraph } from './label.ts';
import { tableParts, type DrawTable } from './table.ts';
import { eachLine, linesOf, type Together } from './together.ts';
import type { Block, View } from './view.ts';
import { padEnd, printable } from './width.ts';

const indented = (lines: Together): Together =>
  eachLine(lines, (line) => (line === '' ? line : ' '.repeat(INDENT) + line));

function captioned(
  of: Pick<Table | Chart, 'title' | 'engines' | 'notes'>,
  [first = [], ...more]: readonly Together[],
  kit: Kit,
): Together[] {
  const engines = kit.say(enginesText(of.engines, kit.translator));
  const head = [
    '',
    ...paragraph(of.title, kit).map((line) => kit.theme.strong(line)),
    ...(engines === '' ? [] : paragraph(engines, kit).map((line) => kit.theme.quiet(line))),
  ];
  return [
    [...head, ...indented(first)],
    ...more.map(indented),
    ...of.notes.map((note) => paragraph(note, kit)),
    [''],
  ];
}

/** A table with its title and the engines behind it, each further record of a list, and each sentence under it. */
export function tableBlocks(table: Table, kit: Kit, draw: DrawTable): Together[] {
  return captioned(table, tableParts(table, kit, kit.columns() - INDENT, draw), kit);
}

/** A chart with its title, engines and sentences: a block, one for each further series, and one for each sentence. */
export function chartBlocks(chart: Chart, kit: Kit): Together[] {
  return captioned(chart, chartParts(chart, kit, kit.columns() - INDENT - 1, 'drawn'), kit);
}

/** A failure: the sentence, the servers' own words, and what to type next. */
export function failureLines(failure: Failure, kit: Kit): string[] {
  const { theme } = kit;
  return [
    '',
    ...labelled(
      failureLabel(failure),
      failure.code === 'CANCELLED' ? theme.strong : theme.bad,
      [failure.what],
      kit,
    ),
    ...(failure.detail === null
      ? []
      : labelled(msg('ui.label.details'), theme.quiet, [failure.detail], kit)),
    ...labelled(msg('ui.label.next'), theme.strong, [failure.next], kit),
  ];
}

function blockLines(block: Block, kit: Kit, draw: DrawTable): string[] {
  const { theme } = kit;
  switch (block.kind) {
    case 'heading':
      return ['', ...paragraph(block.text, kit).map((line) => theme.strong(line))];
    case 'paragraph': {
      if (block.tone === undefined) return paragraph(block.text, kit);
      const paint = { warning: theme.warn, tip: theme.accent, note: theme.quiet }[block.tone];
      return labelled(msg(`ui.label.${block.tone}`), paint, [block.text], kit);
    }
    case 'keyvalue': {
      const names = block.rows.map(([name]) => kit.say(name));
      const column = Math.max(0, ...names.map((name) => kit.measure(name))) + 2;
      return block.rows.flatMap(([, value], row) => {
        const name = theme.quiet(padEnd(names[row] ?? '', column, kit.measure));
        return paragraph(value, kit, INDENT + column).map((line, at) =>
          at === 0 ? ' '.repeat(INDENT) + name + line.slice(INDENT + column) : line,
        );
      });
    }
    case 'code':
      return [
        '',
        ...block.lines.map((line) => ' '.repeat(INDENT * 2) + theme.accent(printable(line))),
        '',
      ];
    case 'table':
      return tableBlocks(block.table, kit, draw).flatMap(linesOf);
  }
}

/** A view on the terminal, in blocks: what stands under a heading stays with it. */
export function viewBlocks(view: View, kit: Kit, draw: DrawTable): string[][] {
  const title = view.title === undefined ? [] : ['', kit.theme.title(kit.say(view.title))];
  const blocks: string[][] = [title];
  for (const [at, block] of view.blocks.entries()) {
    const lines = blockLines(block, kit, draw);
    const follows = at === 0 || (block.kind !== 'heading' && isUnderHeading(view, at));
    if (follows) blocks.at(-1)?.push(...lines);
    else blocks.push(lines);
  }
  return blocks;
}

/** True when nothing but paragraphs stands between a block and the heading before it. */
function isUnderHeading({ blocks }: View, at: number): boolean {
  const before = blocks.slice(0, at).findLast(({ kind }) => kind !== 'paragraph');
  return before?.kind === 'heading';
}
