import type { Measure } from './width.ts';

/** Characters that Japanese typesetting never puts at the start of a line. */
const NEVER_FIRST =
  /^[、。，．・：；？！ー々〜）」』】〉》〕］｝ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ,.:;!?)\]}]/u;
/** Characters that Japanese typesetting never leaves at the end of a line. */
const NEVER_LAST = /[（「『【〈《〔［｛([{]$/u;
/** Characters of two columns, between which Japanese text may be broken. */
const WIDE =
  '\\u1100-\\u115F\\u2E80-\\uA4CF\\uAC00-\\uD7A3\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF00-\\uFF60\\uFFE0-\\uFFE6';
/** One breakable unit: spaces, a katakana word (a loanword reads badly in two halves), a wide character, a word. */
const ATOM = new RegExp(`\\s+|[\\u30A1-\\u30FA\\u30FC]+|[${WIDE}]|[^\\s${WIDE}]+`, 'gu');

/** Units that may not be torn apart, with the spaces between them as units of their own. */
function units(text: string): string[] {
  const joined: string[] = [];
  for (const [atom] of text.matchAll(ATOM)) {
    const last = joined.at(-1);
    const glue =
      last !== undefined &&
      atom.trim() !== '' &&
      last.trim() !== '' &&
      (NEVER_FIRST.test(atom) || NEVER_LAST.test(last));
    if (glue) joined[joined.length - 1] = last + atom;
    else joined.push(atom);
  }
  return joined;
}

/** Where a long path or name may be torn: behind these, when the piece is not left much too short. */
const TEARS_BEHIND = /^.*[/\\_.,;:&?=-]/u;

function tear(unit: string, width: number, measure: Measure): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of unit) {
    if (piece !== '' && measure(piece + character) > width) {
      const nice = TEARS_BEHIND.exec(piece)?.[0] ?? '';
      const whole = measure(nice) * 2 >= width ? nice : piece;
      pieces.push(whole);
      piece = piece.slice(whole.length);
    }
    piece += character;
  }
  pieces.push(piece);
  return pieces;
}

function wrapLine(text: string, width: number, measure: Measure): string[] {
  if (measure(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const unit of units(text)) {
    if (measure(line + unit.trimEnd()) <= width) {
      line += unit;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    const pieces = tear(unit.trimStart(), width, measure);
    line = pieces.pop() ?? '';
    lines.push(...pieces);
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/**
 * Breaks text into lines of at most `width` columns: between words, between Japanese characters with the usual
 * rules for punctuation, and inside a word only when it is longer than a line. Line breaks of the text stay.
 */
export function wrap(text: string, width: number, measure: Measure): string[] {
  const room = Math.max(1, width);
  return text.split('\n').flatMap((line) => wrapLine(line, room, measure));
}

/** The widest unit of a text: the narrowest column that holds it without tearing a word. */
export function widestUnit(text: string, measure: Measure): number {
  return Math.max(0, ...units(text).map((unit) => measure(unit.trim())));
}
