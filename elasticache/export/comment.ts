const WIDTH = 96;
/** What must not begin a line in Japanese. */
const CLOSING = /[、。」』）：・ー！？ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/;
/** Everything that ends a line or moves the cursor. */
const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;

/** A text as lines of comment, each behind the same mark. No text of a learner's can end a comment. */
export function commented(text: string, mark = '# '): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text.replace(CONTROL, ' ').trim())) {
    const full = widthOf(line) + widthOf(piece.trimEnd()) > WIDTH - mark.length;
    if (full && line !== '' && !CLOSING.test(piece)) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines.map((one) => `${mark}${one}`);
}

/** Words with the blanks behind them; wide characters each by itself. */
function pieces(text: string): readonly string[] {
  return text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? [];
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, one) => sum + (/[\u2e80-\uffef]/.test(one) ? 2 : 1), 0);
}
