import { isUtf8 } from 'node:buffer';
import { tokenize, type Token } from '../sql/lexer.ts';

/**
 * The text of a query. A client may put raw bytes into a literal, with `_binary` before it or without;
 * they are written in hexadecimal, because they need not be a text.
 */
export function queryText(body: Buffer, modes: ReadonlySet<string>): string {
  if (isUtf8(body)) return body.toString('utf8');
  const bytes = body.toString('latin1');
  const decoded = (from: number, to: number): string => body.subarray(from, to).toString('utf8');
  let text = '';
  let done = 0;
  let before: Token | undefined;
  for (const token of tokenize(bytes, modes)) {
    if (token.kind === 'string') {
      const value = Buffer.from(token.value, 'latin1');
      const introduced = before?.key === '_BINARY' ? before : undefined;
      if (introduced !== undefined || !isUtf8(value)) {
        text += `${decoded(done, (introduced ?? token).start)}x'${value.toString('hex')}'`;
        done = token.end;
      }
    }
    before = token;
  }
  return text + decoded(done, body.length);
}

/** Cuts a text into its statements; `;` inside quotes and comments does not count. */
export function statements(
  sql: string,
  modes: ReadonlySet<string>,
): { sql: string; tokens: Token[] }[] {
  const tokens = tokenize(sql, modes);
  const ends = tokens.filter((token) => token.key === ';');
  const last = ends.at(-1);
  const single = ends.length === 0 || (ends.length === 1 && last === tokens.at(-2));
  if (single) return [{ sql, tokens }];
  const parts: string[] = [];
  let start = 0;
  for (const end of ends) {
    parts.push(sql.slice(start, end.start));
    start = end.end;
  }
  parts.push(sql.slice(start));
  return parts
    .map((part) => ({ sql: part, tokens: tokenize(part, modes) }))
    .filter((part) => part.tokens.length > 1);
}
