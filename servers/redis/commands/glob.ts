const cache = new Map<string, RegExp>();
const CACHE_LIMIT = 64;

function classEnd(pattern: string, start: number): number {
  for (let at = start; at < pattern.length; at += 1) {
    if (pattern[at] === '\\') at += 1;
    else if (pattern[at] === ']') return at;
  }
  return pattern.length;
}

function translateClass(body: string): string {
  const negated = body.startsWith('^');
  const escaped = (negated ? body.slice(1) : body).replace(
    /\\(.)|[[\]^]/gs,
    (all, char?: string) =>
      char === undefined ? `\\${all}` : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  if (escaped === '') return negated ? '[\\s\\S]' : '(?!)';
  return `[${negated ? '^' : ''}${escaped}]`;
}

function translate(pattern: string): string {
  let source = '';
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern.charAt(at);
    if (char === '*') source += '[\\s\\S]*';
    else if (char === '?') source += '[\\s\\S]';
    else if (char === '[') {
      const end = classEnd(pattern, at + 1);
      source += translateClass(pattern.slice(at + 1, end));
      at = end;
    } else {
      if (char === '\\' && at + 1 < pattern.length) at += 1;
      source += pattern.charAt(at).replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
    }
  }
  return `^${source}$`;
}

/** A matcher for a Redis glob (`user:?[0-9]*`) over keys read as latin1, byte for byte. */
export function globMatcher(pattern: Buffer): (key: string) => boolean {
  const source = pattern.toString('latin1');
  let expression = cache.get(source);
  if (expression === undefined) {
    expression = new RegExp(translate(source));
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(source, expression);
  }
  return (key) => expression.test(key);
}
