/**
 * A JSON text as MySQL prints a JSON value: a space behind every comma and colon, the members of an
 * object sorted by length of name, then by name. Numbers keep their digits.
 */
export function mysqlJson(source: string): string {
  const tokens = source.match(/"(?:[^"\\]|\\.)*"|[[\]{}:,]|[^\s[\]{}:,"]+/g) ?? [];
  let at = 0;
  const value = (): string => {
    const token = tokens[at++] ?? '';
    if (token === '[') {
      const items: string[] = [];
      while (at < tokens.length && tokens[at] !== ']') {
        items.push(value());
        if (tokens[at] === ',') at++;
      }
      at++;
      return `[${items.join(', ')}]`;
    }
    if (token !== '{') return token;
    const members = new Map<string, string>();
    while (at < tokens.length && tokens[at] !== '}') {
      const name = tokens[at] ?? '';
      at += 2;
      members.set(name, value());
      if (tokens[at] === ',') at++;
    }
    at++;
    const sorted = [...members].toSorted(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
    return `{${sorted.map(([name, item]) => `${name}: ${item}`).join(', ')}}`;
  };
  return value();
}
