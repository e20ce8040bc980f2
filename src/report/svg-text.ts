/** Characters that take a whole square. */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/u;
const NEVER_FIRST = /^[、。，．・：；！？ー々）」』】]/u;
/** A little more than letters take in the usual fonts, so that nothing runs out of its frame. */
const LETTER = 0.57;

/** About as many pixels as a text takes, rather too many than too few. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 1 : LETTER;
  return width * size;
}

/** A text in lines of at most so many pixels, broken between words or between wide characters. */
export function linesOf(text: string, room: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of unitsOf(text)) {
    if (line !== '' && textWidth(line + unit.trimEnd(), size) > room) {
      lines.push(line.trimEnd());
      line = unit.trimStart();
    } else line += unit;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** Words with the blanks before them, and wide characters by themselves with what must not begin a line. */
function unitsOf(text: string): readonly string[] {
  const units: string[] = [];
  let open = false;
  for (const character of text) {
    const wide = WIDE.test(character);
    const glued =
      units.length > 0 && (NEVER_FIRST.test(character) || (open && !wide && character !== ' '));
    if (glued) units.push(`${units.pop() ?? ''}${character}`);
    else units.push(character);
    open = !wide;
  }
  return units;
}
