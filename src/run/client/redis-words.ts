/** The words of a line as redis-cli takes them apart; null where its quotes do not match. */
export function redisWords(line: string): readonly string[] | null {
  const words: string[] = [];
  let rest = line.trimStart();
  while (rest !== '') {
    const quoted = rest.startsWith('"') ? DOUBLE.exec(rest) : SINGLE.exec(rest);
    const bare = /^[^\s"']+/.exec(rest);
    const [whole, inside = whole] = quoted ?? bare ?? [];
    if (whole === undefined || inside === undefined) return null;
    const after = rest.slice(whole.length);
    // A word ends where its quotes do.
    if (after !== '' && !/^\s/.test(after)) return null;
    words.push(unescaped(inside, quoted === null ? '' : whole.charAt(0)));
    rest = after.trimStart();
  }
  return words;
}

const DOUBLE = /^"((?:[^"\\]|\\.)*)"/s;
const SINGLE = /^'((?:[^'\\]|\\.)*)'/s;
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  a: '\u0007',
};

function unescaped(text: string, quote: string): string {
  if (quote === "'") return text.replaceAll(String.raw`\'`, "'");
  if (quote === '') return text;
  return text.replace(/\\(?:x([0-9a-f]{2})|(.))/gis, (_whole, hex: string | undefined, one = '') =>
    hex === undefined
      ? (ESCAPES[String(one)] ?? String(one))
      : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
