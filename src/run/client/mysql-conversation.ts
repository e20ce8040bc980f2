import type { Conversation, Said } from '../../contract/conversation.ts';
import { TutorialError } from '../../contract/errors.ts';
import type { MysqlSession } from '../../engines/engine.ts';
import { formatBatch, formatResult, formatVertical } from '../../text/mysql-result.ts';
import type { Translator } from '../../text/index.ts';
import { serverWords } from './refusal.ts';
import { takeStatements, type TypedStatement } from './sql-statements.ts';

/** Statements to a MySQL, and its results as the mysql client prints them; `raw` is how it prints them into a pipe. */
export function mysqlConversation(
  session: Pick<MysqlSession, 'query'>,
  { raw, translator }: { readonly raw: boolean; readonly translator: Translator },
): Conversation {
  let typed = '';

  async function resultOf(
    { sql, vertical }: TypedStatement,
    signal: AbortSignal,
  ): Promise<readonly string[]> {
    try {
      const result = await session.query(sql, [], signal);
      const lines = vertical
        ? formatVertical(result)
        : raw
          ? formatBatch(result)
          : formatResult(result);
      return raw ? lines : [...lines, ''];
    } catch (error) {
      // A script must not go on after a statement that failed.
      if (raw) throw error;
      return [refusalOf(error, translator)];
    }
  }

  async function run(text: string, signal: AbortSignal): Promise<Said> {
    const { statements, rest } = takeStatements(text);
    typed = rest.trim() === '' ? '' : rest;
    const lines: string[] = [];
    for (const statement of statements) lines.push(...(await resultOf(statement, signal)));
    return { lines, then: typed === '' ? 'next' : 'more' };
  }

  return {
    prompt: 'mysql> ',
    goesOn: '    -> ',
    answer: (line, signal) => {
      const leaves = typed === '' && /^\s*(exit|quit|\\q)\s*;?\s*$/i.test(line);
      return leaves
        ? Promise.resolve({ lines: [], then: 'ended' })
        : run(`${typed}${line}\n`, signal);
    },
    forget: () => {
      typed = '';
    },
    // In a pipe the last statement may do without its semicolon.
    finish: (signal) => run(raw && typed !== '' ? `${typed};` : '', signal),
  };
}

/** A refusal as the line the mysql client would print. @throws what is none */
function refusalOf(error: unknown, translator: Translator): string {
  const words = serverWords(error);
  if (words !== null) return words;
  // A result that is too large is no reason to end.
  if (error instanceof TutorialError && error.code.startsWith('SQL_TOO_')) {
    return translator.text({ key: `error.${error.code}.what`, params: error.params });
  }
  throw error;
}
