import type { Token } from '../sql/lexer.ts';
import type { Value } from '../sql/types.ts';
import { errors } from '../errors.ts';
import { command } from './commands.ts';
import type { Plan } from './compile.ts';
import { mysqlError } from './failures.ts';
import type { Reply } from './reply.ts';
import { runInsert, runModify, runQuery } from './run.ts';
import type { Session } from './session.ts';

async function run(session: Session, plan: Plan, parameters: readonly Value[]): Promise<Reply> {
  if (plan.kind === 'command') return command(session, plan.sql, plan.tokens);
  session.count(plan.counter);
  session.warnings = [];
  session.changing =
    plan.kind !== 'query' && !(plan.kind === 'insert' && plan.insert.mode === 'ignore');
  if (plan.kind === 'query') return runQuery(session, plan, parameters);
  return plan.kind === 'insert'
    ? runInsert(session, plan.insert, parameters)
    : runModify(session, plan.modify, parameters);
}

/**
 * Runs one statement of a session.
 * @throws MySqlError for whatever is wrong or not supported.
 */
export async function execute(
  session: Session,
  sql: string,
  parameters: readonly Value[] = [],
  tokens?: readonly Token[],
): Promise<Reply> {
  session.count('Questions');
  session.count('Queries');
  session.running = sql;
  session.sleepMs = 0;
  session.changing = false;
  session.startedAt = performance.timeOrigin + performance.now();
  try {
    const reply = await run(session, session.plan(sql, tokens), parameters);
    const { sleepMs } = session;
    if (sleepMs > 0) await new Promise((resolve) => setTimeout(resolve, sleepMs).unref());
    if (session.variables.get('sql_notes') === 0)
      session.warnings = session.warnings.filter(({ level }) => level !== 'Note');
    if (/^\W*UPDATE\b/i.test(sql) && session.warnings.some(({ level }) => level !== 'Note'))
      throw errors.unsupported('The count of warnings of an UPDATE');
    return { ...reply, warnings: /^\W*SHOW\b/i.test(sql) ? 0 : session.warnings.length };
  } catch (error) {
    const known = mysqlError(error, {
      statement: 'other',
      lenient: session.bends(sql),
      parameters,
      tables: session.currentDatabase()?.tables ?? new Map(),
    });
    session.rowCount = -1;
    session.warnings = [{ level: 'Error', code: known.errno, message: known.message }];
    throw known;
  } finally {
    session.running = undefined;
  }
}
