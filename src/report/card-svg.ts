import { TutorialError } from '../contract/errors.ts';
import { dateText } from '../text/date.ts';
import { enginesText } from '../text/engines-text.ts';
import type { Translator } from '../text/index.ts';
import { msg } from '../text/message.ts';
import { figure } from '../text/quantities.ts';
import { asProperties, DARK, LIGHT } from './colors.ts';
import type { Report, ReportCardRow } from './model.ts';
import { escape } from './page/html.ts';
import { scaleSvg } from './svg-scale.ts';
import { linesOf, textWidth } from './svg-text.ts';

const WIDTH = 820;
const MARGIN = 28;
/** Between two lines of text. */
const LINE = 22;
const SIZE = 15;
/** Between a name, a figure and its bar. */
const GAP = 14;

const STYLE = `
svg { ${asProperties(LIGHT)} }
@media (prefers-color-scheme: dark) { svg { ${asProperties(DARK)} } }
text { font: ${SIZE}px system-ui, "Hiragino Sans", "Noto Sans CJK JP", "Yu Gothic", "IPAGothic", sans-serif; fill: var(--text); }
.head { font-size: 19px; font-weight: 600; }
.name { font-weight: 600; }
.soft { fill: var(--soft); }
`;

/**
 * The card of the report as a picture by itself: no font, no script and nothing else is asked of anybody.
 * @throws TutorialError NOTHING_MEASURED when there is nothing on it
 */
export function toSvg({ card }: Report, translator: Translator): string {
  if (card === null) throw new TutorialError('NOTHING_MEASURED');
  const { title, measuredAt, rows, engines, next } = card;
  const head = translator.text(
    msg('ui.card.head', { title, date: dateText(measuredAt, translator) }),
  );
  const drawing = new Drawing();
  drawing.line(head, 'head', MARGIN);
  drawing.space(10);
  const names = Math.max(...rows.map(({ name }) => textWidth(name, SIZE * 1.05))) + 2 * GAP;
  for (const row of rows) drawRow(drawing, row, names, translator);
  const foot = [
    enginesText(engines, translator),
    next === null ? '' : `${translator.text(msg('ui.label.next'))}: ${next}`,
  ].filter((text) => text !== '');
  for (const text of foot) drawing.paragraph(text, 'soft', MARGIN);
  return drawing.toString(head);
}

function drawRow(
  drawing: Drawing,
  row: ReportCardRow,
  names: number,
  translator: Translator,
): void {
  const left = MARGIN + names;
  drawing.mark(row.name, MARGIN);
  if (row.of !== null) drawing.paragraph(row.of.replaceAll(/\s+/g, ' '), 'soft', left);
  drawBars(drawing, row, left, translator);
  drawing.paragraph(row.said, '', left);
  if (row.guess !== null) {
    const width = WIDTH - MARGIN - left;
    const { svg, height } = scaleSvg(row.guess, { left, top: drawing.top, width }, translator);
    drawing.put(svg, height);
  }
  drawing.space(12);
}

function drawBars(
  drawing: Drawing,
  { bars }: ReportCardRow,
  left: number,
  translator: Translator,
): void {
  const values = bars.map(({ value, unit }) => figure(value, unit, translator));
  const most = Math.max(...bars.map(({ value }) => value));
  const behindNames = left + Math.max(0, ...bars.map(({ name }) => textWidth(name, SIZE))) + GAP;
  const from = behindNames + Math.max(0, ...values.map((text) => textWidth(text, SIZE))) + GAP;
  bars.forEach(({ name, subject, value }, at) => {
    const width = Math.max(1.5, ((WIDTH - MARGIN - from) * value) / most);
    drawing.bar({ x: from, width, color: `var(--${subject})` });
    drawing.mark(values[at] ?? '', from - GAP, 'end');
    drawing.line(name, '', left);
  });
}

/** A picture that grows downwards, line by line. */
class Drawing {
  readonly #parts: string[] = [];
  #top = MARGIN;

  /** Where the next line begins. */
  get top(): number {
    return this.#top;
  }

  space(height: number): void {
    this.#top += height;
  }

  /** Text on the next line, which stays the next one. */
  mark(text: string, x: number, anchor: 'start' | 'end' = 'start'): void {
    const kind = anchor === 'start' ? ' class="name"' : ' text-anchor="end"';
    this.#parts.push(`<text x="${x}" y="${this.#baseline()}"${kind}>${escape(text)}</text>`);
  }

  line(text: string, kind: string, x: number): void {
    const named = kind === '' ? '' : ` class="${kind}"`;
    this.#parts.push(`<text x="${x}" y="${this.#baseline()}"${named}>${escape(text)}</text>`);
    this.#top += LINE;
  }

  paragraph(text: string, kind: string, x: number): void {
    for (const line of linesOf(text, WIDTH - MARGIN - x, SIZE)) this.line(line, kind, x);
  }

  bar({ x, width, color }: { x: number; width: number; color: string }): void {
    const y = this.#top + 3;
    this.#parts.push(
      `<rect x="${Math.round(x)}" y="${y}" width="${width.toFixed(1)}" height="15" fill="${color}"/>`,
    );
  }

  put(svg: string, height: number): void {
    this.#parts.push(svg);
    this.#top += height;
  }

  #baseline(): number {
    return this.#top + SIZE;
  }

  toString(title: string): string {
    const height = Math.round(this.#top + MARGIN - 10);
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title">`,
      `<title id="title">${escape(title)}</title>`,
      `<style>${STYLE}</style>`,
      `<rect x=".5" y=".5" width="${WIDTH - 1}" height="${height - 1}" rx="10" fill="var(--page)" stroke="var(--rule)"/>`,
      ...this.#parts,
      '</svg>\n',
    ].join('\n');
  }
}
