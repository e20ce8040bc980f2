import { type MysqlSession, TutorialError } from '#tutorial';

/** The columns of every table of the database in use, in order. */
const COLUMNS = `SELECT TABLE_NAME AS t, COLUMN_NAME AS c FROM information_schema.COLUMNS
  WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME, ORDINAL_POSITION`;

/**
 * Runs a statement of the learner's; where MySQL refuses it, says which tables and columns there are.
 * @throws TutorialError SQL_REFUSED with the server's own words; all else as it was thrown
 */
export async function tellingTables<T>(mysql: MysqlSession, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof TutorialError) || error.code !== 'DATABASE_ERROR') throw error;
    const tables = await tablesOf(mysql).catch(() => null);
    if (tables === null || tables === '') throw error;
    throw new TutorialError('SQL_REFUSED', { tables }, error.detail, { cause: error });
  }
}

/** As `planet (id, name), observation (id)`. */
async function tablesOf(mysql: MysqlSession): Promise<string> {
  const tables = new Map<string, string[]>();
  for (const { t, c } of (await mysql.query(COLUMNS)).rows) {
    const columns = tables.get(String(t)) ?? [];
    columns.push(String(c));
    tables.set(String(t), columns);
  }
  return [...tables].map(([name, columns]) => `${name} (${columns.join(', ')})`).join('; ');
}
