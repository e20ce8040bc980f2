/** A statement, and how its result is to be shown. */
export interface TypedStatement {
  readonly sql: string;
  /** It ended in `\G`: a line per column. */
  readonly vertical: boolean;
}

/** Quoted text, comments, ends of statements, quotes and comments that are not closed yet, and everything else. */
const PIECE =
  /'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*"|`(?:[^`]|``)*`|\/\*.*?\*\/|--[ \t\r\n].*?(?:\n|$)|#.*?(?:\n|$)|\\[gG]|;|['"`].*|\/\*.*|./gsu;

/**
 * Takes the statements that are complete off the front of a text, as the mysql client does: up to `;`, `\g` or `\G`
 * outside of quotes and comments. `rest` is what follows the last of them.
 */
export function takeStatements(text: string): {
  readonly statements: readonly TypedStatement[];
  readonly rest: string;
} {
  const statements: TypedStatement[] = [];
  let rest = '';
  for (const [piece] of text.matchAll(PIECE)) {
    if (piece !== ';' && piece !== '\\g' && piece !== '\\G') {
      rest += piece;
      continue;
    }
    if (rest.trim() !== '') statements.push({ sql: rest.trim(), vertical: piece === '\\G' });
    rest = '';
  }
  return { statements, rest };
}
