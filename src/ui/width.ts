/** Columns a text takes in a terminal; a Japanese character takes two. */
export type Measure = (text: string) => number;

/** Loads the measure; escape sequences count as nothing. */
export async function loadMeasure(): Promise<Measure> {
  const { default: stringWidth } = await import('string-width');
  return (text) => stringWidth(text);
}

/** `text` with spaces behind it up to `width` columns. */
export function padEnd(text: string, width: number, measure: Measure): string {
  return text + ' '.repeat(Math.max(0, width - measure(text)));
}

/** `text` with spaces before it up to `width` columns. */
export function padStart(text: string, width: number, measure: Measure): string {
  return ' '.repeat(Math.max(0, width - measure(text))) + text;
}

/** `text` cut to at most `width` columns; three dots say that something is missing. */
export function truncate(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const dots = '...'.slice(0, Math.max(0, width));
  let kept = '';
  for (const character of text) {
    if (measure(kept + character) > width - dots.length) break;
    kept += character;
  }
  return kept + dots;
}

/**
 * Makes text of a server, a file or a learner safe to print: control characters are shown in caret notation and
 * bidirectional overrides are dropped, so that no output can move the cursor or recolour the screen.
 */
export function printable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, '    ')
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/\p{Cc}/gu, (control) => {
      if (control === '\n') return control;
      const code = control.charCodeAt(0);
      return code < 32 ? `^${String.fromCharCode(code + 64)}` : '';
    });
}
