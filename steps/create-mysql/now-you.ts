import type { MysqlFact, MysqlSession, StepContext } from '#tutorial';
import { createNarrator } from '../kit/narrator.ts';
import { nowYou } from '../kit/now-you.ts';
import { msg } from './text.ts';

/** Its id, in what is remembered. */
export const TASK = 'first-table';

const COUNT = 'SELECT COUNT(*) FROM hello';

/** The learner's first table, with a row; it goes again, so that the database is as the next step expects it. */
export async function firstTable(
  mysql: MysqlFact,
  session: MysqlSession,
  ctx: StepContext,
): Promise<void> {
  const seen = await nowYou(ctx, {
    id: TASK,
    server: 'mysql',
    facts: { mysql },
    what: msg('create-mysql.task'),
    lines: ['CREATE TABLE hello (word VARCHAR(20));', "INSERT INTO hello VALUES ('hello');"],
    hint: msg('create-mysql.task.hint'),
    look: async () => {
      if (!(await isThere(mysql, session))) return msg('create-mysql.task.no-table');
      const { rows, columns } = await session.query(COUNT);
      return Number(rows[0]?.[columns[0] ?? '']) > 0 ? null : msg('create-mysql.task.no-row');
    },
  });
  if (ctx.task === undefined || !(await isThere(mysql, session))) return;
  const tell = createNarrator(ctx);
  if (seen) {
    await tell.mysql(session, 'SELECT * FROM hello', 'DROP TABLE hello');
    tell.say('text', msg('create-mysql.task.learned'));
  } else await session.query('DROP TABLE hello');
}

async function isThere(mysql: MysqlFact, session: MysqlSession): Promise<boolean> {
  const { rows } = await session.query(
    'SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?',
    [mysql.database, 'hello'],
  );
  return rows.length > 0;
}
