import { enginesText } from '../../text/engines-text.ts';
import type { Translator } from '../../text/index.ts';
import { tableText } from '../figures.ts';
import type { ReportTable } from '../model.ts';
import { escape, listHtml } from './html.ts';

/** Columns from which on a table is turned to records where there is little room, and where there is some. */
const FEW = 4;
const MANY = 7;

/** Letters of a word that is broken, and the pieces it is broken into. */
const LONG = 18;
const PIECE = /[^:/_.,;=-]{1,12}[:/_.,;=-]?|[:/_.,;=-]/gu;

/**
 * A table under its title. Where its columns have no room each row becomes a record, so that nothing is cut; what is
 * wider still can be scrolled by keyboard, too. `id` is the page's own for this table.
 */
export function tableHtml(table: ReportTable, id: string, translator: Translator): string {
  const { heads, rows, numeric } = tableText(table, translator);
  const size = heads.length > MANY ? 'many' : heads.length > FEW ? 'some' : 'few';
  const number = (at: number): string => (numeric[at] === true ? ' class="number"' : '');
  const head = heads.map(
    (text, at) => `<th scope="col" role="columnheader"${number(at)}>${escape(text)}</th>`,
  );
  const body = rows.map((texts, row) => {
    const cells = texts.map((text, at) => {
      const label = ` data-label="${escape(heads[at] ?? '')}"`;
      const html = cellHtml(table.rows[row]?.[at], text);
      // What names the row heads it.
      return at === 0 && numeric[0] !== true
        ? `<th scope="row" role="rowheader"${label}>${html}</th>`
        : `<td role="cell"${number(at)}${label}>${html}</td>`;
    });
    return `<tr role="row">${cells.join('')}</tr>`;
  });
  const engines = enginesText(table.engines, translator);
  const behind = engines === '' ? '' : ` <span class="soft">${escape(engines)}</span>`;
  const caption = `<caption id="${id}"><span class="title">${escape(table.title)}</span>${behind}</caption>`;
  return (
    `<div class="table"><div class="scroll ${size}" role="region" tabindex="0" aria-labelledby="${id}">` +
    `<table role="table">${caption}<thead role="rowgroup"><tr role="row">${head.join('')}</tr></thead>` +
    `<tbody role="rowgroup">${body.join('')}</tbody></table></div>${listHtml(table.notes)}</div>`
  );
}

/** Digits to read, and beside them the number of the JSON report, so that one can be checked against the other. */
function cellHtml(cell: number | string | null | undefined, text: string): string {
  if (typeof cell === 'number') return `<data value="${cell}">${escape(text)}</data>`;
  return text === '' ? '<span class="soft">-</span>' : breakable(text);
}

/** Keys, paths and the like have no blank to break at: they may be broken behind a sign, or else every few letters. */
function breakable(text: string): string {
  return text
    .split(/(\s+)/)
    .map((word) =>
      word.length < LONG ? escape(word) : (word.match(PIECE) ?? [word]).map(escape).join('<wbr>'),
    )
    .join('');
}
