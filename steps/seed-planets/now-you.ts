import { type MysqlFact, type MysqlSession, type StepContext, TutorialError } from '#tutorial';
import { createNarrator } from '../kit/narrator.ts';
import { nowYou } from '../kit/now-you.ts';
import { msg } from './text.ts';

/** Its id, in what is remembered. */
export const TASK = 'ninth-planet';

const PLUTO = "SELECT * FROM planet WHERE name = 'Pluto'";

/** A row of the learner's own. Whatever they did, the table is then as it was before: later steps read it. */
export async function ninthPlanet(
  mysql: MysqlFact,
  session: MysqlSession,
  ctx: StepContext,
): Promise<void> {
  if (ctx.task === undefined) return;
  const before = await planets(session);
  const seen = await nowYou(ctx, {
    id: TASK,
    server: 'mysql',
    facts: { mysql },
    what: msg('seed-planets.task'),
    lines: ["INSERT INTO planet (name) VALUES ('Pluto');", 'SELECT * FROM planet;'],
    hint: msg('seed-planets.task.hint'),
    look: async () => {
      const found = (await planets(session)) ?? [];
      return found.some((row) => row.endsWith('Pluto')) ? null : msg('seed-planets.task.none');
    },
  });
  const tell = createNarrator(ctx);
  if (seen) {
    await tell.mysql(session, PLUTO, "DELETE FROM planet WHERE name = 'Pluto'");
    tell.say('text', msg('seed-planets.task.learned'));
  }
  if ((await planets(session))?.join() === before?.join()) return;
  await session.query('DROP TABLE IF EXISTS planet');
  for (const file of ['schema.sql', 'planets.sql']) {
    await session.query((await ctx.fixture(file)).trim().replace(/;$/, ''));
  }
  tell.say('text', msg('seed-planets.task.restored'));
}

/** Every row; null where there is no such table any more, or one that has other columns. */
async function planets(session: MysqlSession): Promise<readonly string[] | null> {
  try {
    const { rows } = await session.query('SELECT * FROM planet ORDER BY id');
    return rows.map((row) => Object.values(row).join(' '));
  } catch (error) {
    if (error instanceof TutorialError && error.code === 'DATABASE_ERROR') return null;
    throw error;
  }
}
