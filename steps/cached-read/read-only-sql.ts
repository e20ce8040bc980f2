import type { Message } from '#tutorial';
import { msg } from './text.ts';

/** Words that write, lock or leave the database, wherever they stand in a SELECT; as functions some are harmless. */
const REFUSED =
  /\b(INTO|OUTFILE|DUMPFILE|FOR\s+(?:UPDATE|SHARE)|LOCK\s+IN|GET_LOCK|SLEEP|BENCHMARK|LOAD_FILE|(?:INSERT|UPDATE|DELETE|REPLACE)(?!\s*\())\b/i;

/**
 * What is wrong with a learner's statement, or undefined. Only one SELECT (or WITH … SELECT) is
 * taken; it is run once inside a read-only transaction besides, which refuses what slips by.
 */
export function checkReadOnlySql(sql: string): Message | undefined {
  if (/\/\*[!M]/.test(sql)) return msg('cached-read.sql.executable-comment');
  const bare = withoutTextAndComments(sql).trim().replace(/;\s*$/, '');
  if (bare === '') return msg('cached-read.sql.empty');
  if (bare.includes(';')) return msg('cached-read.sql.several');
  const [first = ''] = bare.split(/[\s(]+/).filter(Boolean);
  if (!['SELECT', 'WITH'].includes(first.toUpperCase())) {
    return msg('cached-read.sql.not-select', { word: first.toUpperCase() });
  }
  const refused = REFUSED.exec(bare);
  return refused === null
    ? undefined
    : msg('cached-read.sql.refused-word', { word: refused[0].toUpperCase() });
}

/** The statement without strings, quoted names and comments, which may hold any word. */
function withoutTextAndComments(sql: string): string {
  return sql.replace(
    /'(?:[^'\\]|\\[^]|'')*'|"(?:[^"\\]|\\[^]|"")*"|`[^`]*`|\/\*[^]*?\*\/|--(?:\s[^\n]*|$)|#[^\n]*/g,
    ' ',
  );
}
